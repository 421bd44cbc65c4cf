package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/** What somebody learnt, looked at in one of three ways: in a meeting, or at the end of the set. The set reads it. */
@Entity
@Table(name = "learning_review")
public class LearningReview extends AggregateRoot {

    @Column(name = "set_id")
    private LearningSetId set;

    @Column(name = "meeting_id")
    private SetMeetingId meeting;

    @Column(name = "person_id")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    @Column(name = "text_sealed")
    private String words;

    @Column(name = "created_at")
    private Instant at;

    protected LearningReview() {}

    /** @param meeting or null for the last review of a set */
    public LearningReview(LearningSetId set, SetMeetingId meeting, PersonId person, ReviewKind kind, Instant now) {
        this.set = set;
        this.meeting = meeting;
        this.person = person;
        this.kind = kind;
        this.at = now;
        // sealed for the row, which has no id yet: follows with write()
        this.words = "";
    }

    /** Its words, sealed for this row. */
    public void write(String sealed, Instant now) {
        words = sealed;
        at = now;
    }

    public LearningSetId set() {
        return set;
    }

    /** Null for the last review of a set. */
    public SetMeetingId meeting() {
        return meeting;
    }

    public PersonId person() {
        return person;
    }

    public ReviewKind kind() {
        return kind;
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
