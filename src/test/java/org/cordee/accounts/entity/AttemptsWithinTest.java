package org.cordee.accounts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import org.cordee.accounts.terms.BackoffPolicy;
import org.junit.jupiter.api.Test;

/** At most so many within a time that begins with the first. */
class AttemptsWithinTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final AttemptCount count = new AttemptCount("subject", NOW);

    private Duration at(long seconds) {
        return count.within(3, HOUR, NOW.plusSeconds(seconds));
    }

    @Test
    void soManyAreFreeAndTheNextWaitsForTheEndOfTheTime() {
        assertEquals(Duration.ZERO, at(0));
        assertEquals(Duration.ZERO, at(10));
        assertEquals(Duration.ZERO, at(20));
        assertEquals(Duration.ofSeconds(3600 - 30), at(30));
        assertEquals(Duration.ofSeconds(1), at(3599));
        assertEquals(3, count.tries(), "what is refused is not counted");
    }

    @Test
    void afterThatTimeItBeginsAgain() {
        for (int i = 0; i < 3; i++) {
            at(i);
        }
        assertEquals(Duration.ZERO, at(3600));
        assertEquals(1, count.tries());
        assertEquals(Duration.ZERO, at(3601));
        assertEquals(Duration.ZERO, at(7199));
        assertNotEquals(Duration.ZERO, at(7199));
    }

    @Test
    void oneThatWasRightIsGivenBack() {
        count.attempt(BackoffPolicy.ACCOUNT, NOW);
        count.attempt(BackoffPolicy.ACCOUNT, NOW);
        assertEquals(2, count.tries());
        count.giveBack(NOW);
        assertEquals(1, count.tries());
        count.giveBack(NOW);
        count.giveBack(NOW);
        assertEquals(0, count.tries(), "never below nought");
    }

    @Test
    void whoeverWasRightWaitsForNothing() {
        for (int i = 0; i < 12; i++) {
            count.attempt(BackoffPolicy.ACCOUNT, NOW.plusSeconds(i * 100L));
        }
        Instant last = NOW.plusSeconds(1100);
        assertNotEquals(Duration.ZERO, count.attempt(BackoffPolicy.ACCOUNT, last));
        count.giveBack(last);
        assertEquals(Duration.ZERO, count.attempt(BackoffPolicy.ACCOUNT, last));
        count.forget(last);
        assertEquals(0, count.tries());
    }
}
