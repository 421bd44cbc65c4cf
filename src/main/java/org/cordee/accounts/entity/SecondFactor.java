package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/**
 * The authenticator app of a person (TOTP, RFC 6238). The secrets are sealed. A new secret waits beside the one in use
 * until a code from it has been typed, so that nobody is locked out by an app that was set up wrongly.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor extends AggregateRoot {

    /** A secret that nobody has confirmed for so long is no longer shown. */
    public static final Duration PENDING = Duration.ofHours(1);

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Column(name = "secret_sealed")
    private String secretSealed;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_time_step", nullable = false)
    private long lastStep;

    @Column(name = "pending_sealed")
    private String pendingSealed;

    @Column(name = "pending_created_at")
    private Instant pendingSince;

    protected SecondFactor() {}

    public SecondFactor(PersonId person) {
        this.person = person;
    }

    /** Begins the setup of an app. What is in use stays in use. */
    public void begin(String sealed, Instant now) {
        pendingSealed = sealed;
        pendingSince = now;
    }

    /** The new secret takes the place of the old one. @param sealed the pending secret, sealed for the column in use */
    public void confirm(String sealed, long step, Instant now) {
        secretSealed = sealed;
        confirmedAt = now;
        lastStep = step;
        pendingSealed = null;
        pendingSince = null;
    }

    /** A code of that step was used: it and all earlier ones are spent. */
    public void used(long step) {
        lastStep = step;
    }

    public boolean on() {
        return secretSealed != null;
    }

    /** False when none was begun, or too long ago. */
    public boolean pending(Instant now) {
        return pendingSealed != null && now.isBefore(pendingSince.plus(PENDING));
    }

    /** Null before one was confirmed. */
    public String secretSealed() {
        return secretSealed;
    }

    public String pendingSealed() {
        return pendingSealed;
    }

    /** Null before one was confirmed. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** The step of the last code that was used; see {@code Totp}. */
    public long lastStep() {
        return lastStep;
    }
}
