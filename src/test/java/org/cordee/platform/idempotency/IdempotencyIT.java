package org.cordee.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.house.inside.Inside;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends Inside {

    private static final PersonId ANN = new PersonId(1L);
    private static final PersonId BEN = new PersonId(2L);

    @Inject
    Idempotency idempotency;

    @Inject
    Secret secret;

    @Inject
    Audit audit;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    private final AtomicInteger done = new AtomicInteger();

    private String work(String mark) {
        audit.changed("platform.test-once", "once-test", 1, mark);
        return mark + "#" + done.incrementAndGet();
    }

    private static long effects(String mark) {
        return count("select count(*) from audit_change where action = 'platform.test-once' and detail = ?", mark);
    }

    @Test
    void theSecondTimeIsAnsweredLikeTheFirst() {
        String key = unique("key");
        assertEquals(key + "#1", idempotency.run(key, ANN, () -> work(key)));
        assertEquals(key + "#1", idempotency.run(key, ANN, () -> work(key)));
        assertEquals(1, effects(key));
    }

    @Test
    void anAnswerMayBeNothing() {
        String key = unique("key");
        assertNull(idempotency.run(key, null, () -> null));
        assertNull(idempotency.run(key, null, () -> "never"));
    }

    @Test
    void withoutAKeyEachTimeCounts() {
        String mark = unique("free");
        idempotency.run(null, ANN, () -> work(mark));
        idempotency.run(" ", ANN, () -> work(mark));
        assertEquals(2, effects(mark));
    }

    @Test
    void aKeyOfSomebodyElseIsRefused() {
        String key = unique("key");
        idempotency.run(key, ANN, () -> work(key));
        refused(Conflict.class, () -> idempotency.run(key, BEN, () -> work(key)));
        refused(Conflict.class, () -> idempotency.run(key, null, () -> work(key)));
        refused(Invalid.class, () -> idempotency.run("x".repeat(191), ANN, () -> work(key)));
        assertEquals(1, effects(key));
    }

    @Test
    void workThatFailsLeavesNoTrace() {
        String key = unique("key");
        RuleBroken e = refused(
                RuleBroken.class,
                () -> idempotency.run(key, ANN, () -> {
                    work(key);
                    throw new RuleBroken("platform.once.not-yours");
                }));
        assertEquals(1, e.problems().size());
        assertEquals(0, effects(key));
        assertEquals(0, count("select count(*) from idempotency_key where request_key = ?", secret.sign("once", key)));
        idempotency.run(key, ANN, () -> work(key));
        assertEquals(1, effects(key));
    }

    @Test
    void manyAtOnceDoItOnceAndAllGetTheSameAnswer() {
        for (int round = 0; round < 10; round++) {
            String key = unique("crowd");
            List<String> answers = race(12, i -> as(ANN, () -> idempotency.run(key, ANN, () -> work(key))));
            assertEquals(1, Set.copyOf(answers).size(), answers.toString());
            assertEquals(1, effects(key));
        }
    }

    @Test
    void whenTheFirstFailsOneOfThoseWhoWaitedDoesIt() {
        for (int round = 0; round < 10; round++) {
            String key = unique("crowd");
            AtomicInteger tries = new AtomicInteger();
            List<String> answers = race(
                    12,
                    i -> as(ANN, () -> {
                        try {
                            return idempotency.run(key, ANN, () -> {
                                if (tries.incrementAndGet() <= 3) {
                                    sleep();
                                    throw new RuleBroken("platform.once.not-yours");
                                }
                                return work(key);
                            });
                        } catch (RuleBroken e) {
                            return "failed";
                        }
                    }));
            assertEquals(3, answers.stream().filter("failed"::equals).count(), answers.toString());
            assertEquals(2, Set.copyOf(answers).size(), answers.toString());
            assertEquals(1, effects(key));
        }
    }

    @Test
    void oldKeysAreCleanedAway() {
        String key = unique("old");
        idempotency.run(key, ANN, () -> work(key));
        assertEquals(1, count("select count(*) from idempotency_key where request_key = ?", secret.sign("once", key)));
        clock().forward(Duration.ofDays(8));
        jobs.plan("platform.clean-keys", clock.instant(), "");
        jobs.runDue();
        assertEquals(0, count("select count(*) from idempotency_key where request_key = ?", secret.sign("once", key)));
        assertTrue(jobs.due("platform.clean-keys", "").isAfter(clock.instant()));
    }

    /** Takes long enough for the others to come and wait; if they don't, the test only shows less. */
    private static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
