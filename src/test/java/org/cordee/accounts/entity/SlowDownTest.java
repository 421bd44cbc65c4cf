package org.cordee.accounts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.cordee.accounts.terms.Patience;
import org.junit.jupiter.api.Test;

class SlowDownTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void theFirstAreFreeThenEachWaitsTwiceAsLongUpToTheBound() {
        SlowDown slow = new SlowDown("x", NOON);
        for (int i = 0; i < Patience.ACCOUNT.free(); i++) {
            assertEquals(Duration.ZERO, slow.attempt(Patience.ACCOUNT, NOON), "try " + i);
        }
        Instant now = NOON;
        for (long expected : new long[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
            assertEquals(Duration.ofSeconds(expected), slow.attempt(Patience.ACCOUNT, now));
            now = now.plusSeconds(expected);
            assertEquals(Duration.ZERO, slow.attempt(Patience.ACCOUNT, now));
        }
    }

    @Test
    void triesWhileWaitingDoNotProlongIt() {
        SlowDown slow = new SlowDown("x", NOON);
        for (int i = 0; i < 10; i++) {
            slow.attempt(Patience.ACCOUNT, NOON);
        }
        for (int i = 0; i < 1000; i++) {
            slow.attempt(Patience.ACCOUNT, NOON.plusMillis(i));
        }
        assertEquals(Duration.ZERO, slow.attempt(Patience.ACCOUNT, NOON.plusSeconds(1)));
        assertEquals(11, slow.tries());
    }

    @Test
    void aThousandGuessesInAnHourAreFewerThanEighty() {
        SlowDown slow = new SlowDown("x", NOON);
        int went = 0;
        for (int i = 0; i < 1000; i++) {
            if (slow.attempt(Patience.ACCOUNT, NOON.plusMillis(i * 3600L)).isZero()) {
                went++;
            }
        }
        assertTrue(went < 80, went + " went through");
    }

    @Test
    void forgetsAfterADayAndAfterARightOne() {
        SlowDown slow = new SlowDown("x", NOON);
        for (int i = 0; i < 15; i++) {
            slow.attempt(Patience.ACCOUNT, NOON.plusSeconds(i * 100));
        }
        assertEquals(Duration.ZERO, slow.attempt(Patience.ACCOUNT, NOON.plus(Duration.ofDays(2))));
        assertEquals(1, slow.tries());
        slow.forget(NOON.plus(Duration.ofDays(2)));
        assertEquals(0, slow.tries());
    }
}
