package org.cordee.platform.jobs;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The beat of the job timer of this server: a beat that fails never ends the timer, and one that stays away shows in
 * {@code /health}.
 */
public final class JobPulse {

    /** Without a good beat for so long, the timer counts as dead. */
    static final long DEAD_AFTER_NANOS = 15_000_000_000L;

    private static final Logger LOG = Logger.getLogger(JobPulse.class.getName());
    private static final long QUIET_NANOS = 60_000_000_000L;
    private static final JobPulse HERE = new JobPulse();

    private volatile Long goodAt;
    private Long saidAt;

    JobPulse() {}

    static JobPulse here() {
        return HERE;
    }

    /** True when the timer of this server has woken the workers in the last 15 seconds. */
    public static boolean alive() {
        return HERE.aliveAt(System.nanoTime());
    }

    boolean aliveAt(long nanos) {
        Long good = goodAt;
        return good != null && nanos - good < DEAD_AFTER_NANOS;
    }

    /**
     * Runs one wake. Whatever it throws is logged, at most once a minute: an exception would end a scheduled task for
     * good.
     */
    void beat(Runnable wake) {
        try {
            wake.run();
            goodAt = System.nanoTime();
        } catch (Throwable e) {
            long now = System.nanoTime();
            if (saidAt == null || now - saidAt > QUIET_NANOS) {
                saidAt = now;
                LOG.log(
                        Level.SEVERE,
                        "The job timer cannot wake its workers, no mail goes out; it tries again every second",
                        e);
            }
        }
    }
}
