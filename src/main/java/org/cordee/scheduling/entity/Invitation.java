package org.cordee.scheduling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** One person's part in an appointment: their answer, and whether they took part. */
@Entity
@Table(name = "invitation")
public class Invitation extends AggregateRoot {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "appointment_id")
    private Appointment appointment;

    @Column(name = "person_id")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private InvitationAnswer answer = InvitationAnswer.NONE;

    @Enumerated(EnumType.STRING)
    private Attendance attendance = Attendance.EXPECTED;

    @Column(name = "clash_allowed_by")
    private PersonId clashAllowedBy;

    @Column(name = "clash_allowed_at")
    private Instant clashAllowedAt;

    protected Invitation() {}

    Invitation(Appointment appointment, PersonId person) {
        this.appointment = appointment;
        this.person = person;
    }

    public Appointment appointment() {
        return appointment;
    }

    void record(Attendance attendance) {
        this.attendance = attendance;
    }

    void answer(InvitationAnswer invitationAnswer) {
        this.answer = invitationAnswer;
    }

    void allowClash(PersonId by, Instant at) {
        this.clashAllowedBy = by;
        this.clashAllowedAt = at;
    }

    /**
     * True while the person has, or had when it was set, something else at that time, and somebody allowed it on
     * purpose.
     */
    public boolean clashAllowed() {
        return clashAllowedAt != null;
    }

    /** Who allowed it, or null: nobody did, or the system when a place was won. */
    public PersonId clashAllowedBy() {
        return clashAllowedBy;
    }

    /** True while the date takes this person's time, as far as their answer goes. */
    public boolean takesTime() {
        return answer != InvitationAnswer.NO;
    }

    public PersonId person() {
        return person;
    }

    public InvitationAnswer answer() {
        return answer;
    }

    /** As recorded; expected when nothing was. */
    public Attendance attendance() {
        return attendance;
    }
}
