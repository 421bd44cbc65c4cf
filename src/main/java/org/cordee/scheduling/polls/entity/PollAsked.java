package org.cordee.scheduling.polls.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** One person who is asked which of the times suit. */
@Entity
@Table(name = "poll_invitee")
public class PollAsked extends AggregateRoot {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "poll_id")
    private DatePoll poll;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    protected PollAsked() {}

    PollAsked(DatePoll poll, PersonId person) {
        this.poll = poll;
        this.person = person;
    }

    void answered(Instant now) {
        answeredAt = now;
    }

    /** There is a new time to answer for: they are waited for and reminded as before their first answer. */
    void askAgain() {
        answeredAt = null;
        remindedAt = null;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    public DatePoll poll() {
        return poll;
    }

    public PersonId person() {
        return person;
    }

    /** When they last answered; null while they have not. */
    public Instant answeredAt() {
        return answeredAt;
    }

    boolean toRemind() {
        return answeredAt == null && remindedAt == null;
    }
}
