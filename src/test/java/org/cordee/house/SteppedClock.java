package org.cordee.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock for plain tests that stands still until the test moves it. */
public final class SteppedClock extends Clock {

    private Instant now;

    public SteppedClock(Instant start) {
        now = start;
    }

    /** Moves it on, or back by a negative duration. */
    public void move(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only UTC");
    }
}
