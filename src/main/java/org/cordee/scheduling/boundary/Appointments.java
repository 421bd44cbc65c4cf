package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.Answer;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.When;
import org.cordee.scheduling.terms.Where;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Dates in people's diaries. Features plan, move and cancel the dates of what they own (they have asked their own policy
 * first); attendance is recorded here for all of them, after asking the owner through {@link AppointmentOwner}.
 */
@ApplicationScoped
@Transactional
public class Appointments {

    @Inject
    private AppointmentQueries appointments;
    @Inject
    @Any
    private Instance<AppointmentOwner> owners;
    @Inject
    private CurrentPerson me;
    @Inject
    private Announcements announcements;
    @Inject
    private Clock clock;

    /** Puts a date into the diaries of those invited. The caller owns it and has checked that it may. */
    public AppointmentId plan(Purpose purpose, String ownerKind, long ownerId, When when, Where where, Collection<PersonId> invited) {
        Appointment appointment = new Appointment(purpose, ownerKind, ownerId, me.id().orElse(null), when, where);
        invited.forEach(appointment::invite);
        appointments.add(appointment);
        announcements.planned(appointment);
        return appointment.id();
    }

    /**
     * Moves a date. The caller owns it and has checked that it may.
     *
     * @param seenVersion the version the change was begun on, or null
     */
    public void move(AppointmentId id, When when, Where where, Integer seenVersion) {
        Appointment appointment = appointments.locked(id);
        appointment.expect(seenVersion);
        When before = appointment.when();
        appointment.move(when, where);
        announcements.moved(appointment, before);
    }

    /** Takes a date out of everybody's diary. The caller owns it and has checked that it may. */
    public void cancel(AppointmentId id) {
        cancel(List.of(id));
    }

    /** Takes several dates out of everybody's diary; each person hears of them in one mail. */
    public void cancel(Collection<AppointmentId> ids) {
        List<Appointment> dates = ids.stream().sorted(Comparator.comparing(AppointmentId::value)).map(appointments::locked).toList();
        dates.forEach(Appointment::cancel);
        announcements.cancelled(dates);
    }

    /** Puts the dates into that person's diary too; those that are over or cancelled are passed over. */
    public void invite(Collection<AppointmentId> ids, PersonId person) {
        Instant now = clock.instant();
        List<Appointment> dates = appointments.all(ids).stream()
                .filter(a -> a.state() == AppointmentState.CONFIRMED && a.when().end().isAfter(now))
                .filter(a -> a.invitation(person).isEmpty()).toList();
        dates.forEach(a -> a.invite(person));
        announcements.invited(person, dates);
    }

    /** Takes dates that have not begun out of that person's diary; what was attended stays. */
    public void uninvite(Collection<AppointmentId> ids, PersonId person) {
        Instant now = clock.instant();
        List<Appointment> dates = appointments.all(ids).stream()
                .filter(a -> a.when().start().isAfter(now) && a.invitation(person).isPresent()).toList();
        dates.forEach(a -> a.uninvite(person));
        announcements.uninvited(person, dates.stream().filter(a -> a.state() == AppointmentState.CONFIRMED).toList());
    }

    /**
     * Records whether somebody took part.
     *
     * @throws NotFound when the date is not this person's to manage
     */
    public void record(AppointmentId id, PersonId person, Attendance attendance) {
        Appointment appointment = appointments.locked(id);
        AppointmentOwner owner = owner(appointment);
        if (!owner.mayManage(appointment.ownerId(), me.required())) {
            throw new NotFound();
        }
        keep(appointment, owner, person, attendance);
    }

    /** Sends one's own apologies, before or after. */
    public void apologise(AppointmentId id) {
        Appointment appointment = appointments.locked(id);
        keep(appointment, owner(appointment), me.required(), Attendance.APOLOGIES);
    }

    private void keep(Appointment appointment, AppointmentOwner owner, PersonId person, Attendance attendance) {
        appointment.record(person, attendance, clock.instant());
        owner.attendanceRecorded(appointment.ownerId(), appointment.id(), person, attendance);
    }

    /** One's own dates that touch the stretch of time, in order. */
    public List<Entry> mine(Instant from, Instant to) {
        PersonId person = me.required();
        return appointments.diary(person, from, to).stream().map(i -> entry(i, person)).toList();
    }

    private Entry entry(Invitation invitation, PersonId reader) {
        Appointment a = invitation.appointment();
        return new Entry(a.id(), a.uid(), a.sequence(), a.purpose(), a.state(), a.when(), a.where(),
                owner(a).about(a.ownerId(), reader), invitation.answer(), attendance(a, invitation));
    }

    /** What already takes that person's time in the stretch: for a warning of a clash, without what it is about. */
    public List<When> busy(PersonId person, When when) {
        return appointments.busy(person, when.start(), when.end()).stream().map(Appointment::when).toList();
    }

    /** The dates with these ids, in order of time, for the feature that owns them. */
    public List<Dated> all(Collection<AppointmentId> ids) {
        return appointments.all(ids).stream().map(this::dated).toList();
    }

    /** The dates of one thing of the feature that owns it, in order of time, cancelled ones too. */
    public List<Dated> of(String ownerKind, long ownerId) {
        return appointments.of(ownerKind, ownerId).stream().map(this::dated).toList();
    }

    private Dated dated(Appointment a) {
        Map<PersonId, Attendance> attendance = a.invitations().stream()
                .collect(Collectors.toMap(Invitation::person, i -> attendance(a, i)));
        return new Dated(a.id(), a.version(), a.uid(), a.sequence(), a.ownerKind(), a.ownerId(), a.state(), a.when(), a.where(), attendance);
    }

    private Attendance attendance(Appointment appointment, Invitation invitation) {
        boolean over = !appointment.when().end().isAfter(clock.instant());
        return over && invitation.attendance() == Attendance.EXPECTED ? Attendance.NOT_RECORDED : invitation.attendance();
    }

    private AppointmentOwner owner(Appointment appointment) {
        return owners.stream().filter(o -> o.kind().equals(appointment.ownerKind())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no owner for " + appointment.ownerKind()));
    }

    /** A date in one's own diary. */
    public record Entry(AppointmentId id, String uid, int sequence, Purpose purpose, AppointmentState state, When when, Where where,
            AppointmentOwner.About about, Answer answer, Attendance attendance) {
    }

    /** A date as its owner sees it: with who is invited and what was recorded. */
    public record Dated(AppointmentId id, int version, String uid, int sequence, String ownerKind, long ownerId, AppointmentState state,
            When when, Where where, Map<PersonId, Attendance> attendance) {
    }
}
