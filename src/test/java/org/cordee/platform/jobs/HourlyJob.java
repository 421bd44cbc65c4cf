package org.cordee.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A job of the tests that repeats, and fails while a test says so. */
@ApplicationScoped
public class HourlyJob implements Job {

    static final String KIND = "platform.test-hourly";

    static volatile boolean fails;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        if (fails) {
            throw new IllegalStateException("as the test says");
        }
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }
}
