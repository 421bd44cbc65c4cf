package org.cordee.platform.time;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;

/** Makes caches that go by the application's clock. */
public final class Caches {

    private Caches() {}

    /**
     * Returns an empty cache. It clears up in the thread that uses it.
     *
     * @param most how many entries are kept
     * @param lasts how long an entry is kept after it was written
     */
    public static <K, V> Cache<K, V> of(Clock clock, int most, Duration lasts) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(lasts)
                .ticker(new ClockTicker(clock))
                .executor(Runnable::run)
                .build();
    }
}
