package org.cordee.platform.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cordee.platform.database.Sql;

/** Plans what is to be done later, in the caller's transaction. */
@ApplicationScoped
@Transactional
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final String WAKES = Jobs.class.getName() + ".wakes";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Instance<JobRunner> runner;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * Plans a run. One run is pending for each kind and subject: planning it again moves it to the new moment. A job
     * that plans itself anew runs again then.
     *
     * @param kind of a {@link Job}
     * @param due not before then; within about a second of it
     * @param subject at most 190 characters
     */
    public void plan(String kind, Instant due, String subject) {
        if (!Running.again(kind, subject, due) && !moved(kind, due, subject)) {
            // when somebody plans the same at the same moment, theirs counts as the later word; moving it from here
            // could deadlock
            sql.insert("insert into job (kind, subject, due_at, attempts) values (?, ?, ?, 0)", kind, subject, due);
        }
        if (!due.isAfter(clock.instant())) {
            wakeAfterCommit();
        }
    }

    /** Takes back what is pending; nothing happens when nothing is. */
    public void cancel(String kind, String subject) {
        if (!Running.again(kind, subject, null)) {
            sql.update("delete from job where kind = ? and subject = ?", kind, subject);
        }
    }

    /** When this is to run, or null when it is not planned or was given up. */
    public Instant due(String kind, String subject) {
        return sql.findFirst(
                        "select due_at from job where kind = ? and subject = ? and given_up_at is null",
                        row -> Sql.instant(row, "due_at"),
                        kind,
                        subject)
                .orElse(null);
    }

    /** True when this failed too often or an administrator gave it up; planning it again makes it start afresh. */
    public boolean isGivenUp(String kind, String subject) {
        return sql.count(
                        "select count(*) from job where kind = ? and subject = ? and given_up_at is not null",
                        kind,
                        subject)
                > 0;
    }

    /**
     * Runs what is due now and waits until it is done, by whichever thread; for tests. Must not be called inside a
     * transaction.
     *
     * @return how many ran here, failed ones included
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int runDue() {
        return runner.get().runDue();
    }

    private boolean moved(String kind, Instant due, String subject) {
        return sql.update(
                        "update job set due_at = ?, attempts = 0, last_error = null, failed_at = null, given_up_at = "
                                + "null,"
                                + " lease_expires_at = null, leased_by = null"
                                + " where kind = ? and subject = ?",
                        due,
                        kind,
                        subject)
                > 0;
    }

    private void wakeAfterCommit() {
        if (transaction.getResource(WAKES) != null) {
            return;
        }
        transaction.putResource(WAKES, true);
        JobRunner workers = runner.get();
        try {
            // here, inside the caller's component: made after the commit, it could be left without its executor
            workers.prepare();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Jobs wait for the timer", e);
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is to be done before
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake(workers);
                }
            }
        });
    }

    /** The commit stands: whatever happens here, the timer finds the job a second later. */
    private static void wake(JobRunner workers) {
        try {
            workers.wake();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Jobs wait for the timer", e);
        }
    }
}
