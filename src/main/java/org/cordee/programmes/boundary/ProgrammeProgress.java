package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortComponent;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.EnrolmentState;
import org.cordee.programmes.terms.Progress;
import org.cordee.programmes.terms.SessionMark;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.person.CurrentPerson;

/** How far the person who asks is in their programmes: each component with its sessions. */
@ApplicationScoped
@Transactional
public class ProgrammeProgress {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private Appointments appointments;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** The cohorts the person who asks takes or took part in, the latest first. Those they left are not in it. */
    public List<Programme> mine() {
        List<Enrolment> enrolments = applications.enrolmentsOf(me.required()).stream()
                .filter(e -> e.state().takesPlace())
                .toList();
        List<CohortId> ids = enrolments.stream().map(Enrolment::cohort).toList();
        Map<CohortId, Cohort> byId =
                cohorts.withComponents(ids).stream().collect(Collectors.toMap(Cohort::id, Function.identity()));
        List<CohortSession> sessions = cohorts.sessions(ids);
        Map<AppointmentId, Appointments.Own> dates =
                appointments
                        .own(sessions.stream()
                                .map(CohortSession::appointment)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .filter(d -> d.state() != AppointmentState.CANCELLED && d.state() != AppointmentState.NOT_HELD)
                        .collect(Collectors.toMap(Appointments.Own::id, Function.identity()));
        Instant now = clock.instant();
        return enrolments.stream()
                .map(e -> programme(e, byId.get(e.cohort()), sessions, dates, now))
                .toList();
    }

    private static Programme programme(
            Enrolment enrolment,
            Cohort cohort,
            List<CohortSession> sessions,
            Map<AppointmentId, Appointments.Own> dates,
            Instant now) {
        return new Programme(
                cohort.id(),
                cohort.initiative(),
                cohort.title(),
                cohort.state(now),
                enrolment.state(),
                cohort.components().stream()
                        .map(c -> part(c, enrolment.progress(c.key()), sessions, dates, now))
                        .toList());
    }

    private static Part part(
            CohortComponent component,
            Progress progress,
            List<CohortSession> sessions,
            Map<AppointmentId, Appointments.Own> dates,
            Instant now) {
        return new Part(
                component.title(),
                progress,
                sessions.stream()
                        .filter(s -> s.component() == component.key())
                        .map(s -> s.appointment() == null ? null : dates.get(s.appointment()))
                        .filter(Objects::nonNull)
                        .map(d -> SessionMark.of(d.attendance(), !d.when().end().isAfter(now)))
                        .sorted()
                        .toList());
    }

    /** A cohort that the person takes or took part in. */
    public record Programme(
            CohortId cohort,
            InitiativeId initiative,
            String title,
            CohortState state,
            EnrolmentState enrolment,
            List<Part> parts) {

        /** How many of its components are done. */
        public int done() {
            return (int)
                    parts.stream().filter(p -> p.progress() == Progress.DONE).count();
        }

        /** True while there is something ahead in it. */
        public boolean current() {
            return !state.isOver() && enrolment == EnrolmentState.ENROLLED;
        }
    }

    /**
     * A component.
     *
     * @param marks of its sessions that have a date: those attended first, those to come last
     */
    public record Part(String title, Progress progress, List<SessionMark> marks) {

        /** How many sessions have this mark. */
        public long count(SessionMark mark) {
            return marks.stream().filter(mark::equals).count();
        }

        /** Each mark that there is, with how often. */
        public List<Count> counts() {
            return marks.stream().distinct().map(m -> new Count(m, count(m))).toList();
        }
    }

    /** How many sessions have a mark. */
    public record Count(SessionMark mark, long sessions) {}
}
