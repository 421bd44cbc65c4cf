package org.cordee.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The hands of the one clock. {@code @Inject Clock} reads the system's time in UTC, to the microsecond (as the database
 * keeps it); a test may turn the hands and has to put them back.
 */
@ApplicationScoped
public class Hands {

    private volatile Duration ahead = Duration.ZERO;

    /** Turns the clock by so much, forward or (negative) back, from where it stands now. */
    public void turn(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Turns the clock so that it now shows {@code instant}; it goes on running. */
    public void show(Instant instant) {
        ahead = Duration.between(Instant.now(), instant);
    }

    /** Back to the system's time. */
    public void putBack() {
        ahead = Duration.ZERO;
    }

    @Produces
    Clock clock() {
        return new Turned(this, ZoneOffset.UTC);
    }

    private Instant now() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    private static final class Turned extends Clock {

        private final Hands hands;
        private final ZoneId zone;

        private Turned(Hands hands, ZoneId zone) {
            this.hands = hands;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Turned(hands, other);
        }

        @Override
        public Instant instant() {
            return hands.now();
        }
    }
}
