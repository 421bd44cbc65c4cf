package org.cordee.accounts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** A new authenticator app takes the place of the old one once it was shown to work. */
class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final SecondFactor factor = new SecondFactor(new PersonId(1));

    @Test
    void beforeAnAppIsConfirmedThereIsNone() {
        assertFalse(factor.on());
        assertFalse(factor.pending(NOW));
        factor.begin("sealed", NOW);
        assertFalse(factor.on());
        assertTrue(factor.pending(NOW));
        assertNull(factor.confirmedAt());
    }

    @Test
    void aSecretWaitsForAnHour() {
        factor.begin("sealed", NOW);
        assertTrue(factor.pending(NOW.plus(SecondFactor.PENDING).minusMillis(1)));
        assertFalse(factor.pending(NOW.plus(SecondFactor.PENDING)));
        factor.begin("another", NOW.plusSeconds(7200));
        assertTrue(factor.pending(NOW.plusSeconds(7200)));
        assertEquals("another", factor.pendingSealed());
    }

    @Test
    void whatIsInUseStaysInUseUntilTheNewOneIsConfirmed() {
        factor.begin("first", NOW);
        factor.confirm("first in use", 100, NOW);
        assertTrue(factor.on());
        assertFalse(factor.pending(NOW));
        assertNull(factor.pendingSealed());
        factor.begin("second", NOW.plusSeconds(60));
        assertEquals("first in use", factor.secretSealed());
        assertEquals(100, factor.lastStep());
        factor.confirm("second in use", 7, NOW.plusSeconds(90));
        assertEquals("second in use", factor.secretSealed());
        assertEquals(7, factor.lastStep(), "the steps of the old app say nothing about the new one");
        assertEquals(NOW.plusSeconds(90), factor.confirmedAt());
    }

    @Test
    void aStepThatWasUsedIsRemembered() {
        factor.confirm("in use", 100, NOW);
        factor.used(105);
        assertEquals(105, factor.lastStep());
    }

    @Test
    void aRecoveryCodeIsFreshUntilItIsUsed() {
        assertNull(new RecoveryCode(new PersonId(1), "hash").usedAt());
    }
}
