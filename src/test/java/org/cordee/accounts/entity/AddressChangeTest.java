package org.cordee.accounts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** A new address waits for both sides, and a registration for its one. */
class AddressChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final AddressChange change = new AddressChange(new PersonId(1), " Ann.New@x.example ", NOW);

    @Test
    void bothSidesConfirm() {
        assertFalse(change.confirmed(true));
        assertFalse(change.confirmed(false));
        change.confirm(true, NOW);
        assertTrue(change.confirmed(true));
        assertFalse(change.confirmed(false), "the old address has not");
        change.confirm(true, NOW);
        assertFalse(change.confirmed(false), "twice the new one is not both");
        change.confirm(false, NOW);
        assertTrue(change.confirmed(false));
    }

    @Test
    void theAddressIsSavedClean() {
        assertEquals("Ann.New@x.example", change.email());
        assertEquals("ann@x.example", new AddressChange(new PersonId(1), "ann\u200B@x.example\u00A0", NOW).email());
    }

    @Test
    void itWaitsForTwoDays() {
        assertEquals(NOW.plus(Duration.ofDays(2)), change.expiresAt());
        assertFalse(change.over(change.expiresAt().minusMillis(1)));
        assertTrue(change.over(change.expiresAt()));
    }

    @Test
    void aRegistrationWaitsForTwoDaysToo() {
        Registration registration =
                new Registration("  Ann   Other ", Level.CITIZEN, " Ann\u200B@x.example ", "hash", null, NOW);
        assertEquals("Ann Other", registration.name());
        assertEquals("Ann@x.example", registration.email());
        assertFalse(registration.over(NOW.plus(Registration.WAITS).minusMillis(1)));
        assertTrue(registration.over(NOW.plus(Registration.WAITS)));
    }
}
