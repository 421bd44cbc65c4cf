package org.cordee.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Plans what is to be done later, in the caller's transaction. */
@ApplicationScoped
@Transactional
public class Jobs {

    /**
     * Plans a run. One run is pending for each kind and subject: planning it again moves it to the new moment.
     *
     * @param kind    of a {@link Job}
     * @param due     not before then; within about a second of it
     * @param subject at most 190 characters
     */
    public void plan(String kind, Instant due, String subject) {
    }

    /** Takes back what is pending; nothing happens when nothing is. */
    public void cancel(String kind, String subject) {
    }

    /**
     * Runs what is due now and waits until it is done; for tests. Must not be called inside a transaction.
     *
     * @return how many ran, failed ones included
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int runDue() {
        return 0;
    }
}
