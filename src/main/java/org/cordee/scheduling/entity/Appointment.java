package org.cordee.scheduling.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.When;
import org.cordee.scheduling.terms.Where;
import org.cordee.shared.entity.Root;
import org.cordee.shared.errors.Check;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * A date in the diaries of the people invited, whoever made it. It keeps instants, and the zone in which they were agreed.
 * What it is about belongs to its owner; no text of the owner's is kept here.
 */
@Entity
@Table(name = "appointment")
public class Appointment extends Root {


    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    @Column(name = "owner_kind")
    private String ownerKind;
    @Column(name = "owner_id")
    private long ownerId;
    @Column(name = "organiser_id")
    private PersonId organiser;
    @Enumerated(EnumType.STRING)
    private AppointmentState state;
    @Column(name = "starts_at")
    private Instant startsAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    private String zone;
    private String place;
    @Column(name = "online_address")
    private String onlineAddress;
    @Column(name = "uid")
    private String uid;
    @Column(name = "sequence_no")
    private int sequence;

    @OneToMany(mappedBy = "appointment", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Invitation> invitations = new ArrayList<>();

    protected Appointment() {
    }

    /**
     * A confirmed date.
     *
     * @param ownerKind which feature's thing it is about, as its {@code AppointmentOwner} says
     * @param organiser who made it; null when nobody in particular did
     */
    public Appointment(Purpose purpose, String ownerKind, long ownerId, PersonId organiser, When when, Where where) {
        this.purpose = purpose;
        this.ownerKind = ownerKind;
        this.ownerId = ownerId;
        this.organiser = organiser;
        this.state = AppointmentState.CONFIRMED;
        this.uid = UUID.randomUUID() + "@cordee";
        put(when, where);
    }

    public AppointmentId id() {
        return AppointmentId.of(key());
    }

    /** Moves it in time or place; calendars learn of it by the risen sequence. */
    public void move(When when, Where where) {
        if (!state.takesTime() || state == AppointmentState.HELD) {
            throw new Conflict("scheduling.appointment.over");
        }
        put(when, where);
        sequence++;
    }

    private void put(When when, Where where) {
        this.startsAt = when.start();
        this.endsAt = when.end();
        this.zone = when.zone().getId();
        this.place = where.place();
        this.onlineAddress = where.onlineAddress();
    }

    /** Takes it out of everybody's diary; the row stays, so that calendars can be told. */
    public void cancel() {
        become(AppointmentState.CANCELLED);
        sequence++;
    }

    private void become(AppointmentState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict("scheduling.appointment.over");
        }
        state = next;
    }

    /** Puts it into that person's diary; a second time changes nothing. */
    public void invite(PersonId person) {
        if (invitation(person).isEmpty()) {
            invitations.add(new Invitation(this, person));
        }
    }

    /** Takes it out of that person's diary, unless their attendance has been recorded: history stays. */
    public void uninvite(PersonId person) {
        invitations.removeIf(i -> i.person().equals(person) && i.attendance() == Attendance.EXPECTED);
    }

    /**
     * Records who was there; possible from the start of the date on, apologies at any time before too.
     *
     * @throws NotFound   when that person is not invited
     * @throws RuleBroken when it has not begun, or was cancelled (a cancelled date is never an absence)
     */
    public void record(PersonId person, Attendance attendance, Instant now) {
        Invitation invitation = invitation(person).orElseThrow(NotFound::new);
        new Check().that(attendance != null && attendance.recordable(), "attendance", "scheduling.attendance.not-recordable").done();
        if (state == AppointmentState.CANCELLED) {
            throw new RuleBroken("scheduling.attendance.cancelled");
        }
        if (now.isBefore(startsAt) && attendance != Attendance.APOLOGIES) {
            throw new RuleBroken("scheduling.attendance.not-begun");
        }
        invitation.record(attendance);
        if (attendance.present() && state == AppointmentState.CONFIRMED) {
            become(AppointmentState.HELD);
        }
    }

    public Optional<Invitation> invitation(PersonId person) {
        return invitations.stream().filter(i -> i.person().equals(person)).findFirst();
    }

    public List<Invitation> invitations() {
        return List.copyOf(invitations);
    }

    public Purpose purpose() {
        return purpose;
    }

    public String ownerKind() {
        return ownerKind;
    }

    public long ownerId() {
        return ownerId;
    }

    /** Who made it, or null. */
    public PersonId organiser() {
        return organiser;
    }

    public AppointmentState state() {
        return state;
    }

    public When when() {
        return new When(startsAt, endsAt, ZoneId.of(zone));
    }

    public Where where() {
        return new Where(place, onlineAddress);
    }

    /** Its name in calendars, the same for good. */
    public String uid() {
        return uid;
    }

    /** Rises by one with each change that calendars are told of, from 0. */
    public int sequence() {
        return sequence;
    }
}
