package org.cordee.platform.jobs;

import java.time.Instant;

/** What a pending job is doing. A job that has succeeded is deleted, so there is no state for it. */
public enum JobState {

    /** It is due later. */
    PLANNED,
    /** It is due and waits for a worker. */
    DUE,
    /** A worker has it. */
    RUNNING,
    /** It failed and is tried again. */
    FAILED,
    /** It failed too often, or an administrator gave it up; it is not tried again. */
    GIVEN_UP;

    /**
     * Returns the state at a moment.
     *
     * @param leasedUntil how long a worker has it, or null
     * @param lastError why it failed last, or null
     * @param givenUpAt when it was given up, or null
     */
    static JobState of(Instant now, Instant due, Instant leasedUntil, String lastError, Instant givenUpAt) {
        if (givenUpAt != null) {
            return GIVEN_UP;
        }
        if (leasedUntil != null && !leasedUntil.isBefore(now)) {
            return RUNNING;
        }
        if (lastError != null) {
            return FAILED;
        }
        return due.isAfter(now) ? PLANNED : DUE;
    }
}
