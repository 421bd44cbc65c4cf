package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    private static Duration pause(int attempts) {
        return Duration.between(
                NOW, RetrySchedule.next(attempts, Job.MAX_ATTEMPTS, NOW).orElseThrow());
    }

    @Test
    void pausesDoubleUpToAQuarterOfAnHour() {
        assertEquals(Duration.ofSeconds(5), pause(1));
        assertEquals(Duration.ofSeconds(10), pause(2));
        assertEquals(Duration.ofSeconds(20), pause(3));
        assertEquals(Duration.ofSeconds(640), pause(8));
        assertEquals(Duration.ofMinutes(15), pause(9));
        assertEquals(Duration.ofMinutes(15), pause(19));
    }

    @Test
    void theLastTryIsTheLast() {
        assertTrue(RetrySchedule.next(19, 20, NOW).isPresent());
        assertEquals(Optional.empty(), RetrySchedule.next(20, 20, NOW));
        assertEquals(Optional.empty(), RetrySchedule.next(21, 20, NOW));
        assertEquals(Optional.empty(), RetrySchedule.next(1, 1, NOW));
    }

    @Test
    void manyTriesOverflowNothing() {
        assertEquals(
                NOW.plus(Duration.ofMinutes(15)),
                RetrySchedule.next(1_000, 2_000, NOW).orElseThrow());
    }

    /** What the guide for operators says. */
    @Test
    void allTriesTakeAboutThreeAndAHalfHours() {
        Duration all = Duration.ZERO;
        for (int i = 1; i < Job.MAX_ATTEMPTS; i++) {
            all = all.plus(pause(i));
        }
        assertEquals(3, all.toHours());
    }
}
