package org.cordee.scheduling.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/**
 * A person's own dates as a feed for their calendar program. Whoever has its address can read it; a new one ends the
 * old.
 */
@Entity
@Table(name = "calendar_feed")
public class PrivateFeed extends AggregateRoot {

    private static final Duration NOTED = Duration.ofHours(1);

    @Column(name = "person_id", updatable = false)
    private PersonId person;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "secret_sealed")
    private String sealed;

    @Column(name = "created_at")
    private Instant madeAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "closed_count")
    private int closings;

    protected PrivateFeed() {}

    /**
     * @param sealed the secret, for its owner to see again
     * @param closings how often the owner's account has been closed
     */
    public PrivateFeed(PersonId person, String secretHash, String sealed, int closings, Instant now) {
        this.person = person;
        renew(secretHash, sealed, closings, now);
    }

    /** From now on only the new address answers. */
    public final void renew(String newHash, String newSealed, int closingsNow, Instant now) {
        this.closings = closingsNow;
        this.secretHash = newHash;
        this.sealed = newSealed;
        this.madeAt = now;
        this.readAt = null;
    }

    /** Notes that a program has read it, once an hour. */
    public void read(Instant now) {
        if (readAt == null || readAt.plus(NOTED).isBefore(now)) {
            readAt = now;
        }
    }

    /** False once the owner's account has been closed, also when it was opened again. */
    public boolean worksAfter(int closingsNow) {
        return closings == closingsNow;
    }

    public PersonId person() {
        return person;
    }

    public String sealed() {
        return sealed;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** When a program last read it, to the hour; null when none has. */
    public Instant readAt() {
        return readAt;
    }
}
