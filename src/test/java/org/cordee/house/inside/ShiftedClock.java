package org.cordee.house.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the in-container tests: the real time, moved by what a test says. */
@Alternative
@Priority(3000)
@ApplicationScoped
public class ShiftedClock {

    private static final Shifted CLOCK = new Shifted(ZoneOffset.UTC);

    @Produces
    public Clock clock() {
        return CLOCK;
    }

    /** For {@link Inside#clock()}. */
    static Shifted here() {
        return CLOCK;
    }

    /** Shared by all threads: a crowd is in one time. */
    public static final class Shifted extends Clock implements java.io.Serializable {

        private static volatile Duration shift = Duration.ZERO;
        private final ZoneId zone;

        private Shifted(ZoneId zone) {
            this.zone = zone;
        }

        /** Moves now by {@code duration}, on top of what it was moved by before. */
        public void forward(Duration duration) {
            shift = shift.plus(duration);
        }

        /** Makes it this moment now; time goes on from there. */
        public void isNow(Instant moment) {
            shift = Duration.between(Instant.now(), moment);
        }

        void back() {
            shift = Duration.ZERO;
        }

        @Override
        public Instant instant() {
            // to the microsecond, as the database keeps it and as the real one ticks
            return Instant.now().plus(shift).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(other);
        }
    }
}
