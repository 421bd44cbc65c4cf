package org.cordee.house.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Provides the clock of the in-container tests in place of the real one. */
@Alternative
@Priority(3000)
@ApplicationScoped
public class TestClockProducer {

    private static final TestClock CLOCK = new TestClock(ZoneOffset.UTC);

    @Produces
    public Clock clock() {
        return CLOCK;
    }

    /** Returns the clock that {@link Inside#clock()} gives to tests. */
    static TestClock here() {
        return CLOCK;
    }

    /**
     * A clock that stands still until a test moves it. Each test begins at the real time. Each reading is one
     * microsecond later than the one before, so that things made one after another keep their order, as they do by the
     * real clock; a test that counts seconds never sees it. All threads share the time, so a crowd and the jobs of the
     * server are at the same moment as the test.
     */
    public static final class TestClock extends Clock implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final AtomicLong NEXT = new AtomicLong(micros(Instant.now()));

        private final ZoneId zone;

        private TestClock(ZoneId zone) {
            this.zone = zone;
        }

        /** Moves the time on by {@code duration}, or back if it is negative. */
        public void forward(Duration duration) {
            NEXT.addAndGet(duration.toNanos() / 1_000);
        }

        /** Makes it {@code moment}: the next reading returns this, to the microsecond. */
        public void isNow(Instant moment) {
            NEXT.set(micros(moment));
        }

        /** Makes it the real time, as at the beginning of each test. */
        void reset() {
            isNow(Instant.now());
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plus(NEXT.getAndIncrement(), ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new TestClock(other);
        }

        private static long micros(Instant moment) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        }
    }
}
