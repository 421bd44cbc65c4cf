package org.cordee.accounts.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.house.SteppedClock;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is asked once in four seconds for each secret, and what it says then counts. */
class SignInCacheTest {

    private static final PersonId ANN = new PersonId(1L);
    private static final PersonId BEN = new PersonId(2L);

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final Map<String, AuthenticatedPerson> database = new HashMap<>();
    private int asked;
    private SignInCache cache;

    @BeforeEach
    void open() {
        SignIns signIns = new SignIns() {
            @Override
            public Optional<AuthenticatedPerson> recognise(String secret, SignInKind kind) {
                asked++;
                return Optional.ofNullable(database.get(secret)).filter(who -> who.kind() == kind);
            }
        };
        cache = new SignInCache(signIns, clock);
        database.put("ann", signedIn(ANN, Duration.ofDays(1)));
        database.put("ben", signedIn(BEN, Duration.ofDays(1)));
    }

    private AuthenticatedPerson signedIn(PersonId person, Duration left) {
        return new AuthenticatedPerson(
                person.value(),
                person,
                "name",
                CurrentPerson.HOME_ZONE,
                Set.of(),
                SignInKind.WEB,
                clock.instant().plus(left),
                SignInStage.values()[0]);
    }

    private boolean knows(String secret) {
        return cache.of(secret, SignInKind.WEB).isPresent();
    }

    @Test
    void believesTheDatabaseForFourSeconds() {
        assertTrue(knows("ann"));
        database.clear();
        clock.move(Duration.ofMillis(3_999));
        assertTrue(knows("ann"));
        assertEquals(1, asked);
        clock.move(Duration.ofMillis(1));
        assertFalse(knows("ann"));
        assertEquals(2, asked);
    }

    @Test
    void believesItNoLongerWhenTheClockIsSetBack() {
        assertTrue(knows("ann"));
        clock.move(Duration.ofHours(-1));
        assertTrue(knows("ann"));
        database.clear();
        clock.move(Duration.ofSeconds(4));
        assertFalse(knows("ann"));
    }

    @Test
    void asksAgainForWhatIsUnknown() {
        assertFalse(knows("cem"));
        assertFalse(knows("cem"));
        assertEquals(2, asked);
    }

    @Test
    void forgetsOnePersonAtOnce() {
        assertTrue(knows("ann"));
        assertTrue(knows("ben"));
        database.clear();
        cache.forget(ANN);
        assertFalse(knows("ann"));
        assertTrue(knows("ben"));
    }

    @Test
    void aSignInEndsAlsoWhereItIsBelieved() {
        database.put("ann", signedIn(ANN, Duration.ofSeconds(2)));
        assertTrue(knows("ann"));
        clock.move(Duration.ofSeconds(2));
        assertFalse(knows("ann"));
    }

    @Test
    void aCookieIsNoToken() {
        assertTrue(knows("ann"));
        assertTrue(cache.of("ann", SignInKind.API).isEmpty());
    }

    @Test
    void nonsenseIsNotLookedUp() {
        assertFalse(knows(null));
        assertFalse(knows(" "));
        assertFalse(knows("x".repeat(101)));
        assertEquals(0, asked);
    }
}
