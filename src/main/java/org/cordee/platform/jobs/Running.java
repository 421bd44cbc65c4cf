package org.cordee.platform.jobs;

import java.time.Instant;

/**
 * The job this thread runs. When the job itself (or what it calls) plans or cancels the very same kind and subject,
 * that is kept here until its end: the row belongs to the runner meanwhile.
 */
final class Running {

    private static final ThreadLocal<Running> HERE = new ThreadLocal<>();

    private final JobLease.Leased job;
    private Instant again;

    private Running(JobLease.Leased job) {
        this.job = job;
    }

    static Running begin(JobLease.Leased job) {
        Running running = new Running(job);
        HERE.set(running);
        return running;
    }

    static void end() {
        HERE.remove();
    }

    /** @return false when this thread does not run that job */
    static boolean again(String kind, String subject, Instant due) {
        Running running = HERE.get();
        if (running == null
                || !running.job.kind().equals(kind)
                || !running.job.subject().equals(subject)) {
            return false;
        }
        running.again = due;
        return true;
    }

    /** When it is to run again, or null when it is done. */
    Instant again() {
        return again;
    }
}
