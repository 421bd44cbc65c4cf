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
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * A date in the diaries of the people invited, whoever made it. It keeps instants, and the zone in which they were
 * agreed. What it is about belongs to its owner; no text of the owner's is kept here.
 */
@Entity
@Table(name = "appointment")
public class Appointment extends AggregateRoot {

    /** By it a date is known as one of Cordee's in any calendar. */
    public static final String UID_END = "@cordee";

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

    @Column(name = "sequence_number")
    private int sequence;

    private String series;
    private Integer quorum;

    @Column(name = "host_id")
    private PersonId host;

    @OneToMany(mappedBy = "appointment", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Invitation> invitations = new ArrayList<>();

    protected Appointment() {}

    /**
     * A confirmed date.
     *
     * @param ownerKind which feature's thing it is about, as its {@code AppointmentOwner} says
     * @param organiser who made it; null when nobody in particular did
     */
    public Appointment(
            Purpose purpose, String ownerKind, long ownerId, PersonId organiser, TimeRange timeRange, Venue venue) {
        this.purpose = purpose;
        this.ownerKind = ownerKind;
        this.ownerId = ownerId;
        this.organiser = organiser;
        this.state = AppointmentState.CONFIRMED;
        this.uid = UUID.randomUUID() + UID_END;
        put(timeRange, venue);
    }

    public AppointmentId id() {
        return AppointmentId.of(key());
    }

    /** A date that is only proposed: it takes nobody's time until it is {@link #confirm confirmed}. */
    public void propose() {
        if (key() != null) {
            throw new IllegalStateException("only a new date can be proposed");
        }
        state = AppointmentState.PROPOSED;
    }

    /** What was proposed is agreed, at that time. */
    public void confirm(TimeRange timeRange) {
        become(AppointmentState.CONFIRMED);
        if (!timeRange.equals(when())) {
            // calendars may have shown it at the time that was proposed first
            sequence++;
        }
        put(timeRange, where());
    }

    /**
     * What goes with it.
     *
     * @param host whose hours have to allow the time, also when it is moved; null when nobody's
     * @param quorum how many people are needed; null when any number will do
     * @param series name that it shares with the dates made together with it, or null
     */
    public void shape(PersonId host, Integer quorum, String series) {
        new Validation().between("quorum", quorum, 1, 1000).done();
        this.host = host;
        this.quorum = quorum;
        this.series = series;
    }

    /**
     * Moves it in time or place; calendars learn of it by the risen sequence. At another time everybody is asked again.
     */
    public void move(TimeRange timeRange, Venue venue) {
        if (!movable()) {
            throw new Conflict("scheduling.appointment.over");
        }
        if (!timeRange.start().equals(startsAt) || !timeRange.end().equals(endsAt)) {
            invitations.forEach(i -> {
                i.answer(InvitationAnswer.NONE);
                i.allowClash(null, null);
                if (i.attendance() == Attendance.APOLOGIES) {
                    i.record(Attendance.EXPECTED);
                }
            });
        }
        put(timeRange, venue);
        sequence++;
    }

    /** True while it may still be moved or called off. */
    public boolean movable() {
        return state == AppointmentState.CONFIRMED || state == AppointmentState.PROPOSED;
    }

    private void put(TimeRange timeRange, Venue venue) {
        this.startsAt = timeRange.start();
        this.endsAt = timeRange.end();
        this.zone = timeRange.zone().getId();
        this.place = venue.place();
        this.onlineAddress = venue.onlineAddress();
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

    /** Takes it out of that person's diary, unless it has been recorded whether they were there: history stays. */
    public void uninvite(PersonId person) {
        invitations.removeIf(i -> i.person().equals(person)
                && (i.attendance() == Attendance.EXPECTED || i.attendance() == Attendance.APOLOGIES));
    }

    /**
     * What that person says to it.
     *
     * @throws NotFound when that person is not invited
     * @throws Conflict when it is over or was called off
     */
    public void answer(PersonId person, InvitationAnswer invitationAnswer) {
        Invitation invitation = invitation(person).orElseThrow(NotFound::new);
        new Validation()
                .that(
                        invitationAnswer != null && invitationAnswer != InvitationAnswer.NONE,
                        "answer",
                        "scheduling.invitation-answer.choose")
                .done();
        if (!movable()) {
            throw new Conflict("scheduling.appointment.over");
        }
        invitation.answer(invitationAnswer);
        if (invitationAnswer != InvitationAnswer.NO && invitation.attendance() == Attendance.APOLOGIES) {
            invitation.record(Attendance.EXPECTED);
        }
    }

    /**
     * Keeps that this person has something else then, and who put the date there all the same. @param by null when
     * nobody in particular
     */
    public void allowClash(PersonId person, PersonId by, Instant now) {
        invitation(person).ifPresent(i -> i.allowClash(by, now));
    }

    /**
     * Says that two people met, or did not; whoever did not come is not absent for it.
     *
     * @throws RuleBroken when it has not begun, or was called off
     */
    public void tookPlace(boolean held, Instant now) {
        checkBegun(now);
        if (held) {
            invitations.stream().filter(i -> !i.attendance().present()).forEach(i -> i.record(Attendance.ATTENDED));
        } else {
            invitations.forEach(i -> i.record(Attendance.EXPECTED));
        }
        AppointmentState said = held ? AppointmentState.HELD : AppointmentState.NOT_HELD;
        if (state != said) {
            become(said);
        }
    }

    private void checkBegun(Instant now) {
        if (state == AppointmentState.CANCELLED) {
            throw new RuleBroken("scheduling.attendance.cancelled");
        }
        if (now.isBefore(startsAt)) {
            throw new RuleBroken("scheduling.attendance.not-begun");
        }
    }

    /**
     * Records who was there; possible from the start of the date on, apologies at any time before too.
     *
     * @throws NotFound when that person is not invited
     * @throws RuleBroken when it has not begun, or was cancelled (a cancelled date is never an absence)
     */
    public void record(PersonId person, Attendance attendance, Instant now) {
        Invitation invitation = invitation(person).orElseThrow(NotFound::new);
        new Validation()
                .that(
                        attendance != null && attendance.recordable(),
                        "attendance",
                        "scheduling.attendance.not-recordable")
                .done();
        if (attendance != Attendance.APOLOGIES || state == AppointmentState.CANCELLED) {
            checkBegun(now);
        }
        invitation.record(attendance);
        if (attendance == Attendance.APOLOGIES && now.isBefore(startsAt)) {
            invitation.answer(InvitationAnswer.NO);
        }
        if (attendance.present() && state != AppointmentState.HELD) {
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

    public TimeRange when() {
        return new TimeRange(startsAt, endsAt, ZoneId.of(zone));
    }

    public Venue where() {
        return new Venue(place, onlineAddress);
    }

    /** Its name in calendars, the same for good. */
    public String uid() {
        return uid;
    }

    /** Name that it shares with the dates made together with it, or null. */
    public String series() {
        return series;
    }

    /** How many people are needed, or null. */
    public Integer quorum() {
        return quorum;
    }

    /** Whose hours have to allow its time, or null. */
    public PersonId host() {
        return host;
    }

    /** Rises by one with each change that calendars are told of, from 0. */
    public int sequence() {
        return sequence;
    }
}
