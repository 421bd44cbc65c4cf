package org.cordee.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one clock: {@code @Inject Clock}, in UTC and to the microsecond, as the database keeps instants. The in-container
 * tests put one in its place that they can shift.
 */
@ApplicationScoped
public class ClockProducer {

    @Produces
    Clock clock() {
        return new ShiftableClock(ZoneOffset.UTC);
    }

    /**
     * The real time, unless this thread is retelling something ({@link SimulatedTime}). Views that are kept hold it
     * too.
     */
    private static final class ShiftableClock extends Clock implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ZoneId zone;

        private ShiftableClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            Instant moment = SimulatedTime.moment();
            return (moment == null ? Instant.now() : moment).truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ShiftableClock(other);
        }
    }
}
