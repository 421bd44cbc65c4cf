package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobPulseTest {

    private final JobPulse pulse = new JobPulse();

    @Test
    void aFailingWakeNeverEndsTheTimer() throws InterruptedException {
        CountDownLatch wakes = new CountDownLatch(3);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            timer.scheduleWithFixedDelay(
                    () -> pulse.beat(() -> {
                        wakes.countDown();
                        throw new NoClassDefFoundError("no executor");
                    }),
                    0,
                    5,
                    TimeUnit.MILLISECONDS);
            assertTrue(wakes.await(10, TimeUnit.SECONDS));
        } finally {
            timer.shutdownNow();
        }
        assertFalse(pulse.aliveAt(System.nanoTime()), "a timer that only fails is not alive");
    }

    @Test
    void itIsDeadBeforeTheFirstBeatAndWhenBeatsStayAway() {
        assertFalse(pulse.aliveAt(System.nanoTime()));
        pulse.beat(() -> {});
        long now = System.nanoTime();
        assertTrue(pulse.aliveAt(now));
        assertFalse(pulse.aliveAt(now + JobPulse.DEAD_AFTER_NANOS));
    }
}
