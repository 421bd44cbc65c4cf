package org.cordee.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says when a job that failed is tried again, and when it is given up. */
final class RetrySchedule {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private RetrySchedule() {}

    /**
     * Returns the moment of the next try, 5 seconds after the first failure and twice as long after each further one,
     * up to 15 minutes; or empty when there are no tries left.
     *
     * @param attempts how often it was tried, the one that failed included; at least 1
     * @param most how often it may be tried
     */
    static Optional<Instant> next(int attempts, int most, Instant now) {
        if (attempts >= most) {
            return Optional.empty();
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return Optional.of(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
