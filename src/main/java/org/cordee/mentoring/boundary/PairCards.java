package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.mentoring.boundary.PairPage.SessionCard;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.Goal;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.cordee.shared.person.CurrentPerson;

/** Puts together what a pair is shown. */
@ApplicationScoped
class PairCards {

    @Inject
    private PairQueries queries;

    @Inject
    private People people;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    PairPage page(Relationship r, PairSide pairSide) {
        return read(List.of(r), r.person(pairSide), List.of()).pages().get(0);
    }

    /**
     * Reads all of these at once, each as that person sees it, with one statement for each kind of thing.
     *
     * @param person one of the two in all of them, and who asks
     * @param alsoNamed who else is named on the page
     */
    Read read(List<Relationship> all, PersonId person, Collection<PersonId> alsoNamed) {
        List<RelationshipId> ids = all.stream().map(Relationship::id).toList();
        Map<PersonId, PersonCard> cards = people.cards(Stream.concat(
                        all.stream().flatMap(r -> Stream.of(r.mentor(), r.mentee())), alsoNamed.stream())
                .distinct()
                .toList());
        Map<RelationshipId, List<Agreement>> agreements = queries.agreements(ids);
        Map<RelationshipId, List<Goal>> goals =
                queries.goals(ids).stream().collect(Collectors.groupingBy(Goal::relationship));
        Map<Long, List<SessionCard>> sessions = new HashMap<>();
        appointments
                .own(
                        MentoringSessionOwner.KIND,
                        ids.stream().map(RelationshipId::value).toList())
                .stream()
                .filter(d -> d.state() != AppointmentState.CANCELLED)
                .forEach(d -> sessions.computeIfAbsent(d.ownerId(), id -> new ArrayList<>())
                        .add(card(d.id(), d.state(), d.when(), d.where())));
        Set<RelationshipId> asked =
                all.stream().anyMatch(r -> r.activeAt() != null && r.state().live())
                        ? queries.reviewsAsked(person)
                        : Set.of();
        Set<RelationshipId> given =
                all.stream().anyMatch(r -> r.state().over()) ? queries.feedbackGiven(person) : Set.of();
        List<PairPage> pages = all.stream()
                .map(r -> page(
                        r,
                        r.side(person).orElseThrow(),
                        cards,
                        agreements.get(r.id()),
                        new PairPage.Answers(r.state().live() && asked.contains(r.id()), given.contains(r.id())),
                        progress(
                                sessions.getOrDefault(r.id().value(), List.of()),
                                goals.getOrDefault(r.id(), List.of()))))
                .toList();
        return new Read(pages, cards, goals);
    }

    /** Several pairs with what was read for them. @param people all who are named */
    record Read(List<PairPage> pages, Map<PersonId, PersonCard> people, Map<RelationshipId, List<Goal>> goals) {}

    private static PairPage.Progress progress(List<SessionCard> sessions, List<Goal> goals) {
        return new PairPage.Progress(
                sessions,
                (int) goals.stream().filter(g -> g.state() != GoalState.LET_GO).count(),
                (int) goals.stream().filter(g -> g.state() == GoalState.REACHED).count());
    }

    private static PairPage page(
            Relationship r,
            PairSide pairSide,
            Map<PersonId, PersonCard> cards,
            List<Agreement> rounds,
            PairPage.Answers answers,
            PairPage.Progress progress) {
        Agreement last = rounds.get(rounds.size() - 1);
        Optional<Agreement> inForce =
                rounds.stream().filter(Agreement::inForce).max(Comparator.comparing(Agreement::round));
        Agreement shown = inForce.orElse(last);
        return new PairPage(
                r.id(),
                r.version(),
                r.state(),
                pairSide,
                cards.get(r.mentor()),
                cards.get(r.mentee()),
                new PairPage.Times(
                        r.begunAt(),
                        r.activeAt(),
                        r.pausedAt(),
                        r.endedAt(),
                        endsOn(r, shown, cards.get(r.person(pairSide)).zone())),
                new PairPage.AgreementStanding(
                        shown.sessions(),
                        last.signedAt(pairSide) != null,
                        last.signedAt(pairSide.other()) != null,
                        inForce.isPresent() && !last.inForce()),
                answers,
                progress);
    }

    static LocalDate endsOn(Relationship r, Agreement agreement, ZoneId zone) {
        return r.activeAt() == null
                ? null
                : LocalDate.ofInstant(r.activeAt(), zone == null ? CurrentPerson.HOME_ZONE : zone)
                        .plusMonths(agreement.months());
    }

    /** In order of time, without those that were cancelled. */
    List<SessionCard> sessions(RelationshipId id) {
        return appointments.of(MentoringSessionOwner.KIND, id.value()).stream()
                .filter(d -> d.state() != AppointmentState.CANCELLED)
                .map(this::card)
                .toList();
    }

    SessionCard card(Appointments.Dated date) {
        return card(date.id(), date.state(), date.when(), date.where());
    }

    SessionCard card(AppointmentId id, AppointmentState state, TimeRange when, Venue where) {
        Instant now = clock.instant();
        return new SessionCard(
                id,
                state,
                when,
                where,
                !when.start().isAfter(now),
                state == AppointmentState.CONFIRMED && !when.end().isAfter(now));
    }
}
