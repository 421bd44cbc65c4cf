package org.cordee.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While a story is told, this thread lives at its moments, and no other. */
class SimulatedTimeTest {

    private static final Instant THEN = Instant.parse("2025-01-01T09:00:00Z");

    private final SimulatedTime retelling = new SimulatedTime();

    @Test
    void aDeedHappensAtItsMoment() {
        assertNull(SimulatedTime.moment());
        retelling.at(THEN, () -> assertEquals(THEN, SimulatedTime.moment()));
        assertNull(SimulatedTime.moment());
    }

    @Test
    void afterADeedThatFailsItIsNowAgain() {
        assertThrows(
                IllegalStateException.class,
                () -> retelling.at(THEN, () -> {
                    throw new IllegalStateException();
                }));
        assertNull(SimulatedTime.moment());
    }

    @Test
    void otherThreadsKeepTheRealTime() throws InterruptedException {
        List<Instant> seen = new ArrayList<>();
        Thread other = new Thread(() -> seen.add(SimulatedTime.moment()));
        retelling.at(THEN, () -> {
            other.start();
            join(other);
        });
        assertEquals(Collections.singletonList(null), seen);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aStoryIsUnderWayUntilItIsToldOrFails() {
        assertFalse(SimulatedTime.underWay());
        retelling.tell(() -> assertTrue(SimulatedTime.underWay()));
        assertFalse(SimulatedTime.underWay());
        assertThrows(
                IllegalStateException.class,
                () -> retelling.tell(() -> {
                    throw new IllegalStateException();
                }));
        assertFalse(SimulatedTime.underWay());
    }
}
