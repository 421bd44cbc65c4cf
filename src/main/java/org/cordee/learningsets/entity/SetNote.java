package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** A note somebody in a set writes to themselves: about one meeting, or about the set. Nobody else reads it. */
@Entity
@Table(name = "set_note")
public class SetNote extends AggregateRoot {

    @Column(name = "set_id")
    private LearningSetId set;

    @Column(name = "meeting_id")
    private SetMeetingId meeting;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "text_sealed")
    private String words;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SetNote() {}

    /** @param meeting or null when it is about the set */
    public SetNote(LearningSetId set, SetMeetingId meeting, PersonId person, Instant now) {
        this.set = set;
        this.meeting = meeting;
        this.person = person;
        this.changedAt = now;
        // sealed for the row, which has no id yet: follows with write()
        this.words = "";
    }

    /** Its words, sealed for this row. */
    public void write(String sealed, Instant now) {
        words = sealed;
        changedAt = now;
    }

    public LearningSetId set() {
        return set;
    }

    /** Null when it is about the set. */
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

    public Instant changedAt() {
        return changedAt;
    }
}
