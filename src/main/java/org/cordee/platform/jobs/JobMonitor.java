package org.cordee.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.platform.database.Sql;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** Shows jobs to those who run Cordee, and tries them again or gives them up. The caller checks who may. */
@ApplicationScoped
@Transactional
public class JobMonitor {

    private static final String LINE =
            "select id, kind, subject, due_at, attempts, lease_expires_at, last_error, failed_at, given_up_at from job";
    /** A job that failed, also while it is tried again. */
    private static final String TROUBLED = "(last_error is not null or given_up_at is not null)";
    /** No worker has it. */
    private static final String FREE = "(lease_expires_at is null or lease_expires_at < ?)";

    private static final String TRY_AGAIN =
            "update job set due_at = ?, attempts = 0, given_up_at = null, lease_expires_at = null, leased_by = null"
                    + " where " + TROUBLED + " and " + FREE;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * How many jobs of one kind are in which state.
     *
     * @param kind of a {@link Job}
     * @param oldestDue when the one that waits longest for a worker was due, or null when none waits
     */
    public record Count(
            String kind, long planned, long due, long running, long failed, long givenUp, Instant oldestDue) {}

    /**
     * One pending job.
     *
     * @param kind of a {@link Job}
     * @param subject what it was planned for, such as an id; may be empty
     * @param due the next try; without meaning once it is given up
     * @param attempts tries since it was planned
     * @param lastError why it failed last, or null
     * @param failedAt when that was, or null
     * @param givenUpAt or null
     */
    public record Line(
            long id,
            String kind,
            String subject,
            Instant due,
            int attempts,
            JobState state,
            String lastError,
            Instant failedAt,
            Instant givenUpAt)
            implements Serializable {}

    /** Jobs that were given up. @param since when the first was, or null when there are none */
    public record GivenUp(long count, Instant since) {}

    /** Returns the numbers of each kind that has a pending job, by kind. */
    public List<Count> counts() {
        Instant now = clock.instant();
        return sql.read(
                "select kind,"
                        + " sum(case when state = 'planned' then 1 else 0 end) as planned,"
                        + " sum(case when state = 'due' then 1 else 0 end) as waiting,"
                        + " sum(case when state = 'running' then 1 else 0 end) as running,"
                        + " sum(case when state = 'failed' then 1 else 0 end) as failed,"
                        + " sum(case when state = 'given up' then 1 else 0 end) as given_up,"
                        + " min(case when state = 'due' then due_at end) as oldest"
                        + " from (select kind, due_at, case when given_up_at is not null then 'given up'"
                        + " when lease_expires_at >= ? then 'running' when last_error is not null then 'failed'"
                        + " when due_at > ? then 'planned' else 'due' end as state from job) as pending"
                        + " group by kind order by kind",
                row -> new Count(
                        row.getString("kind"),
                        row.getLong("planned"),
                        row.getLong("waiting"),
                        row.getLong("running"),
                        row.getLong("failed"),
                        row.getLong("given_up"),
                        Sql.instant(row, "oldest")),
                now,
                now);
    }

    /** Returns the jobs that failed: first those that were given up, then the others; the latest failure first. */
    public Page<Line> troubled(PageQuery query) {
        return new Page<>(
                sql.read(
                        LINE + " where " + TROUBLED
                                + " order by case when given_up_at is null then 1 else 0 end, failed_at desc, id desc"
                                + " limit ? offset ?",
                        this::line,
                        query.size(),
                        query.first()),
                sql.count("select count(*) from job where " + TROUBLED));
    }

    /** Returns a failed job; empty when it has succeeded since or does not exist. */
    public Optional<Line> troubled(long id) {
        return sql.findFirst(LINE + " where id = ? and " + TROUBLED, this::line, id);
    }

    /** Returns how many were given up. */
    public GivenUp givenUp() {
        return sql.findFirst(
                        "select count(*) as how_many, min(given_up_at) as since from job where given_up_at is not null",
                        row -> new GivenUp(row.getLong("how_many"), Sql.instant(row, "since")))
                .orElseThrow();
    }

    /**
     * Makes a failed job due now and lets it have all its tries again.
     *
     * @return false when it runs now, or is not there any more
     */
    public boolean tryAgain(long id) {
        Instant now = clock.instant();
        return sql.update(TRY_AGAIN + " and id = ?", now, now, id) > 0;
    }

    /** Makes all failed jobs due now. @return how many; those that run now are left */
    public int tryAllAgain() {
        Instant now = clock.instant();
        return sql.update(TRY_AGAIN, now, now);
    }

    /**
     * Gives up a job that failed.
     *
     * @return false when it runs now, was given up already, or is not there any more
     */
    public boolean giveUp(long id) {
        Instant now = clock.instant();
        return sql.update(
                        "update job set given_up_at = ?, lease_expires_at = null, leased_by = null"
                                + " where id = ? and last_error is not null and given_up_at is null and " + FREE,
                        now,
                        id,
                        now)
                > 0;
    }

    private Line line(ResultSet row) throws SQLException {
        Instant due = Sql.instant(row, "due_at");
        String error = row.getString("last_error");
        Instant givenUp = Sql.instant(row, "given_up_at");
        return new Line(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                due,
                row.getInt("attempts"),
                JobState.of(clock.instant(), due, Sql.instant(row, "lease_expires_at"), error, givenUp),
                error,
                Sql.instant(row, "failed_at"),
                givenUp);
    }
}
