package org.cordee.platform.jobs;

/**
 * Which workers run a job. Each lane has its own, so that jobs that wait for other people's servers never hold up the
 * rest.
 */
public enum JobLane {

    /** Work in our own database. */
    OWN(4, 10),
    /** Mails, which wait for the mail server. */
    MAIL(2, 3),
    /** Other requests to servers elsewhere, such as calendars that people subscribe to. */
    ELSEWHERE(2, 3);

    private final int workers;
    private final int atOnce;

    JobLane(int workers, int atOnce) {
        this.workers = workers;
        this.atOnce = atOnce;
    }

    /** The most threads of one server that run jobs of this lane at the same time. */
    int workers() {
        return workers;
    }

    /** The most jobs a worker takes at a time; few where one may take long, so that others share the rest. */
    int atOnce() {
        return atOnce;
    }
}
