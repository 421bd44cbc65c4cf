package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cordee.accounts.entity.AttemptCount;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.platform.database.Sql;

/** The rows of {@link RateLimiter}, each in a transaction of its own: a try counts whatever becomes of the rest. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AttemptCounts {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    Duration attempt(String subject, BackoffPolicy backoffPolicy) {
        Instant now = clock.instant();
        return lockedOrNew(subject, now).attempt(backoffPolicy, now);
    }

    Duration within(String subject, int most, Duration time) {
        Instant now = clock.instant();
        return lockedOrNew(subject, now).within(most, time, now);
    }

    private AttemptCount lockedOrNew(String subject, Instant now) {
        return locked(subject).orElseGet(() -> {
            // not by persist: while the caller's transaction holds the row of the next ids, this one would wait for it
            // in vain
            sql.insert(
                    "insert into attempt_count (id, version, subject, attempts, last_attempt_at, next_attempt_at) "
                            + "values (?, 1, ?, 0, ?, ?)",
                    id(subject),
                    subject,
                    now,
                    now);
            return locked(subject).orElseThrow();
        });
    }

    /** A negative number made from the hash, which no other id is. */
    private static long id(String subject) {
        return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits()
                | Long.MIN_VALUE;
    }

    void change(String subject, BiConsumer<AttemptCount, Instant> how) {
        locked(subject).ifPresent(s -> how.accept(s, clock.instant()));
    }

    int forgetOld(Instant before) {
        return em.createQuery("delete from AttemptCount s where s.lastTry < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private Optional<AttemptCount> locked(String subject) {
        return em.createQuery("select s from AttemptCount s where s.subject = :subject", AttemptCount.class)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
