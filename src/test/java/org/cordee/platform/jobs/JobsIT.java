package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cordee.house.inside.Inside;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class JobsIT extends Inside {

    @Inject
    Jobs jobs;

    @Inject
    JobRunner runner;

    @Inject
    JobLease lease;

    @Inject
    Clock clock;

    private static long runs(String subject) {
        return count("select count(*) from audit_change where action = 'platform.test-ran' and detail = ?", subject);
    }

    private static long begun(String subject) {
        return NotedJob.BEGUN.stream().filter(subject::equals).count();
    }

    private static long pending(String subject) {
        return count("select count(*) from job where kind = ? and subject = ?", NotedJob.KIND, subject);
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    @Test
    void itRunsWhenItIsDueAndNotBefore() {
        String subject = unique("due");
        jobs.plan(NotedJob.KIND, soon(), subject);
        jobs.runDue();
        assertEquals(0, runs(subject));
        clock().forward(Duration.ofHours(1).plusSeconds(1));
        jobs.runDue();
        assertEquals(1, runs(subject));
        assertEquals(0, pending(subject));
    }

    @Test
    void whatIsDueNowRunsByItselfAfterTheCommit() throws Exception {
        String subject = unique("now");
        CountDownLatch ran = new CountDownLatch(1);
        NotedJob.DEEDS.put(subject, job -> ran.countDown());
        jobs.plan(NotedJob.KIND, clock.instant(), subject);
        assertTrue(ran.await(1, TimeUnit.MINUTES));
    }

    @Test
    void oneIsPendingForEachSubjectAndTheLastWordCounts() {
        String subject = unique("moved");
        jobs.plan(NotedJob.KIND, soon(), subject);
        Instant later = soon().plus(Duration.ofHours(5));
        jobs.plan(NotedJob.KIND, later, subject);
        assertEquals(1, pending(subject));
        assertEquals(later, jobs.due(NotedJob.KIND, subject));
        jobs.cancel(NotedJob.KIND, subject);
        assertNull(jobs.due(NotedJob.KIND, subject));
        jobs.cancel(NotedJob.KIND, subject);
    }

    @Test
    void manyWhoPlanTheSameLeaveOne() {
        for (int round = 0; round < 10; round++) {
            String subject = unique("crowd");
            race(
                    20,
                    i -> as(new PersonId(1L), () -> {
                        jobs.plan(NotedJob.KIND, soon(), subject);
                        return true;
                    }));
            assertEquals(1, pending(subject));
        }
    }

    @Test
    void aPlanOfARolledBackTransactionIsNone() {
        String subject = unique("rolled-back");
        refused(
                ArithmeticException.class,
                () -> inTransaction(() -> {
                    jobs.plan(NotedJob.KIND, clock.instant(), subject);
                    return 1 / (subject.length() - subject.length());
                }));
        assertEquals(0, pending(subject));
    }

    @Test
    void aFailureUndoesTheRunAndIsTriedAgainLater() {
        String subject = unique("fails");
        AtomicBoolean wrong = new AtomicBoolean(true);
        NotedJob.DEEDS.put(subject, job -> {
            if (wrong.get()) {
                throw new IllegalStateException("the other side is away");
            }
        });
        jobs.plan(NotedJob.KIND, soon(), subject);
        clock().forward(Duration.ofHours(2));
        jobs.runDue();
        assertEquals(1, begun(subject));
        assertEquals(0, runs(subject));
        assertEquals(1, pending(subject));
        assertTrue(query("select last_error from job where subject = ?", row -> row.getString(1), subject)
                .get(0)
                .startsWith("java.lang.IllegalStateException in platform.jobs.JobsIT"));
        assertTrue(jobs.due(NotedJob.KIND, subject).isAfter(clock.instant()));
        wrong.set(false);
        clock().forward(Duration.ofMinutes(1));
        jobs.runDue();
        assertEquals(1, runs(subject));
        assertEquals(0, pending(subject));
    }

    @Test
    void aJobMayPlanItselfAnew() {
        String subject = unique("again");
        NotedJob.DEEDS.put(subject, job -> job.again(subject));
        jobs.plan(NotedJob.KIND, soon(), subject);
        clock().forward(Duration.ofHours(2));
        jobs.runDue();
        jobs.runDue();
        assertEquals(1, runs(subject));
        assertEquals(1, pending(subject));
        clock().forward(Duration.ofHours(2));
        jobs.runDue();
        assertEquals(2, runs(subject));
    }

    @Test
    void aJobMayCancelItself() {
        String subject = unique("cancels");
        NotedJob.DEEDS.put(subject, job -> job.jobs.cancel(NotedJob.KIND, subject));
        jobs.plan(NotedJob.KIND, soon(), subject);
        clock().forward(Duration.ofHours(2));
        jobs.runDue();
        assertEquals(1, runs(subject));
        assertEquals(0, pending(subject));
    }

    @Test
    void cancelledMeanwhileItUndoesItself() {
        String subject = unique("overtaken");
        NotedJob.DEEDS.put(
                subject,
                job -> race(1, i -> as(new PersonId(1L), () -> sql("delete from job where subject = ?", subject))));
        jobs.plan(NotedJob.KIND, soon(), subject);
        clock().forward(Duration.ofHours(2));
        jobs.runDue();
        assertEquals(1, begun(subject));
        assertEquals(0, runs(subject));
    }

    @Test
    void aDeadRunnersLeaseEnds() {
        String subject = unique("lease");
        jobs.plan(NotedJob.KIND, soon(), subject);
        clock().forward(Duration.ofHours(2));
        sql(
                "update job set lease_expires_at = ?, leased_by = 'a node that died' where subject = ?",
                java.time.LocalDateTime.ofInstant(clock.instant().plus(JobLease.LENGTH), java.time.ZoneOffset.UTC),
                subject);
        jobs.runDue();
        assertEquals(0, begun(subject));
        clock().forward(JobLease.LENGTH.plusSeconds(1));
        jobs.runDue();
        assertEquals(1, runs(subject));
    }

    @Test
    void nobodyIsSignedInAndTheLogNamesTheJob() {
        String subject = unique("nobody");
        AtomicBoolean signedIn = new AtomicBoolean(true);
        NotedJob.DEEDS.put(subject, job -> signedIn.set(job.person.signedIn()));
        as(new PersonId(77L), () -> jobs.plan(NotedJob.KIND, soon(), subject));
        clock().forward(Duration.ofHours(2));
        as(new PersonId(77L), () -> jobs.runDue());
        assertFalse(signedIn.get());
        assertEquals(
                "system: " + NotedJob.KIND,
                query("select cause from audit_change where detail = ?", row -> row.getString(1), subject)
                        .get(0));
    }

    @Test
    void twoRunnersShareAThousandNoneTwiceNoneMissed() {
        String run = unique("thousand");
        inTransaction(() -> {
            for (int i = 0; i < 1_000; i++) {
                jobs.plan(NotedJob.KIND, soon(), run + "/" + i);
            }
            return true;
        });
        clock().forward(Duration.ofHours(2));
        race(2, i -> {
            int ran = 0;
            for (int more = runner.drain(); more > 0; more = runner.drain()) {
                ran += more;
            }
            return ran;
        });
        jobs.runDue();
        assertEquals(1_000, count("select count(*) from audit_change where detail like ?", run + "/%"));
        assertEquals(1_000, count("select count(distinct detail) from audit_change where detail like ?", run + "/%"));
        assertEquals(
                1_000,
                NotedJob.BEGUN.stream().filter(s -> s.startsWith(run + "/")).count());
        assertEquals(0, count("select count(*) from job where subject like ?", run + "/%"));
    }

    @Test
    void slowMailsNeverTakeAllWorkers() throws Exception {
        String slow = unique("slow");
        String quick = unique("quick");
        CountDownLatch ran = new CountDownLatch(1);
        NotedJob.DEEDS.put(quick, job -> ran.countDown());
        SlowMailJob.server = new CountDownLatch(1);
        try {
            for (int i = 0; i < 20; i++) {
                jobs.plan(SlowMailJob.KIND, clock.instant(), slow + "/" + i);
            }
            await().until(() -> SlowMailJob.WAITING.get() >= JobLane.MAIL.workers());
            jobs.plan(NotedJob.KIND, clock.instant(), quick);
            assertTrue(ran.await(1, TimeUnit.MINUTES), "another job waits behind slow mails");
            assertEquals(JobLane.MAIL.workers(), SlowMailJob.WAITING.get());
        } finally {
            SlowMailJob.server.countDown();
        }
        jobs.runDue();
        assertEquals(0, count("select count(*) from job where kind = ?", SlowMailJob.KIND));
    }

    @Test
    void whatRunsByItselfIsPlannedAtTheStart() {
        assertEquals(1, count("select count(*) from job where kind = 'platform.clean-keys'"));
        assertNotNull(jobs.due("platform.tend-outbox", ""));
    }
}
