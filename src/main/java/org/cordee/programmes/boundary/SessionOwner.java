package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortComponent;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.Role;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * Answers scheduling for the sessions of cohorts; attendance becomes progress in the component, in the same
 * transaction.
 */
@ApplicationScoped
class SessionOwner implements AppointmentOwner {

    static final String KIND = "programmes.session";
    private static final int USUAL_MINUTES = 120;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public About about(long ownerId, PersonId reader) {
        CohortSession session = cohorts.session(ownerId);
        return new About(
                session.title(), cohorts.one(session.cohort()).title(), "/programmes/my-cohort?id=" + session.cohort());
    }

    @Override
    public void load(Collection<Long> ownerIds) {
        cohorts.all(cohorts.sessionsWith(ownerIds).stream()
                .map(CohortSession::cohort)
                .distinct()
                .toList());
    }

    @Override
    public boolean mayManage(long ownerId, PersonId person) {
        return cohorts.has(
                cohorts.one(cohorts.session(ownerId).cohort()).initiative(), person, Role.LEAD, Role.COORDINATOR);
    }

    /** The sessions of all cohorts of the programmes that the person leads. */
    @Override
    public Collection<AppointmentId> led(PersonId person) {
        return cohorts.sessions(cohorts.led(person)).stream()
                .map(CohortSession::appointment)
                .filter(Objects::nonNull)
                .toList();
    }

    /** While it has no date and the cohort is not over, all who take part are asked. */
    @Override
    public Optional<Sought> sought(long ownerId) {
        CohortSession session = cohorts.session(ownerId);
        CohortState state = cohorts.one(session.cohort()).state(clock.instant());
        if (session.appointment() != null || state.isOver()) {
            return Optional.empty();
        }
        List<PersonId> participants = applications.enrolments(session.cohort()).stream()
                .filter(e -> e.state().takesPlace())
                .map(Enrolment::person)
                .toList();
        return Optional.of(new Sought(Purpose.PROGRAMME_SESSION, participants, Venue.OPEN, USUAL_MINUTES, null));
    }

    @Override
    public void planned(long ownerId, AppointmentId appointment) {
        if (sought(ownerId).isEmpty()) {
            throw new Conflict("programmes.session.no-date-sought");
        }
        cohorts.session(ownerId).appointment(appointment);
    }

    @Override
    public void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance) {
        CohortSession session = cohorts.session(ownerId);
        Cohort cohort = cohorts.one(session.cohort());
        CohortComponent component = cohort.component(session.component());
        List<AppointmentId> ids = cohorts.sessions(cohort.id()).stream()
                .filter(s -> s.component() == session.component())
                .map(CohortSession::appointment)
                .filter(Objects::nonNull)
                .toList();
        List<Appointments.Dated> dates = appointments.all(ids).stream()
                .filter(d -> d.state() != AppointmentState.CANCELLED)
                .toList();
        int attended = (int) dates.stream()
                .map(d -> d.attendance().get(person))
                .filter(a -> a != null && a.present())
                .count();
        applications
                .enrolled(cohort.id(), person)
                .ifPresent(
                        e -> e.attended(component.key(), component.progress(dates.size(), attended), clock.instant()));
    }
}
