package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.people.boundary.People;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.ApplicationId;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;

/** Makes the pages that boundaries hand out of loaded applications. */
@ApplicationScoped
public class ApplicationCards {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private CohortCards cohortCards;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private EmailAddresses emailAddresses;

    @Inject
    private Clock clock;

    /** @param own whether its owner reads it: nobody else is told of clashes in their diary */
    ApplicationPage page(Application a, Cohort cohort, boolean own) {
        return new ApplicationPage(
                a.id(),
                a.version(),
                a.applicant(),
                cohortCards.page(cohort),
                a.state(),
                position(a),
                new ApplicationPage.Content(
                        a.statement(), a.answers(), a.needsConfirmed(), a.begunAt(), a.submittedAt()),
                new ApplicationPage.Manager(
                        managerAsks(cohort, a.applicant()),
                        a.managerName(),
                        a.managerEmail(),
                        a.managerSupport(),
                        a.managerNote()),
                new ApplicationPage.Decision(offerUntil(a), a.reason(), a.removed(), completed(a)),
                new ApplicationPage.Diary(
                        own
                                        && a.state() != ApplicationState.ACCEPTED
                                        && a.state().live()
                                ? clashes(cohort, a.applicant())
                                : List.of(),
                        a.state() == ApplicationState.OFFERED ? dates(cohort) : List.of()));
    }

    private boolean completed(Application a) {
        return a.state() == ApplicationState.ACCEPTED
                && applications.enrolments(a.id()).stream().anyMatch(e -> e.state() == EnrolmentState.COMPLETED);
    }

    private static Instant offerUntil(Application a) {
        return a.state() == ApplicationState.OFFERED || a.state() == ApplicationState.EXPIRED ? a.offerUntil() : null;
    }

    ApplicationPage.Row row(Application a) {
        Cohort cohort = cohorts.one(a.cohort());
        return new ApplicationPage.Row(
                a.id(),
                cohort.id(),
                cohort.title(),
                initiatives.byId(cohort.initiative()).name(),
                cohort.state(clock.instant()),
                a.state(),
                position(a),
                a.changedAt(),
                a.state() == ApplicationState.OFFERED ? a.offerUntil() : null);
    }

    /** Place in the queue from 1, or null when it does not wait. */
    public Integer position(Application a) {
        return a.state() == ApplicationState.WAITLISTED
                ? Integer.valueOf(applications.waitingBefore(a.cohort(), a.queueNumber()) + 1)
                : null;
    }

    /** Place in the queue from 1 of all of a cohort that wait, with one statement. */
    public Map<ApplicationId, Integer> positions(CohortId cohort) {
        Map<ApplicationId, Integer> positions = new HashMap<>();
        applications.queue(cohort).forEach(id -> positions.put(id, positions.size() + 1));
        return positions;
    }

    /**
     * The cohort's sessions that are still to come, for somebody who decides whether to take part; where to join online
     * is not said.
     */
    List<ApplicationPage.SessionDate> dates(Cohort cohort) {
        Map<AppointmentId, String> titles = cohorts.sessions(cohort.id()).stream()
                .filter(s -> s.appointment() != null)
                .collect(Collectors.toMap(CohortSession::appointment, CohortSession::title));
        return appointments.all(titles.keySet()).stream()
                .filter(d -> d.state() == AppointmentState.CONFIRMED
                        && d.when().end().isAfter(clock.instant()))
                .map(d -> new ApplicationPage.SessionDate(
                        titles.get(d.id()),
                        d.when(),
                        blankToNull(d.where().place()),
                        blankToNull(d.where().onlineAddress()) != null))
                .toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A person's own clash check: the cohort's dates to come that meet what else takes their time. */
    private List<TimeRange> clashes(Cohort cohort, PersonId person) {
        return appointments.all(cohorts.appointments(cohort.id())).stream()
                .filter(d -> d.state() == AppointmentState.CONFIRMED
                        && d.when().end().isAfter(clock.instant()))
                .filter(d -> !d.attendance().containsKey(person))
                .map(d -> d.when())
                .filter(timeRange -> !appointments.busy(person, timeRange).isEmpty())
                .toList();
    }

    /** Citizens are never asked for a manager, nor is anybody who has none. */
    boolean managerAsks(Cohort cohort, PersonId person) {
        return cohort.asksManager() && people.card(person).level() != Level.CITIZEN && people.hasLineManager(person);
    }

    /** The manager as the person's own profile names them. */
    Optional<Manager> manager(PersonId person) {
        return people.lineManager(person)
                .flatMap(m -> m.person() == null
                        ? Optional.of(new Manager(m.name(), m.email()))
                        : emailAddresses.of(m.person()).map(a -> new Manager(a.name(), a.email())));
    }

    record Manager(String name, String email) {}
}
