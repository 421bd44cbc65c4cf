package org.cordee.mentoring.finding.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * A first, short talk between somebody who seeks a mentor and a mentor, before anybody asks; nothing follows from it by
 * itself.
 */
@Entity
@Table(name = "chemistry_meeting")
public class ChemistryMeeting extends AggregateRoot {

    /** How long it takes, in minutes. */
    public static final int MINUTES = 30;
    /** With how many mentors somebody may have one ahead at a time. */
    public static final int MOST = 3;

    @Column(name = "mentor_id")
    private PersonId mentor;

    @Column(name = "mentee_id")
    private PersonId mentee;

    @Column(name = "appointment_id")
    private AppointmentId appointment;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "cancelled")
    private boolean calledOff;

    protected ChemistryMeeting() {}

    /** @throws RuleBroken when the two are one person */
    public ChemistryMeeting(PersonId mentor, PersonId mentee, Instant startsAt, Instant now) {
        if (mentor.equals(mentee)) {
            throw new RuleBroken("mentoring.request.oneself");
        }
        this.mentor = mentor;
        this.mentee = mentee;
        this.startsAt = startsAt;
        this.askedAt = now;
    }

    /** It stands in both diaries. */
    public void stand(AppointmentId in) {
        appointment = in;
    }

    public void move(Instant to) {
        startsAt = to;
    }

    public void callOff() {
        calledOff = true;
    }

    public PersonId mentor() {
        return mentor;
    }

    public PersonId mentee() {
        return mentee;
    }

    /** Null until it stands in the diaries. */
    public AppointmentId appointment() {
        return appointment;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public boolean calledOff() {
        return calledOff;
    }
}
