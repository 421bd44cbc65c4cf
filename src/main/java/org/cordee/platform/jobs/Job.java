package org.cordee.platform.jobs;

import java.time.Duration;

/**
 * Work that is due at a moment: an expiry, a reminder, a mail. A CDI bean, found by itself. It runs in its own
 * transaction and request, with nobody in {@code CurrentPerson}. Its effects in the database happen once: what it did
 * is undone when it fails, and when meanwhile it was planned anew or cancelled. Effects outside may happen twice; each
 * job says what then.
 */
public interface Job {

    /** Tries of an ordinary job: they take about three and a half hours. */
    int MAX_ATTEMPTS = 20;

    /** Its name, kebab-case with its feature: {@code programmes.offer-expires}; at most 60 characters. */
    String kind();

    /**
     * Does the work. It reads the state again: what it was planned for may be long past.
     *
     * @param subject as planned, such as an id
     */
    void run(String subject);

    /**
     * Null for a job that is planned; else it runs by itself (with an empty subject), first at start, then that often.
     */
    default Duration every() {
        return null;
    }

    /**
     * How often it is tried before it is given up; see {@link RetrySchedule} for the pauses between. One that repeats
     * is never given up.
     */
    default int maxAttempts() {
        return MAX_ATTEMPTS;
    }

    /** Which workers run it: a job that waits for servers elsewhere must not hold up the others. */
    default JobLane lane() {
        return JobLane.OWN;
    }
}
