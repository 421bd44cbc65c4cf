package org.cordee.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.cordee.house.SteppedClock;
import org.junit.jupiter.api.Test;

/** A ticker counts on while its clock does, and never back. */
class ClockTickerTest {

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final ClockTicker ticker = new ClockTicker(clock);

    @Test
    void countsNanosecondsOfItsClock() {
        assertEquals(0, ticker.read());
        clock.move(Duration.ofMillis(1_500));
        assertEquals(1_500_000_000L, ticker.read());
        assertEquals(1_500_000_000L, ticker.read());
    }

    @Test
    void goesOnWhenItsClockIsSetBack() {
        clock.move(Duration.ofSeconds(1));
        assertEquals(1_000_000_000L, ticker.read());
        clock.move(Duration.ofHours(-1));
        assertEquals(1_000_000_000L, ticker.read());
        clock.move(Duration.ofSeconds(1));
        assertEquals(2_000_000_000L, ticker.read());
    }
}
