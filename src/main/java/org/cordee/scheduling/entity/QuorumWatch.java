package org.cordee.scheduling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.AppointmentId;

/** Whether the organiser of a date knows that too few can come, so that they are told once each time it happens. */
@Entity
@Table(name = "quorum_watch")
public class QuorumWatch extends AggregateRoot {

    @Column(name = "appointment_id")
    private AppointmentId appointment;
    /** The time it is about: when the date is moved, all begins anew. */
    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "notified_at")
    private Instant toldAt;

    @Column(name = "held_anyway")
    private boolean heldAnyway;

    protected QuorumWatch() {}

    public QuorumWatch(Appointment date) {
        this.appointment = date.id();
        this.startsAt = date.when().start();
    }

    /** @return true when the organiser is to be told now: too few can come, and they do not know yet */
    public boolean notices(Appointment date, Instant now) {
        if (!date.when().start().equals(startsAt) || enough(date)) {
            startsAt = date.when().start();
            toldAt = null;
            heldAnyway = false;
        }
        if (enough(date) || toldAt != null) {
            return false;
        }
        toldAt = now;
        return true;
    }

    /** The organiser has decided that it takes place with fewer. */
    public void holdAnyway(Appointment date) {
        startsAt = date.when().start();
        heldAnyway = true;
    }

    /** True when it was decided that this date takes place with fewer. */
    public boolean heldAnyway(Appointment date) {
        return heldAnyway && startsAt.equals(date.when().start());
    }

    private static boolean enough(Appointment date) {
        return able(date) >= needed(date);
    }

    /** How many of those invited can still come: all who have neither said no nor sent apologies. */
    public static int able(Appointment date) {
        return (int) date.invitations().stream().filter(i -> !out(i)).count();
    }

    /** True for somebody who has said no or sent apologies. */
    public static boolean out(Invitation invitation) {
        return invitation.answer() == InvitationAnswer.NO || invitation.attendance() == Attendance.APOLOGIES;
    }

    /** How many have to come; 0 when that was not said. */
    public static int needed(Appointment date) {
        return date.quorum() == null ? 0 : date.quorum();
    }
}
