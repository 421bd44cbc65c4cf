package org.cordee.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.database.Sql;
import org.cordee.platform.secret.Secret;

/**
 * The transactions of a run: take a lease on some jobs; do one and let its row go; or note that it failed. No row stays
 * locked while a job works, so that a job and a person may take their other locks in any order; instead the lease is
 * checked at the end, and a run that has lost it undoes itself. Each is a request of its own, with nobody in it.
 */
@ApplicationScoped
@ActivateRequestContext
@Transactional
public class JobLease {

    /** After a crash, what was leased waits that long at most. */
    static final Duration LENGTH = Duration.ofMinutes(2);

    /** What is noted for a job whose runs never came to an end. */
    private static final String NO_END =
            "The server stopped while it ran, or it took longer than its lease, each time it was tried.";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Audit audit;

    @Inject
    private Instance<Job> jobs;

    /** A job this thread may run until {@code until}. */
    record Leased(long id, String kind, String subject, int attempts, String by, Instant until) {}

    /** Takes due jobs of a lane that nobody else has, a few at a time. */
    public List<Leased> take(JobLane lane) {
        List<String> kinds =
                jobs.stream().filter(job -> job.lane() == lane).map(Job::kind).toList();
        if (kinds.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant until = now.plus(LENGTH);
        String by = Secret.random();
        List<Object> arguments = new ArrayList<>(kinds);
        arguments.add(0, now);
        arguments.add(1, now);
        List<Leased> found = sql.lock(
                "select id, kind, subject, attempts from job where due_at <= ? and given_up_at is null"
                        + " and (lease_expires_at is null or lease_expires_at < ?) and kind in (" + marks(kinds.size())
                        + ")"
                        + " order by due_at limit " + lane.atOnce() + " for update skip locked",
                row -> new Leased(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getInt("attempts") + 1,
                        by,
                        until),
                arguments.toArray());
        List<Leased> spent = found.stream().filter(this::isSpent).toList();
        spent.forEach(job -> sql.update(
                "update job set last_error = coalesce(last_error, ?), failed_at = coalesce(failed_at, ?),"
                        + " given_up_at = ?, lease_expires_at = null, leased_by = null where id = ?",
                NO_END,
                now,
                now,
                job.id()));
        found.removeAll(spent);
        if (!found.isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(until, by));
            found.forEach(job -> values.add(job.id()));
            sql.update(
                    "update job set lease_expires_at = ?, leased_by = ?, attempts = attempts + 1 where id in ("
                            + marks(found.size()) + ")",
                    values.toArray());
        }
        return found;
    }

    /**
     * True when a job is due that nobody has leased. A {@link #take} of another worker can have passed over it while it
     * was locked.
     */
    public boolean isAnyDue() {
        Instant now = clock.instant();
        List<Object> arguments = new ArrayList<>(List.of(now, now));
        jobs.forEach(job -> arguments.add(job.kind()));
        return !sql.read(
                        "select id from job where due_at <= ? and given_up_at is null"
                                + " and (lease_expires_at is null or lease_expires_at < ?) and kind in ("
                                + marks(arguments.size() - 2) + ") limit 1",
                        row -> row.getLong("id"),
                        arguments.toArray())
                .isEmpty();
    }

    /** Does the work and lets the row go, in one transaction. */
    public void run(Leased leased) {
        Job job = job(leased);
        audit.systemActs(leased.kind());
        Running running = Running.begin(leased);
        try {
            job.run(leased.subject());
        } finally {
            Running.end();
        }
        Instant again =
                running.again() == null && job.every() != null ? clock.instant().plus(job.every()) : running.again();
        int mine = again == null
                ? sql.update("delete from job where id = ? and leased_by = ?", leased.id(), leased.by())
                : sql.update(
                        "update job set due_at = ?, attempts = 0, last_error = null, failed_at = null,"
                                + " lease_expires_at = null, leased_by = null"
                                + " where id = ? and leased_by = ?",
                        again,
                        leased.id(),
                        leased.by());
        if (mine == 0) {
            throw new LeaseLost();
        }
    }

    /**
     * Notes the failure and plans another try, later each time. After its last try a job is given up; one that repeats
     * waits for its next regular time instead.
     *
     * @return true when it was given up
     */
    public boolean failed(Leased leased, Throwable reason) {
        Job job = job(leased);
        Instant now = clock.instant();
        Instant next = RetrySchedule.next(leased.attempts(), job.maxAttempts(), now)
                .orElseGet(() -> job.every() == null ? null : now.plus(job.every()));
        int mine = sql.update(
                "update job set due_at = ?, last_error = ?, failed_at = ?, given_up_at = ?,"
                        + " lease_expires_at = null, leased_by = null where id = ? and leased_by = ?",
                next == null ? now : next,
                JobError.describe(reason),
                now,
                next == null ? now : null,
                leased.id(),
                leased.by());
        return mine > 0 && next == null;
    }

    /** True when it was taken once more often than it may be tried, so that its last run had no end. */
    private boolean isSpent(Leased leased) {
        Job job = job(leased);
        return job.every() == null && leased.attempts() > job.maxAttempts();
    }

    private Job job(Leased leased) {
        return jobs.stream()
                .filter(job -> job.kind().equals(leased.kind()))
                .findFirst()
                .orElseThrow();
    }

    /** Sees to it that the jobs that run by themselves are pending. */
    public void planRecurring() {
        for (Job job : jobs) {
            if (job.every() != null
                    && sql.count("select count(*) from job where kind = ? and subject = ''", job.kind()) == 0) {
                sql.insert(
                        "insert into job (kind, subject, due_at, attempts) values (?, '', ?, 0)",
                        job.kind(),
                        clock.instant());
            }
        }
    }

    private static String marks(int count) {
        return "?" + ", ?".repeat(Math.max(0, count - 1));
    }

    /** Meanwhile the job was planned anew, cancelled, or taken by another because this run took too long. */
    static final class LeaseLost extends RuntimeException {
        LeaseLost() {
            super("the lease was lost", null, false, false);
        }
    }
}
