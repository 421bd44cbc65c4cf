package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseStateTest {

    private static final long NOW = 1_000_000_000_000L;

    @AfterEach
    void asBefore() {
        DatabaseState.reset();
    }

    @Test
    void itDoesNotAnswerBeforeTheFirstProbe() {
        assertFalse(DatabaseState.answersAt(NOW));
    }

    @Test
    void aProbeCountsForTenSeconds() {
        DatabaseState.setProbedAt(NOW);
        assertTrue(DatabaseState.answersAt(NOW));
        assertTrue(DatabaseState.answersAt(NOW + Duration.ofSeconds(9).toNanos()));
        assertFalse(DatabaseState.answersAt(NOW + Duration.ofSeconds(10).toNanos()));
    }

    @Test
    void itDoesNotAnswerWhileItIsAway() {
        DatabaseState.setProbedAt(NOW);
        DatabaseState.setAway(true);
        assertFalse(DatabaseState.answersAt(NOW));
        DatabaseState.setAway(false);
        assertTrue(DatabaseState.answersAt(NOW));
    }
}
