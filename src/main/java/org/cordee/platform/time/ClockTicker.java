package org.cordee.platform.time;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Ticker for caches, driven by the application's clock, so that tests can move it. Never goes back: when the clock is
 * set back, it goes on from where it was, and nothing stays in a cache for longer than it may.
 */
final class ClockTicker implements Ticker {

    private final Clock clock;
    private Instant last;
    private long nanoseconds;

    ClockTicker(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Returns nanoseconds since this ticker was made. */
    @Override
    public synchronized long read() {
        Instant now = clock.instant();
        if (now.isAfter(last)) {
            nanoseconds += Duration.between(last, now).toNanos();
        }
        last = now;
        return nanoseconds;
    }
}
