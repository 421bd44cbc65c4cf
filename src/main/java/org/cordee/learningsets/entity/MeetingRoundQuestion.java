package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.ids.PersonId;

/** An open question, captured as it comes. Its writer may word it anew; the presenter says whether it helped. */
@Entity
@Table(name = "round_question")
public class MeetingRoundQuestion extends AggregateRoot {

    @Column(name = "round_id")
    private long round;

    @Column(name = "author_id")
    private PersonId writer;

    @Column(name = "text_sealed")
    private String words;

    @Column(name = "asked_at")
    private Instant askedAt;

    private boolean helped;

    protected MeetingRoundQuestion() {}

    public MeetingRoundQuestion(MeetingRound round, PersonId writer, Instant now) {
        this.round = round.key();
        this.writer = writer;
        this.askedAt = now;
        // sealed for the row, which has no id yet: follows with write()
        this.words = "";
    }

    /** @param sealed for this row */
    public void write(String sealed) {
        words = sealed;
    }

    /** @throws Denied unless that person wrote it */
    public void checkWriter(PersonId person) {
        if (!writer.equals(person)) {
            throw new Denied();
        }
    }

    /** The presenter marks it, or takes the mark away. */
    public void helped(boolean did) {
        helped = did;
    }

    /** Key of its round. */
    public long round() {
        return round;
    }

    public PersonId writer() {
        return writer;
    }

    /** Sealed. */
    public String words() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public boolean helped() {
        return helped;
    }
}
