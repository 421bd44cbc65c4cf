package org.cordee.scheduling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.cordee.scheduling.terms.Answer;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.entity.Root;
import org.cordee.shared.ids.PersonId;

/** One person's part in an appointment: their answer, and whether they took part. */
@Entity
@Table(name = "invitation")
public class Invitation extends Root {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "appointment_id")
    private Appointment appointment;
    @Column(name = "person_id")
    private PersonId person;
    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.NONE;
    @Enumerated(EnumType.STRING)
    private Attendance attendance = Attendance.EXPECTED;

    protected Invitation() {
    }

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

    public PersonId person() {
        return person;
    }

    public Answer answer() {
        return answer;
    }

    /** As recorded; expected when nothing was. */
    public Attendance attendance() {
        return attendance;
    }
}
