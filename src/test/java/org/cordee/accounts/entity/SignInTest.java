package org.cordee.accounts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.cordee.accounts.terms.PlaceKind;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** How long somebody stays signed in. */
class SignInTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static SignIn signIn(Duration lasts, String agent) {
        return new SignIn(new PersonId(1), SignInKind.WEB, "hash", NOW, lasts, agent);
    }

    @Test
    void itEndsToTheMoment() {
        SignIn one = signIn(SignIn.A_DAY_AT_WORK, null);
        assertEquals(NOW.plus(Duration.ofHours(12)), one.expires());
        assertFalse(one.over(one.expires().minusMillis(1)));
        assertTrue(one.over(one.expires()));
    }

    @Test
    void whileTheCodeIsMissingItLastsAQuarterOfAnHour() {
        SignIn one = signIn(SignIn.KEPT, null);
        assertFalse(one.awaitsCode());
        one.awaitCode();
        assertTrue(one.awaitsCode());
        assertFalse(one.over(NOW.plus(SignIn.FOR_THE_CODE).minusMillis(1)));
        assertTrue(one.over(NOW.plus(SignIn.FOR_THE_CODE)));
    }

    @Test
    void thatItIsInUseIsNotedEveryFiveMinutes() {
        SignIn one = signIn(SignIn.KEPT, null);
        assertEquals(NOW, one.lastSeen());
        assertFalse(one.notedLongAgo(NOW.plus(Duration.ofMinutes(5))), "five minutes have not passed yet");
        assertTrue(one.notedLongAgo(NOW.plus(Duration.ofMinutes(5)).plusMillis(1)));
        assertFalse(one.notedLongAgo(NOW.minusSeconds(1)), "a clock that was set back changes nothing");
    }

    @Test
    void theNameOfABrowserIsCut() {
        assertNull(signIn(SignIn.KEPT, null).agent());
        assertEquals("x".repeat(200), signIn(SignIn.KEPT, "x".repeat(200)).agent());
        assertEquals("x".repeat(200), signIn(SignIn.KEPT, "x".repeat(201)).agent());
    }

    @Test
    void aPlaceSomebodyIsKnownFromIsRemembered() {
        KnownPlace place = new KnownPlace(new PersonId(1), PlaceKind.BROWSER, "hash", NOW);
        place.used(NOW.plusSeconds(60));
        assertEquals(NOW.plusSeconds(60), place.lastUsedAt());
        assertEquals(PlaceKind.BROWSER, place.kind());
    }
}
