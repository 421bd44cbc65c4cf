package org.cordee.accounts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.cordee.accounts.terms.BackoffPolicy;
import org.junit.jupiter.api.Test;

class AttemptCountTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void theFirstAreFreeThenEachWaitsTwiceAsLongUpToTheBound() {
        AttemptCount slow = new AttemptCount("x", NOON);
        for (int i = 0; i < BackoffPolicy.ACCOUNT.free(); i++) {
            assertEquals(Duration.ZERO, slow.attempt(BackoffPolicy.ACCOUNT, NOON), "try " + i);
        }
        Instant now = NOON;
        for (long expected : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertEquals(Duration.ofSeconds(expected), slow.attempt(BackoffPolicy.ACCOUNT, now));
            now = now.plusSeconds(expected);
            assertEquals(Duration.ZERO, slow.attempt(BackoffPolicy.ACCOUNT, now));
        }
    }

    @Test
    void triesWhileWaitingDoNotProlongIt() {
        AttemptCount slow = new AttemptCount("x", NOON);
        for (int i = 0; i < 10; i++) {
            slow.attempt(BackoffPolicy.ACCOUNT, NOON);
        }
        for (int i = 0; i < 1000; i++) {
            slow.attempt(BackoffPolicy.ACCOUNT, NOON.plusMillis(i));
        }
        assertEquals(Duration.ZERO, slow.attempt(BackoffPolicy.ACCOUNT, NOON.plusSeconds(1)));
        assertEquals(11, slow.tries());
    }

    @Test
    void aThousandGuessesInAnHourAreFewerThanEighty() {
        AttemptCount slow = new AttemptCount("x", NOON);
        int went = 0;
        for (int i = 0; i < 1000; i++) {
            if (slow.attempt(BackoffPolicy.ACCOUNT, NOON.plusMillis(i * 3600L)).isZero()) {
                went++;
            }
        }
        assertTrue(went < 80, went + " went through");
    }

    @Test
    void forgetsAfterADayAndAfterARightOne() {
        AttemptCount slow = new AttemptCount("x", NOON);
        for (int i = 0; i < 15; i++) {
            slow.attempt(BackoffPolicy.ACCOUNT, NOON.plusSeconds(i * 100));
        }
        assertEquals(Duration.ZERO, slow.attempt(BackoffPolicy.ACCOUNT, NOON.plus(Duration.ofDays(2))));
        assertEquals(1, slow.tries());
        slow.forget(NOON.plus(Duration.ofDays(2)));
        assertEquals(0, slow.tries());
    }
}
