package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A job that plans itself while it runs is planned at its end. */
class RunningTest {

    private static final Instant DUE = Instant.parse("2026-11-29T09:00:00Z");
    private static final JobLease.Leased JOB =
            new JobLease.Leased(1, "platform.tidy", "7", 1, "me", DUE.plusSeconds(120));

    @AfterEach
    void end() {
        Running.end();
    }

    @Test
    void whereNoJobRunsNothingIsKept() {
        assertFalse(Running.again("platform.tidy", "7", DUE));
    }

    @Test
    void theSameKindAndSubjectIsKeptUntilTheEnd() {
        Running running = Running.begin(JOB);
        assertNull(running.again());
        assertTrue(Running.again("platform.tidy", "7", DUE));
        assertEquals(DUE, running.again());
        assertTrue(Running.again("platform.tidy", "7", null), "cancelled again");
        assertNull(running.again());
    }

    @ParameterizedTest
    @CsvSource({"platform.tidy,8", "platform.other,7"})
    void anyOtherJobIsPlannedAtOnce(String kind, String subject) {
        Running running = Running.begin(JOB);
        assertFalse(Running.again(kind, subject, DUE));
        assertNull(running.again());
    }

    @Test
    void onceItHasEndedItIsLikeAnyOther() {
        Running.begin(JOB);
        Running.end();
        assertFalse(Running.again("platform.tidy", "7", DUE));
    }

    @Test
    void anotherThreadRunsAnotherJob() throws InterruptedException {
        Running.begin(JOB);
        List<Boolean> seen = new ArrayList<>();
        Thread other = new Thread(() -> seen.add(Running.again("platform.tidy", "7", DUE)));
        other.start();
        other.join();
        assertEquals(List.of(false), seen);
    }

    @Test
    void jobsThatWaitForOthersHaveFewWorkers() {
        assertTrue(JobLane.MAIL.workers() < JobLane.OWN.workers());
        assertTrue(JobLane.ELSEWHERE.atOnce() < JobLane.OWN.atOnce());
    }
}
