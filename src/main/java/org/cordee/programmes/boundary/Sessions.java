package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.platform.audit.Audit;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.control.ProgrammePolicy;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.CohortSession;
import org.cordee.programmes.entity.Enrolment;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;

/** The dated sessions of a cohort: the lead and the coordinator plan them, and record who was there. */
@ApplicationScoped
@Transactional
public class Sessions {

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private Appointments appointments;

    @Inject
    private ProgrammePolicy policy;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whether a session at that time would have begun already: planning one has to be confirmed. */
    public boolean inThePast(TimeRange timeRange) {
        return timeRange.start().isBefore(clock.instant());
    }

    private void checkTime(TimeRange timeRange, boolean pastToo) {
        if (!pastToo && inThePast(timeRange)) {
            throw new RuleBroken("programmes.session.in-the-past");
        }
    }

    /** As {@link #plan(CohortId, long, String, When, Where, boolean)}, where nobody has anything else then. */
    public long plan(CohortId cohortId, long component, String title, TimeRange timeRange, Venue venue) {
        return plan(cohortId, component, title, timeRange, venue, false);
    }

    /**
     * Plans a session of a component; it stands in the diaries of all who are enrolled, and they are told. The cohort
     * is locked before their diaries are.
     *
     * @param allTheSame whether it is planned even when some of them have something else then
     * @throws TimeTaken with how many have, unless it is planned all the same
     */
    public long plan(
            CohortId cohortId, long component, String title, TimeRange timeRange, Venue venue, boolean allTheSame) {
        return plan(cohortId, component, title, timeRange, venue, allTheSame, false);
    }

    /** The same. @param pastToo whether it may have begun already; else RuleBroken is thrown */
    public long plan(
            CohortId cohortId,
            long component,
            String title,
            TimeRange timeRange,
            Venue venue,
            boolean allTheSame,
            boolean pastToo) {
        checkTime(timeRange, pastToo);
        Cohort cohort = cohorts.one(cohortId);
        policy.checkArrange(cohort);
        cohorts.locked(cohortId);
        CohortSession session = new CohortSession(cohortId, cohort.component(component), title);
        cohorts.add(session);
        cohorts.flush();
        List<PersonId> participants = participants(cohortId);
        session.appointment(appointments.plan(
                Purpose.PROGRAMME_SESSION,
                SessionOwner.KIND,
                session.key(),
                timeRange,
                venue,
                participants,
                allTheSame));
        audit.changed("programmes.session-planned", "session", session.key(), null);
        return session.key();
    }

    /** As {@link #change(long, String, When, Where, Integer, boolean)}, where nobody has anything else then. */
    public void change(long sessionId, String title, TimeRange timeRange, Venue venue, Integer seenVersion) {
        change(sessionId, title, timeRange, venue, seenVersion, false);
    }

    /**
     * Changes title, time or place; those invited are told when time or place moved.
     *
     * @param seenVersion of the card the form was made from, or null
     * @param allTheSame whether it is moved even when some of them have something else then
     * @throws TimeTaken with how many have, unless it is moved all the same
     */
    public void change(
            long sessionId, String title, TimeRange timeRange, Venue venue, Integer seenVersion, boolean allTheSame) {
        change(sessionId, title, timeRange, venue, seenVersion, allTheSame, false);
    }

    /** The same. @param pastToo whether it may be moved to a time that is over; else RuleBroken is thrown */
    public void change(
            long sessionId,
            String title,
            TimeRange timeRange,
            Venue venue,
            Integer seenVersion,
            boolean allTheSame,
            boolean pastToo) {
        CohortSession session = cohorts.session(sessionId);
        policy.checkArrange(cohorts.one(session.cohort()));
        Appointments.Dated before = dated(session.appointment());
        if (seenVersion != null && seenVersion != version(session, before)) {
            throw new Conflict("shared.changed-meanwhile");
        }
        if (!before.when().equals(timeRange)) {
            checkTime(timeRange, pastToo);
        }
        session.title(title);
        if (!before.when().equals(timeRange) || !before.where().equals(venue)) {
            appointments.move(
                    session.appointment(), timeRange, venue, seenVersion == null ? null : before.version(), allTheSame);
        }
        audit.changed("programmes.session-changed", "session", sessionId, null);
    }

    /** Calls it off; those invited are told, and nobody was absent. */
    public void cancel(long sessionId) {
        CohortSession session = cohorts.session(sessionId);
        policy.checkArrange(cohorts.one(session.cohort()));
        appointments.cancel(session.appointment());
        audit.changed("programmes.session-cancelled", "session", sessionId, null);
    }

    /** Records for several people at once who was there; people not named stay as they are. */
    public void record(long sessionId, Map<PersonId, Attendance> sheet) {
        CohortSession session = cohorts.session(sessionId);
        policy.checkArrange(cohorts.one(session.cohort()));
        sheet.forEach((person, attendance) -> appointments.record(session.appointment(), person, attendance));
    }

    /**
     * Reminds those who take part and have not said whether they come, once a day at most.
     *
     * @return who was reminded
     * @throws RuleBroken when it has begun or was cancelled
     * @throws Conflict when that was done within the last day
     */
    public List<PersonId> remind(long sessionId) {
        CohortSession seen = cohorts.session(sessionId);
        policy.checkArrange(cohorts.one(seen.cohort()));
        CohortSession session = cohorts.lockedSession(sessionId);
        Appointments.Dated date = dated(session.appointment());
        if (date.state() != AppointmentState.CONFIRMED || inThePast(date.when())) {
            throw new RuleBroken("programmes.session.not-ahead");
        }
        if (appointments.unanswered(List.of(date.id())).isEmpty()) {
            throw new RuleBroken("programmes.session.all-answered");
        }
        session.remind(clock.instant());
        List<PersonId> reminded = appointments.askAgain(date.id());
        audit.changed("programmes.session-reminded", "session", sessionId, "people: " + reminded.size());
        return reminded;
    }

    /**
     * Who has not said whether they come to the sessions ahead, by session; sessions that all have answered are not in
     * it.
     */
    public Map<Long, Silent> unanswered(CohortId cohortId) {
        policy.checkArrange(cohorts.one(cohortId));
        List<CohortSession> sessions = cohorts.sessions(cohortId).stream()
                .filter(s -> s.appointment() != null)
                .toList();
        Map<AppointmentId, List<PersonId>> silent = appointments.unanswered(
                sessions.stream().map(CohortSession::appointment).toList());
        return sessions.stream()
                .filter(s -> silent.containsKey(s.appointment()))
                .collect(Collectors.toMap(
                        CohortSession::key,
                        s -> new Silent(silent.get(s.appointment()), s.remindedAt(), s.remindable(clock.instant()))));
    }

    /**
     * All sessions of a cohort that have a date, in order of time, with who was there: for the lead and the
     * coordinator.
     */
    public List<SessionCard> of(CohortId cohortId) {
        Cohort cohort = cohorts.one(cohortId);
        policy.checkArrange(cohort);
        return cards(cohort);
    }

    /** One of them. @throws NotFound when there is none, or it has no date yet */
    public SessionCard one(long sessionId) {
        CohortSession session = cohorts.session(sessionId);
        return of(session.cohort()).stream()
                .filter(c -> c.id() == sessionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The same for a room that has checked that the person who asks arranges the cohort. */
    public List<SessionCard> cards(Cohort cohort) {
        List<CohortSession> sessions = cohorts.sessions(cohort.id()).stream()
                .filter(s -> s.appointment() != null)
                .toList();
        Map<AppointmentId, Appointments.Dated> dates =
                appointments
                        .all(sessions.stream().map(CohortSession::appointment).toList())
                        .stream()
                        .collect(Collectors.toMap(Appointments.Dated::id, Function.identity()));
        return sessions.stream()
                .map(s -> {
                    Appointments.Dated d = dates.get(s.appointment());
                    return new SessionCard(
                            s.key(),
                            cohort.id(),
                            new SessionCard.Part(
                                    s.component(),
                                    cohort.component(s.component()).title()),
                            s.title(),
                            new SessionCard.Date(
                                    d.id(),
                                    d.state(),
                                    d.when(),
                                    d.where(),
                                    !d.when().start().isAfter(clock.instant())),
                            version(s, d),
                            d.attendance());
                })
                .sorted(Comparator.comparing((SessionCard c) -> c.date().when().start())
                        .thenComparing(SessionCard::id))
                .toList();
    }

    /** Grows with each change of the session or of its date. */
    private static int version(CohortSession session, Appointments.Dated date) {
        return session.version() + date.version();
    }

    private Appointments.Dated dated(AppointmentId id) {
        return Optional.ofNullable(id)
                .map(i -> appointments.all(List.of(i)).get(0))
                .orElseThrow(NotFound::new);
    }

    private List<PersonId> participants(CohortId cohort) {
        return applications.enrolments(cohort).stream()
                .filter(e -> e.state().takesPlace())
                .map(Enrolment::person)
                .toList();
    }

    /**
     * Those who have not said whether they come to a session.
     *
     * @param remindedAt when they were last reminded, or null
     * @param remindable whether they can be reminded now
     */
    public record Silent(List<PersonId> people, Instant remindedAt, boolean remindable) {}

    /**
     * A session with its date.
     *
     * @param version of both, for a form that changes them
     * @param attendance of everybody invited; shown to those who arrange, and to each person their own
     */
    public record SessionCard(
            long id,
            CohortId cohort,
            Part component,
            String title,
            Date date,
            int version,
            Map<PersonId, Attendance> attendance) {

        /** The part of the programme it belongs to. */
        public record Part(long id, String title) {}

        /**
         * Its date.
         *
         * @param begun whether it is time already: before, only apologies can be recorded
         */
        public record Date(
                AppointmentId appointment, AppointmentState state, TimeRange when, Venue where, boolean begun) {}
    }
}
