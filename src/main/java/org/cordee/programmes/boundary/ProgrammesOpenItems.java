package org.cordee.programmes.boundary;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordee.people.boundary.OpenItems;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;

/** What waits for somebody in programmes, and for whom they wait. */
@ApplicationScoped
@Transactional
class ProgrammesOpenItems implements OpenItems {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ApplicationCards cards;

    @Inject
    private Clock clock;

    @Override
    public List<Waiting> waiting(PersonId person) {
        List<Waiting> all = new ArrayList<>();
        List<Application> live =
                applications.of(person).stream().filter(a -> a.state().live()).toList();
        List<Enrolment> silent = applications.enrolmentsOf(person).stream()
                .filter(this::feedbackWanted)
                .toList();
        Set<CohortId> ids = live.stream().map(Application::cohort).collect(toSet());
        silent.forEach(e -> ids.add(e.cohort()));
        Map<CohortId, Cohort> byId = cohorts.all(ids).stream().collect(toMap(Cohort::id, Function.identity()));
        live.forEach(a -> own(a, byId.get(a.cohort()), all));
        silent.forEach(e -> all.add(feedback(e, byId.get(e.cohort()))));
        Map<CohortId, ApplicationQueries.Undecided> undecided = applications.undecided(person);
        cohorts.all(undecided.keySet()).forEach(c -> all.add(toDecide(c, undecided.get(c.id()))));
        return all;
    }

    @Override
    public List<String> taskPages() {
        return List.of("/programmes/feedback");
    }

    private boolean feedbackWanted(Enrolment e) {
        return e.state() == EnrolmentState.COMPLETED
                && e.feedbackAt() == null
                && clock.instant().isBefore(e.changedAt().plus(ProgrammeFeedback.ASKED));
    }

    private static Waiting feedback(Enrolment e, Cohort cohort) {
        return new Waiting(
                Side.ME,
                null,
                "programmes.waiting.feedback",
                List.of(cohort.title()),
                e.changedAt(),
                e.changedAt().plus(ProgrammeFeedback.ASKED),
                "/programmes/feedback?id=" + e.cohort(),
                "programmes.waiting.give-feedback",
                null);
    }

    private void own(Application a, Cohort cohort, List<Waiting> all) {
        if (cohort.state(clock.instant()) == CohortState.CANCELLED) {
            return;
        }
        String path = "/programmes/application?id=" + a.id();
        switch (a.state()) {
            case OFFERED ->
                all.add(new Waiting(
                        Side.ME,
                        null,
                        "programmes.waiting.offer",
                        List.of(cohort.title()),
                        a.offeredAt(),
                        a.offerUntil(),
                        path,
                        "programmes.waiting.answer",
                        null));
            case DRAFT -> {
                if (cohort.state(clock.instant()) == CohortState.OPEN) {
                    all.add(new Waiting(
                            Side.ME,
                            null,
                            "programmes.waiting.draft",
                            List.of(cohort.title()),
                            a.begunAt(),
                            cohort.closesAt(),
                            "/programmes/apply?id=" + a.id(),
                            "programmes.waiting.go-on",
                            null));
                }
            }
            case SUBMITTED, IN_REVIEW ->
                all.add(new Waiting(
                        Side.OTHERS,
                        null,
                        "programmes.waiting.decision",
                        List.of(cohort.title()),
                        a.submittedAt(),
                        endOf(cohort.decisionsDue()),
                        path,
                        "programmes.waiting.open",
                        null));
            case WAITLISTED ->
                all.add(new Waiting(
                        Side.OTHERS,
                        null,
                        "programmes.waiting.place",
                        List.of(cohort.title(), cards.position(a)),
                        a.changedAt(),
                        null,
                        path,
                        "programmes.waiting.open",
                        null));
            default -> {
                // has a place: nobody waits
            }
        }
        if (a.managerSupport() == ManagerSupport.ASKED && a.state().live() && a.state() != ApplicationState.ACCEPTED) {
            all.add(new Waiting(
                    Side.OTHERS,
                    a.managerName(),
                    "programmes.waiting.support",
                    List.of(cohort.title(), a.managerName()),
                    a.managerAskedAt(),
                    endOf(cohort.decisionsDue()),
                    path,
                    "programmes.waiting.open",
                    null));
        }
    }

    private static Waiting toDecide(Cohort cohort, ApplicationQueries.Undecided undecided) {
        return new Waiting(
                Side.ME,
                null,
                "programmes.waiting.decisions",
                List.of(cohort.title(), undecided.count()),
                undecided.since(),
                endOf(cohort.decisionsDue()),
                "/programmes/desk?id=" + cohort.id(),
                "programmes.waiting.decide",
                null);
    }

    private static Instant endOf(LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(Cohort.ZONE).toInstant().minusSeconds(60);
    }
}
