package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobStateTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void withoutAFailureItWaitsForItsTimeThenForAWorker() {
        assertEquals(JobState.PLANNED, JobState.of(NOW, LATER, null, null, null));
        assertEquals(JobState.DUE, JobState.of(NOW, NOW, null, null, null));
        assertEquals(JobState.DUE, JobState.of(NOW, BEFORE, null, null, null));
    }

    @Test
    void itRunsAsLongAsItsLease() {
        assertEquals(JobState.RUNNING, JobState.of(NOW, BEFORE, LATER, null, null));
        assertEquals(JobState.RUNNING, JobState.of(NOW, BEFORE, LATER, "an error", null));
        assertEquals(JobState.DUE, JobState.of(NOW, BEFORE, BEFORE, null, null));
        assertEquals(JobState.FAILED, JobState.of(NOW, BEFORE, BEFORE, "an error", null));
    }

    @Test
    void aFailureShowsUntilItIsGivenUp() {
        assertEquals(JobState.FAILED, JobState.of(NOW, LATER, null, "an error", null));
        assertEquals(JobState.FAILED, JobState.of(NOW, BEFORE, null, "an error", null));
        assertEquals(JobState.GIVEN_UP, JobState.of(NOW, BEFORE, null, "an error", BEFORE));
    }
}
