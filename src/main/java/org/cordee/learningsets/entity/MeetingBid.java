package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * Somebody would like time for an issue in a meeting, and says in a line what it is. One for each person and meeting.
 */
@Entity
@Table(name = "meeting_bid")
public class MeetingBid extends AggregateRoot {

    @Column(name = "meeting_id")
    private SetMeetingId meeting;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "text_sealed")
    private String words;

    @Column(name = "created_at")
    private Instant at;

    protected MeetingBid() {}

    public MeetingBid(SetMeetingId meeting, PersonId person, Instant now) {
        this.meeting = meeting;
        this.person = person;
        this.at = now;
        // sealed for the row, which has no id yet: follows with write()
        this.words = "";
    }

    /** @param sealed for this row */
    public void write(String sealed, Instant now) {
        words = sealed;
        at = now;
    }

    public SetMeetingId meeting() {
        return meeting;
    }

    public PersonId person() {
        return person;
    }

    /** Sealed. */
    public String words() {
        return words;
    }

    /** When it was written last. */
    public Instant at() {
        return at;
    }
}
