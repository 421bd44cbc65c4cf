package org.cordee.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.shared.entity.AggregateRoot;

/**
 * How often something was tried for one account or from one network address. A try is counted before its outcome is
 * known, so that many at one moment do not slip through, and is given back when it turns out right. While one has to
 * wait, tries are refused and not counted: nobody can make another wait for good.
 */
@Entity
@Table(name = "attempt_count")
public class AttemptCount extends AggregateRoot {

    @Column(nullable = false)
    private String subject;

    @Column(name = "attempts")
    private int tries;

    @Column(name = "last_attempt_at", nullable = false)
    private Instant lastTry;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant freeAt;

    protected AttemptCount() {}

    /** @param subject a hash of what is counted */
    public AttemptCount(String subject, Instant now) {
        this.subject = subject;
        this.lastTry = now;
        this.freeAt = now;
    }

    /**
     * Counts a try.
     *
     * @return how long one has to wait first; zero when the try may go on
     */
    public Duration attempt(BackoffPolicy backoffPolicy, Instant now) {
        if (now.isBefore(freeAt)) {
            return Duration.between(now, freeAt);
        }
        if (lastTry.plus(backoffPolicy.forgetsAfter()).isBefore(now)) {
            tries = 0;
        }
        tries++;
        lastTry = now;
        Duration delay = backoffPolicy.delayAfter(tries);
        freeAt = delay.isZero() ? longAgo(now) : now.plus(delay);
        return Duration.ZERO;
    }

    /**
     * Counts one of at most so many; the time begins with the first.
     *
     * @return how long one has to wait first; zero when it may go on
     */
    public Duration within(int most, Duration time, Instant now) {
        if (!now.isBefore(freeAt)) {
            tries = 0;
            freeAt = now.plus(time);
        }
        if (tries >= most) {
            return Duration.between(now, freeAt);
        }
        tries++;
        lastTry = now;
        return Duration.ZERO;
    }

    /** The last try was right: it counts no more. */
    public void giveBack(Instant now) {
        tries = Math.max(0, tries - 1);
        freeAt = longAgo(now);
    }

    /** Nobody waits, whatever small difference there is between two clocks. */
    private static Instant longAgo(Instant now) {
        return now.minus(Duration.ofDays(1));
    }

    /** All is forgotten. */
    public void forget(Instant now) {
        tries = 0;
        freeAt = longAgo(now);
    }

    public int tries() {
        return tries;
    }
}
