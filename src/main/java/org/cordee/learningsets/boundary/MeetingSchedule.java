package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.platform.audit.Audit;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * The dates of a set's meetings: a series for all that have none, or one after the other by poll. They are the set's,
 * so whoever is in it may find, move and call them off. The set's lock is taken before those of the diaries.
 */
@ApplicationScoped
@Transactional
public class MeetingSchedule {

    /** How scheduling names the owner of a set's meetings. */
    public static final String OWNER_KIND = "learningsets.meeting";

    /** Fewest people with whom a meeting takes place. */
    private static final int QUORUM = 3;

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries queries;

    @Inject
    private SetPolicy policy;

    @Inject
    private Booking booking;

    @Inject
    private Appointments appointments;

    @Inject
    private Polls polls;

    @Inject
    private BringBackActionsJob bringBackActionsJob;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * The meetings of a set, those without a date last. @throws NotFound for everybody but members and the facilitator
     */
    public Meetings of(LearningSetId id) {
        LearningSet set = sets.one(id);
        policy.checkInside(set);
        List<SetMeeting> all = queries.meetings(id);
        Map<AppointmentId, Appointments.Dated> dated = dates(all);
        Map<PersonId, PersonCard> hosts = people.cards(all.stream()
                .map(SetMeeting::host)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Meeting> lines = all.stream()
                .map(m -> line(m, dated.get(m.appointment()), hosts))
                .sorted(Comparator.comparing(
                                (Meeting m) ->
                                        m.when() == null ? null : m.when().start(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Meeting::number))
                .toList();
        boolean sought = !withoutDate(set, all, dated).isEmpty();
        SetContract.Terms terms = terms(id);
        return new Meetings(
                set.id(),
                set.title(),
                terms == null ? null : terms.weeksBetween(),
                terms == null ? null : terms.minutes(),
                lines,
                set.insiders().size(),
                policy.facilitator(set),
                sought,
                sought ? polls.plan(OWNER_KIND, id.value()).open() : null);
    }

    private Meeting line(SetMeeting m, Appointments.Dated date, Map<PersonId, PersonCard> hosts) {
        return new Meeting(
                m.id(),
                m.number(),
                m.state(),
                date == null ? null : date.id(),
                m.met(date == null ? null : date.when()),
                date == null ? Venue.OPEN : date.where(),
                date != null && over(date),
                m.host() == null ? null : hosts.get(m.host()).name(),
                policy.me().equals(m.host()));
    }

    /** The dates of meetings, by their ids. */
    Map<AppointmentId, Appointments.Dated> dates(List<SetMeeting> meetings) {
        List<AppointmentId> ids = meetings.stream()
                .map(SetMeeting::appointment)
                .filter(Objects::nonNull)
                .toList();
        return appointments.all(ids).stream().collect(Collectors.toMap(Appointments.Dated::id, Function.identity()));
    }

    private SetContract.Terms terms(LearningSetId set) {
        return queries.contracts(set).stream()
                .filter(SetContract::inForce)
                .reduce((a, b) -> b)
                .map(SetContract::terms)
                .orElse(null);
    }

    /**
     * Times at which everyone can come to the next meeting, within some weeks, in order of time; empty when no date is
     * sought.
     *
     * @throws NotFound for everybody but members and the facilitator
     */
    public List<TimeRange> suggested(LearningSetId id, ZoneId zone) {
        LearningSet set = sets.one(id);
        policy.checkInside(set);
        Optional<AppointmentOwner.Sought> sought = sought(set);
        return sought.isEmpty()
                ? List.of()
                : polls
                        .suggest(
                                OWNER_KIND,
                                id.value(),
                                Duration.ofMinutes(sought.get().minutes()),
                                zone)
                        .stream()
                        .filter(s -> s.free() == s.people())
                        .map(Polls.Suggestion::when)
                        .toList();
    }

    /**
     * Gives every meeting that has none a date, at the same local time, as many weeks apart as the contract says; all
     * or none.
     *
     * @param first the beginning of the first one; how long they last the contract says
     * @param later which one is meant where a date falls into the hour that comes twice in autumn, or null
     * @param overrideClashes plan them although somebody has something else then
     * @throws org.cordee.scheduling.terms.TimeTaken with other times, when somebody has something else then
     * @throws Conflict when no meeting is without a date
     * @throws RuleBroken when a member wants to override clashes: only the facilitator may
     */
    public void plan(LearningSetId id, TimeRange first, Venue venue, Boolean later, boolean overrideClashes) {
        LearningSet seen = sets.one(id);
        policy.checkInside(seen);
        if (overrideClashes && !policy.facilitator(seen)) {
            throw new RuleBroken("learningsets.dates.facilitator-decides");
        }
        booking.readOutside(seen.insiders());
        LearningSet set = sets.locked(id);
        policy.checkInside(set);
        List<SetMeeting> open = withoutDate(set);
        if (open.isEmpty()) {
            throw new Conflict("learningsets.dates.none-open");
        }
        seekNoMore(set);
        Booking.Draft draft = new Booking.Draft(
                Purpose.SET_MEETING,
                OWNER_KIND,
                id.value(),
                first,
                venue,
                set.insiders(),
                null,
                overrideClashes,
                quorum(set));
        List<AppointmentId> booked = open.size() == 1
                ? List.of(booking.book(draft))
                : booking.bookSeries(draft, new SeriesRule(terms(id).weeksBetween(), open.size(), later));
        for (int i = 0; i < booked.size(); i++) {
            // a poll may have found it a date at the same moment
            dated(
                    stillWithoutDate(open.get(i)).orElseThrow(() -> new Conflict("learningsets.dates.found-meanwhile")),
                    booked.get(i));
        }
        audit.changed("learningsets.dates-planned", id, booked.size() + " dates");
    }

    /** What is sought next: a date for the first meeting that has none. */
    public Optional<AppointmentOwner.Sought> sought(LearningSet set) {
        return withoutDate(set).isEmpty()
                ? Optional.empty()
                : Optional.of(new AppointmentOwner.Sought(
                        Purpose.SET_MEETING,
                        set.insiders(),
                        Venue.OPEN,
                        terms(set.id()).minutes(),
                        quorum(set)));
    }

    private static int quorum(LearningSet set) {
        return Math.max(QUORUM, set.insiders().size() / 2 + 1);
    }

    /** Those without a date, and those whose date is over without anybody having been there. */
    private List<SetMeeting> withoutDate(LearningSet set) {
        if (!set.state().live()) {
            return List.of();
        }
        List<SetMeeting> planned = queries.meetings(set.id()).stream()
                .filter(m -> m.state() == MeetingState.PLANNED)
                .toList();
        return withoutDate(set, planned, dates(planned));
    }

    private List<SetMeeting> withoutDate(
            LearningSet set, List<SetMeeting> all, Map<AppointmentId, Appointments.Dated> dated) {
        return all.stream()
                .filter(m -> set.state().live() && m.state() == MeetingState.PLANNED)
                .filter(m -> m.appointment() == null || over(dated.get(m.appointment())))
                .toList();
    }

    /** The meeting, locked, where it still needs a date as it was seen to. */
    private Optional<SetMeeting> stillWithoutDate(SetMeeting seen) {
        AppointmentId before = seen.appointment();
        return Optional.of(queries.locked(seen.id()))
                .filter(m -> m.state() == MeetingState.PLANNED && Objects.equals(before, m.appointment()));
    }

    /**
     * A date was found by poll: it is that of the first meeting without one. @throws Conflict when none is without one
     * any more
     */
    public void found(LearningSetId id, AppointmentId date) {
        SetMeeting next = withoutDate(sets.one(id)).stream()
                .map(this::stillWithoutDate)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Conflict("learningsets.dates.none-open"));
        dated(next, date);
    }

    private void dated(SetMeeting meeting, AppointmentId date) {
        meeting.on(date);
        bringBackActionsJob.plan(meeting);
    }

    /** A date was moved: who has promised something is reminded before the new one. */
    public void moved(AppointmentId date) {
        queries.on(date).ifPresent(bringBackActionsJob::plan);
    }

    /** A date was called off: its meeting needs another. */
    public void lost(AppointmentId date) {
        queries.on(date).ifPresent(m -> queries.locked(m.id()).withoutDate());
    }

    /** No date is sought any more: the poll that is open, if there is one, is withdrawn. For who is in the set. */
    void seekNoMore(LearningSet set) {
        if (sought(set).isPresent()) {
            Optional.ofNullable(polls.plan(OWNER_KIND, set.key()).open()).ifPresent(polls::withdraw);
        }
    }

    /**
     * Meetings that do not take place, and those of their dates that are ahead: what is over stays in the diaries as it
     * was.
     */
    void callOff(List<SetMeeting> meetings) {
        List<AppointmentId> ahead = dates(meetings).values().stream()
                .filter(d -> d.state() == AppointmentState.CONFIRMED
                        && d.when().start().isAfter(clock.instant()))
                .map(Appointments.Dated::id)
                .toList();
        if (!ahead.isEmpty()) {
            appointments.cancel(ahead);
        }
        meetings.stream().map(m -> queries.locked(m.id())).forEach(SetMeeting::cancel);
    }

    private boolean over(Appointments.Dated date) {
        return !date.when().end().isAfter(clock.instant());
    }

    /** Puts the coming dates into the diary of somebody who has joined. */
    public void joined(LearningSet set, PersonId person) {
        appointments.invite(coming(set), person);
    }

    /** Takes the coming dates out of the diary of somebody who has left. */
    void left(LearningSet set, PersonId person) {
        appointments.uninvite(coming(set), person);
    }

    private List<AppointmentId> coming(LearningSet set) {
        return new ArrayList<>(queries.meetings(set.id()).stream()
                .filter(m -> m.state() == MeetingState.PLANNED)
                .map(SetMeeting::appointment)
                .filter(Objects::nonNull)
                .toList());
    }

    /**
     * @param weeksBetween as the contract in force says, like the minutes of a meeting; null before there is one
     * @param people who would come
     * @param facilitator whether it is the facilitator who reads
     * @param sought whether a date is sought
     * @param poll the one that is open, or null
     */
    public record Meetings(
            LearningSetId set,
            String title,
            Integer weeksBetween,
            Integer minutes,
            List<Meeting> all,
            int people,
            boolean facilitator,
            boolean sought,
            DatePollId poll) {

        /** The one to go to next: running, or with the next date. */
        public Meeting next() {
            return all.stream()
                    .filter(m -> m.state() == MeetingState.RUNNING)
                    .findFirst()
                    .or(() -> all.stream()
                            .filter(m -> m.state() == MeetingState.PLANNED && m.when() != null && !m.over())
                            .findFirst())
                    .orElse(null);
        }

        public long withoutDate() {
            return all.stream()
                    .filter(m -> m.state() == MeetingState.PLANNED && (m.when() == null || m.over()))
                    .count();
        }
    }

    /**
     * @param date null while it has none, like when @param over its date is @param host name, or null @param mine
     *     whether who reads is its host
     */
    public record Meeting(
            SetMeetingId id,
            int number,
            MeetingState state,
            AppointmentId date,
            TimeRange when,
            Venue where,
            boolean over,
            String host,
            boolean mine) {}
}
