package org.cordee.home.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.home.terms.ConcernState;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.ConcernId;
import org.cordee.shared.ids.PersonId;

/** Something that worries somebody, for the safeguarding lead alone. What was written is kept sealed. */
@Entity
@Table(name = "concern")
public class Concern extends AggregateRoot {

    @Column(name = "raiser_id")
    private PersonId raiser;

    @Enumerated(EnumType.STRING)
    private ConcernState state = ConcernState.RAISED;

    @Column(name = "text_sealed")
    private String sealed;

    @Column(name = "reply_sealed")
    private String reply;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Concern() {}

    /** @param sealed what was written, sealed */
    public Concern(PersonId raiser, String sealed, Instant now) {
        this.raiser = raiser;
        this.sealed = sealed;
        this.raisedAt = now;
    }

    /** The safeguarding lead has read it; a second time changes nothing. */
    public void seen(Instant now) {
        if (state == ConcernState.RAISED) {
            become(ConcernState.SEEN);
            seenAt = now;
        }
    }

    /** @param reply to the one who raised it, sealed, or null */
    public void close(String reply, Instant now) {
        become(ConcernState.CLOSED);
        this.reply = reply;
        closedAt = now;
    }

    private void become(ConcernState next) {
        if (!state.mayBecome(next)) {
            throw new Conflict("home.concern.closed-already");
        }
        state = next;
    }

    public ConcernId id() {
        return ConcernId.of(key());
    }

    public PersonId raiser() {
        return raiser;
    }

    public ConcernState state() {
        return state;
    }

    public String sealed() {
        return sealed;
    }

    /** Sealed, or null. */
    public String reply() {
        return reply;
    }

    public Instant raisedAt() {
        return raisedAt;
    }
}
