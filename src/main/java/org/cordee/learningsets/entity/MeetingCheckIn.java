package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** Somebody is here; with words if they like. One for each person and meeting: attendance is recorded by it. */
@Entity
@Table(name = "meeting_check_in")
public class MeetingCheckIn extends AggregateRoot {

    @Column(name = "meeting_id")
    private SetMeetingId meeting;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "text_sealed")
    private String words;

    @Column(name = "created_at")
    private Instant at;

    protected MeetingCheckIn() {}

    public MeetingCheckIn(SetMeetingId meeting, PersonId person, Instant now) {
        this.meeting = meeting;
        this.person = person;
        this.at = now;
    }

    /** @param sealed for this row, or null */
    public void write(String sealed) {
        words = sealed;
    }

    public SetMeetingId meeting() {
        return meeting;
    }

    public PersonId person() {
        return person;
    }

    /** Sealed, or null. */
    public String words() {
        return words;
    }

    public Instant at() {
        return at;
    }
}
