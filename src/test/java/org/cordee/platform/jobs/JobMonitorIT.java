package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cordee.house.inside.Inside;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job that always fails is given up, and can be tried again. */
class JobMonitorIT extends Inside {

    @Inject
    Jobs jobs;

    @Inject
    JobMonitor monitor;

    @Inject
    Clock clock;

    @Inject
    CleanJobsJob clean;

    /** A job that has failed so often is not tried again within a quarter of an hour. */
    private static final int TRIED = 8;

    @BeforeEach
    @AfterEach
    void nothingHasFailed() {
        HourlyJob.fails = false;
        sql("delete from job where kind = ?", NotedJob.KIND);
        sql("delete from job where subject <> '' and (last_error is not null or given_up_at is not null)");
        sql("update job set last_error = null where subject = ''");
    }

    private static long id(String subject) {
        return count("select id from job where kind = ? and subject = ?", NotedJob.KIND, subject);
    }

    private static long begun(String subject) {
        return NotedJob.BEGUN.stream().filter(subject::equals).count();
    }

    private JobMonitor.Count count() {
        return monitor.counts().stream()
                .filter(c -> c.kind().equals(NotedJob.KIND))
                .findFirst()
                .orElseThrow();
    }

    /** Plans a job that fails with an address in its message. */
    private String failing(String word) {
        String subject = unique(word);
        NotedJob.DEEDS.put(subject, job -> {
            throw new IllegalStateException("no such person: zoe@demo.example");
        });
        jobs.plan(NotedJob.KIND, clock.instant().plus(Duration.ofHours(1)), subject);
        sql("update job set attempts = ? where kind = ? and subject = ?", TRIED, NotedJob.KIND, subject);
        return subject;
    }

    /** An hour later, all that is due has run. */
    private void runs() {
        clock().forward(Duration.ofMinutes(61));
        jobs.runDue();
    }

    @Test
    void itFailsUpToTheCeilingIsGivenUpAndRunsWhenItIsTriedAgain() {
        String subject = failing("ceiling");
        runs();
        long id = id(subject);
        JobMonitor.Line failed = monitor.troubled(id).orElseThrow();
        assertEquals(JobState.FAILED, failed.state());
        assertEquals(TRIED + 1, failed.attempts());
        assertTrue(failed.lastError().startsWith("java.lang.IllegalStateException in platform.jobs.JobMonitorIT"));
        assertFalse(failed.lastError().contains("zoe"), failed.lastError());
        assertEquals(1, count().failed());
        for (int i = TRIED + 1; i < Job.MAX_ATTEMPTS; i++) {
            runs();
        }
        JobMonitor.Line over = monitor.troubled(id).orElseThrow();
        assertEquals(JobState.GIVEN_UP, over.state());
        assertEquals(Job.MAX_ATTEMPTS, over.attempts());
        assertEquals(1, count().givenUp());
        assertEquals(0, count().failed());
        assertEquals(1, monitor.givenUp().count());
        assertNotNull(monitor.givenUp().since());
        assertTrue(jobs.isGivenUp(NotedJob.KIND, subject));
        assertNull(jobs.due(NotedJob.KIND, subject));
        runs();
        assertEquals(Job.MAX_ATTEMPTS - TRIED, begun(subject));

        NotedJob.DEEDS.remove(subject);
        assertTrue(monitor.tryAgain(id));
        runs();
        assertEquals(Job.MAX_ATTEMPTS - TRIED + 1, begun(subject));
        assertEquals(0, monitor.givenUp().count());
        assertTrue(monitor.troubled(id).isEmpty());
        assertFalse(monitor.tryAgain(id), "it is done");
    }

    @Test
    void triedAgainItHasAllItsTries() {
        String subject = failing("again");
        runs();
        sql("update job set attempts = ? where subject = ?", Job.MAX_ATTEMPTS - 1, subject);
        runs();
        long id = id(subject);
        assertTrue(jobs.isGivenUp(NotedJob.KIND, subject));
        assertTrue(monitor.tryAgain(id));
        runs();
        assertTrue(monitor.troubled(id).orElseThrow().attempts() < TRIED);
        assertFalse(jobs.isGivenUp(NotedJob.KIND, subject));
    }

    @Test
    void anAdministratorGivesUpWhatFailedAndNothingElse() {
        String subject = failing("give-up");
        long id = id(subject);
        assertFalse(monitor.giveUp(id), "it has not failed");
        runs();
        assertTrue(monitor.giveUp(id));
        assertFalse(monitor.giveUp(id), "it is given up already");
        runs();
        assertEquals(1, begun(subject));
        assertEquals(JobState.GIVEN_UP, monitor.troubled(id).orElseThrow().state());
        jobs.plan(NotedJob.KIND, clock.instant(), subject);
        runs();
        assertTrue(begun(subject) > 1, "planned again, it starts afresh");
    }

    @Test
    void whatRunsIsLeftAlone() {
        String subject = failing("running");
        runs();
        long id = id(subject);
        sql(
                "update job set leased_by = 'a worker', lease_expires_at = ? where id = ?",
                LocalDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneOffset.UTC),
                id);
        assertEquals(JobState.RUNNING, monitor.troubled(id).orElseThrow().state());
        assertEquals(1, count().running());
        assertFalse(monitor.tryAgain(id));
        assertFalse(monitor.giveUp(id));
        assertEquals(0, monitor.tryAllAgain());
    }

    @Test
    void allAreTriedAgainAtOnce() {
        String one = failing("all");
        String two = failing("all");
        runs();
        monitor.giveUp(id(two));
        NotedJob.DEEDS.remove(one);
        NotedJob.DEEDS.remove(two);
        assertEquals(2, monitor.tryAllAgain());
        runs();
        assertEquals(2, begun(one));
        assertEquals(2, begun(two));
        assertEquals(0, monitor.troubled(PageQuery.of(0, 10)).total());
    }

    @Test
    void thoseGivenUpComeFirst() {
        String failed = failing("order");
        String givenUp = failing("order");
        runs();
        monitor.giveUp(id(givenUp));
        assertEquals(
                givenUp, monitor.troubled(PageQuery.of(0, 10)).items().get(0).subject());
        assertEquals(
                failed, monitor.troubled(PageQuery.of(1, 10)).items().get(0).subject());
    }

    @Test
    void aJobWhoseRunsNeverEndIsGivenUp() {
        String subject = unique("no-end");
        jobs.plan(NotedJob.KIND, clock.instant().plus(Duration.ofHours(1)), subject);
        sql(
                "update job set attempts = ?, leased_by = 'a server that died', lease_expires_at = due_at"
                        + " where subject = ?",
                Job.MAX_ATTEMPTS,
                subject);
        clock().forward(Duration.ofHours(2));
        jobs.runDue();
        assertEquals(0, begun(subject));
        JobMonitor.Line line = monitor.troubled(id(subject)).orElseThrow();
        assertEquals(JobState.GIVEN_UP, line.state());
        assertTrue(line.lastError().startsWith("The server stopped while it ran"), line.lastError());
    }

    @Test
    void whatRepeatsIsNeverGivenUp() {
        HourlyJob.fails = true;
        sql(
                "update job set attempts = ?, due_at = ? where kind = ?",
                Job.MAX_ATTEMPTS + 3,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                HourlyJob.KIND);
        jobs.runDue();
        long id = count("select id from job where kind = ?", HourlyJob.KIND);
        JobMonitor.Line line = monitor.troubled(id).orElseThrow();
        assertEquals(JobState.FAILED, line.state());
        assertTrue(line.due().isAfter(clock.instant().plus(Duration.ofMinutes(59))), "its next regular time");
        HourlyJob.fails = false;
        clock().forward(Duration.ofHours(2));
        jobs.runDue();
        assertTrue(monitor.troubled(id).isEmpty());
    }

    @Test
    void whatWasGivenUpLongAgoIsDeleted() {
        String subject = failing("old");
        runs();
        monitor.giveUp(id(subject));
        clean.run("");
        assertEquals(1, count("select count(*) from job where subject = ?", subject));
        sql(
                "update job set given_up_at = ? where subject = ?",
                LocalDateTime.ofInstant(clock.instant().minus(CleanJobsJob.KEPT).minusSeconds(1), ZoneOffset.UTC),
                subject);
        clean.run("");
        assertEquals(0, count("select count(*) from job where subject = ?", subject));
    }
}
