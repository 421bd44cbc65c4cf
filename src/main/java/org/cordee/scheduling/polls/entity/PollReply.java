package org.cordee.scheduling.polls.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** What one person said about one of the times. */
@Entity
@Table(name = "poll_reply")
public class PollReply extends AggregateRoot {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "time_id")
    private PollTime time;

    @Column(name = "person_id")
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private PollAnswer answer;

    protected PollReply() {}

    PollReply(PollTime time, PersonId person, PollAnswer answer) {
        this.time = time;
        this.person = person;
        this.answer = answer;
    }

    void say(PollAnswer answer) {
        this.answer = answer;
    }

    public PollTime time() {
        return time;
    }

    public PersonId person() {
        return person;
    }

    public PollAnswer answer() {
        return answer;
    }
}
