package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortComponent;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** Answers scheduling for the sessions of cohorts; attendance becomes progress in the component, in the same transaction. */
@ApplicationScoped
class SessionOwner implements AppointmentOwner {

    static final String KIND = "programmes.session";

    @Inject
    private CohortQueries cohorts;
    @Inject
    private ApplicationQueries applications;
    @Inject
    private Appointments appointments;
    @Inject
    private ProgrammePolicy policy;
    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public About about(long ownerId, PersonId reader) {
        CohortSession session = cohorts.session(ownerId);
        return new About(session.title(), cohorts.one(session.cohort()).title(), "/programmes/my-cohort?id=" + session.cohort());
    }

    @Override
    public boolean mayManage(long ownerId, PersonId person) {
        return policy.mayArrange(cohorts.one(cohorts.session(ownerId).cohort()).initiative());
    }

    @Override
    public void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance) {
        CohortSession session = cohorts.session(ownerId);
        Cohort cohort = cohorts.one(session.cohort());
        CohortComponent component = cohort.component(session.component());
        List<AppointmentId> ids = cohorts.sessions(cohort.id()).stream().filter(s -> s.component() == session.component())
                .map(CohortSession::appointment).toList();
        List<Appointments.Dated> dates = appointments.all(ids).stream().filter(d -> d.state() != AppointmentState.CANCELLED).toList();
        int attended = (int) dates.stream().map(d -> d.attendance().get(person)).filter(a -> a != null && a.present()).count();
        applications.enrolled(cohort.id(), person)
                .ifPresent(e -> e.attended(component.key(), component.progress(dates.size(), attended), clock.instant()));
    }
}
