package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.control.BusyTimes;
import org.cordee.scheduling.control.Diaries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Dates in people's diaries. Features plan, move and cancel the dates of what they own (they have asked their own
 * policy first); attendance is recorded here for all of them, after asking the owner through {@link AppointmentOwner}.
 */
@ApplicationScoped
@Transactional
public class Appointments {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private BusyTimes busyTimes;

    @Inject
    private ExternalCalendars outside;

    @Inject
    private AppointmentBook appointmentBook;

    @Inject
    private Attendances attendances;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private AppointmentNotifications notifications;

    @Inject
    private Diaries diaries;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * Puts a date into the diaries of those invited. The caller owns it and has checked that it may.
     *
     * @param overrideClashes whether it is put there even when somebody has something else then
     * @throws TimeTaken with other times, when somebody has
     */
    public AppointmentId plan(
            Purpose purpose,
            String ownerKind,
            long ownerId,
            TimeRange timeRange,
            Venue venue,
            Collection<PersonId> invited,
            boolean overrideClashes) {
        outside.readAgain(invited);
        return appointmentBook
                .enter(
                        new Booking.Draft(
                                purpose,
                                ownerKind,
                                ownerId,
                                timeRange,
                                venue,
                                List.copyOf(invited),
                                null,
                                overrideClashes,
                                null),
                        List.of(timeRange),
                        List::of,
                        null)
                .get(0)
                .id();
    }

    /**
     * Moves a date. The caller owns it and has checked that it may.
     *
     * @param seenVersion the version the change was begun on, or null
     * @param overrideClashes as in {@link #plan}
     * @throws TimeTaken with other times, when somebody has something else then
     */
    public void move(AppointmentId id, TimeRange timeRange, Venue venue, Integer seenVersion, boolean overrideClashes) {
        outside.readAgain(appointments.concerned(List.of(id)));
        appointmentBook.move(
                List.of(new AppointmentBook.Change(id, timeRange, venue)),
                seenVersion,
                overrideClashes,
                false,
                List::of);
    }

    /** Takes a date out of everybody's diary. The caller owns it and has checked that it may. */
    public void cancel(AppointmentId id) {
        cancel(List.of(id));
    }

    /** Takes several dates out of everybody's diary; each person hears of them in one mail. */
    public void cancel(Collection<AppointmentId> ids) {
        appointmentBook.cancel(List.copyOf(ids));
    }

    /**
     * Puts the dates into that person's diary too; those that are over or cancelled are passed over. A place was won,
     * so a clash is not refused but kept.
     */
    public void invite(Collection<AppointmentId> ids, PersonId person) {
        appointmentBook.invite(List.copyOf(ids), person);
    }

    /** Takes dates that have not begun out of that person's diary; what was attended stays. */
    public void uninvite(Collection<AppointmentId> ids, PersonId person) {
        appointmentBook.uninvite(List.copyOf(ids), person);
    }

    /**
     * Records whether somebody took part.
     *
     * @throws NotFound when the date is not this person's to manage
     */
    public void record(AppointmentId id, PersonId person, Attendance attendance) {
        Appointment appointment = appointments.one(id);
        if (!appointmentOwners.of(appointment).mayManage(appointment.ownerId(), me.required())) {
            throw new NotFound();
        }
        attendances.record(appointment, person, attendance);
    }

    /**
     * Records that somebody was there who had not been invited. They are not told, as they know it.
     *
     * @throws NotFound when the date is not this person's to manage
     * @throws org.cordee.shared.errors.Conflict when it has not begun, or was cancelled
     */
    public void cameUninvited(AppointmentId id, PersonId person) {
        Appointment appointment = appointments.one(id);
        if (!appointmentOwners.of(appointment).mayManage(appointment.ownerId(), me.required())) {
            throw new NotFound();
        }
        attendances.cameUninvited(appointment, person);
    }

    /**
     * Who is invited to these dates and has said nothing yet, of those that are to come and stand. With one statement,
     * for the feature that owns them.
     */
    public Map<AppointmentId, List<PersonId>> unanswered(Collection<AppointmentId> ids) {
        Map<AppointmentId, List<PersonId>> silent = new HashMap<>();
        appointments
                .unanswered(ids, clock.instant())
                .forEach(row -> silent.computeIfAbsent(
                                AppointmentId.of(((Number) row[0]).longValue()), id -> new ArrayList<>())
                        .add((PersonId) row[1]));
        return silent;
    }

    /**
     * Asks those again who are invited and have said nothing yet. The caller owns the date and has checked that it may.
     *
     * @return who was asked
     */
    public List<PersonId> askAgain(AppointmentId id) {
        return notifications.reminded(appointments.one(id));
    }

    /** Sends one's own apologies, before or after. */
    public void apologise(AppointmentId id) {
        attendances.record(appointments.one(id), me.required(), Attendance.APOLOGIES);
    }

    /** One's own dates that touch the stretch of time, in order. */
    public List<Entry> mine(Instant from, Instant to) {
        PersonId person = me.required();
        return entries(appointments.diary(person, from, to), person);
    }

    /**
     * What the person who asks leads in the stretch of time without being invited, such as the sessions of their
     * cohorts. It takes no time in their diary.
     */
    public Led led(Instant from, Instant to) {
        PersonId person = me.required();
        List<AppointmentId> ids = appointmentOwners.led(person);
        if (ids.isEmpty()) {
            return new Led(false, false, List.of());
        }
        if (diaries.hidesLed(person)) {
            return new Led(true, true, List.of());
        }
        List<Appointment> dates = appointments.uninvited(person, ids, from, to);
        appointmentOwners.load(dates);
        return new Led(
                true,
                false,
                dates.stream().map(date -> entry(date, person, null, null)).toList());
    }

    /** Leaves out of the calendar and the home page what the person who asks leads, or shows it again. */
    public void hideLed(boolean hide) {
        diaries.hideLed(me.required(), hide);
    }

    /** One's own dates that are not over and not declined, the next one first. @param most at most so many */
    public List<Entry> coming(int most) {
        PersonId person = me.required();
        return entries(appointments.coming(person, clock.instant(), most), person);
    }

    private List<Entry> entries(List<Invitation> invitations, PersonId person) {
        appointmentOwners.load(invitations.stream().map(Invitation::appointment).toList());
        return invitations.stream().map(i -> entry(i, person)).toList();
    }

    /** What the person who asks has of these dates, in order of time; those they are not invited to are left out. */
    public List<Own> own(Collection<AppointmentId> ids) {
        return appointments.invitations(me.required(), ids).stream()
                .map(this::own)
                .toList();
    }

    /** The same for all dates of these things of the feature that owns them. */
    public List<Own> own(String ownerKind, Collection<Long> ownerIds) {
        return appointments.invitations(me.required(), ownerKind, ownerIds).stream()
                .map(this::own)
                .toList();
    }

    private Own own(Invitation invitation) {
        Appointment a = invitation.appointment();
        return new Own(a.id(), a.ownerId(), a.state(), a.when(), a.where(), attendances.of(a, invitation));
    }

    private Entry entry(Invitation invitation, PersonId reader) {
        Appointment a = invitation.appointment();
        return entry(a, reader, invitation.answer(), attendances.of(a, invitation));
    }

    private Entry entry(Appointment a, PersonId reader, InvitationAnswer answer, Attendance attendance) {
        return new Entry(
                a.id(),
                a.uid(),
                a.sequence(),
                a.purpose(),
                a.state(),
                a.when(),
                a.where(),
                appointmentOwners.of(a).about(a.ownerId(), reader),
                answer,
                attendance);
    }

    /** What already takes that person's time in the stretch: for a warning of a clash, without what it is about. */
    public List<TimeRange> busy(PersonId person, TimeRange timeRange) {
        return busyTimes.of(List.of(person), timeRange.start(), timeRange.end()).stream()
                .map(b -> new TimeRange(b.from(), b.to(), timeRange.zone()))
                .toList();
    }

    /** The dates with these ids, in order of time, for the feature that owns them. */
    public List<Dated> all(Collection<AppointmentId> ids) {
        return appointments.all(ids).stream().map(this::dated).toList();
    }

    /** How many were there at those of these dates that are over, for the feature that owns them. */
    public Map<AppointmentId, Map<Attendance, Long>> attendance(Collection<AppointmentId> ids) {
        Map<AppointmentId, Map<Attendance, Long>> counts = new HashMap<>();
        appointments.attendance(ids, clock.instant()).forEach(row -> {
            Attendance attendance = row[1] == Attendance.EXPECTED ? Attendance.NOT_RECORDED : (Attendance) row[1];
            counts.computeIfAbsent(
                            AppointmentId.of(((Number) row[0]).longValue()), id -> new EnumMap<>(Attendance.class))
                    .merge(attendance, ((Number) row[2]).longValue(), Long::sum);
        });
        return counts;
    }

    /** The dates of one thing of the feature that owns it, in order of time, cancelled ones too. */
    public List<Dated> of(String ownerKind, long ownerId) {
        return appointments.of(ownerKind, ownerId).stream().map(this::dated).toList();
    }

    /**
     * When each of these things last met and when it meets next, for the feature that owns them; what has neither is
     * left out. Dates that were cancelled or not held do not count. One statement.
     */
    public Map<Long, Around> around(String ownerKind, Collection<Long> ownerIds) {
        Instant now = clock.instant();
        Map<Long, Around> around = new HashMap<>();
        appointments.times(ownerKind, ownerIds).forEach(row -> {
            Instant starts = (Instant) row[1];
            Instant ends = (Instant) row[2];
            Around one = ends.isAfter(now) ? new Around(null, starts) : new Around(ends, null);
            around.merge(((Number) row[0]).longValue(), one, Around::and);
        });
        return around;
    }

    private Dated dated(Appointment a) {
        Map<PersonId, Attendance> attendance =
                a.invitations().stream().collect(Collectors.toMap(Invitation::person, i -> attendances.of(a, i)));
        return new Dated(
                a.id(),
                a.version(),
                a.uid(),
                a.sequence(),
                a.ownerKind(),
                a.ownerId(),
                a.state(),
                a.when(),
                a.where(),
                attendance);
    }

    /**
     * What one leads.
     *
     * @param any whether there is something one leads at all
     * @param hidden whether one wants to see none of it
     */
    public record Led(boolean any, boolean hidden, List<Entry> entries) {}

    /**
     * A date in one's own diary, or one that one leads.
     *
     * @param answer null for what one leads and is not invited to; attendance too
     */
    public record Entry(
            AppointmentId id,
            String uid,
            int sequence,
            Purpose purpose,
            AppointmentState state,
            TimeRange when,
            Venue where,
            AppointmentOwner.About about,
            InvitationAnswer answer,
            Attendance attendance) {

        /** True for what one leads and does not take part in. */
        public boolean led() {
            return answer == null;
        }

        /** Puts two lists together, in order of time. */
        public static List<Entry> inOrder(List<Entry> some, List<Entry> others) {
            return Stream.concat(some.stream(), others.stream())
                    .sorted(Comparator.comparing(e -> e.when().start()))
                    .toList();
        }
    }

    /** A date of the person who asks, for the feature that owns it: with what was recorded of them. */
    public record Own(
            AppointmentId id,
            long ownerId,
            AppointmentState state,
            TimeRange when,
            Venue where,
            Attendance attendance) {}

    /**
     * The dates of one thing around now.
     *
     * @param last end of the latest that is over, or null
     * @param next start of the first that is not, or null
     */
    public record Around(Instant last, Instant next) {

        public static final Around NONE = new Around(null, null);

        Around and(Around other) {
            return new Around(
                    last == null || other.last != null && other.last.isAfter(last) ? other.last : last,
                    next == null || other.next != null && other.next.isBefore(next) ? other.next : next);
        }
    }

    /** A date as its owner sees it: with who is invited and what was recorded. */
    public record Dated(
            AppointmentId id,
            int version,
            String uid,
            int sequence,
            String ownerKind,
            long ownerId,
            AppointmentState state,
            TimeRange when,
            Venue where,
            Map<PersonId, Attendance> attendance) {}
}
