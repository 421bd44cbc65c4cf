package org.cordee.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock: {@code @Inject Clock}, in UTC and to the microsecond, as the database keeps instants. The in-container tests
 * put one in its place that they can shift.
 */
@ApplicationScoped
public class OneClock {

    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
