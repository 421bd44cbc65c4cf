package org.cordee.shared.errors;

import java.time.Duration;
import java.util.List;

/** Done too often in a short time. Status 429, with {@code Retry-After}. */
public final class TooMany extends DomainException {

    private final Duration wait;

    /** @param wait until it can be done again; the message is given the minutes, rounded up */
    public TooMany(String key, Duration wait) {
        super(List.of(Problem.of(key, Math.max(1, wait.plusSeconds(59).toMinutes()))));
        this.wait = wait;
    }

    /** Whole seconds to wait, at least 1. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
