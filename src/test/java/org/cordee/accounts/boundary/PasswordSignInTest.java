package org.cordee.accounts.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.accounts.terms.PlaceKind;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.house.Injection;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in: who gets in, who is told what, and what each try counts. */
class PasswordSignInTest {

    private static final PersonId ZOE = new PersonId(7);
    private static final Instant LATER = Instant.parse("2026-11-29T21:00:00Z");

    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Duration> waits = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> computed = new ArrayList<>();
    private KnownPlaces.Place known;
    private boolean disabled;
    private boolean old;
    private boolean factor;
    private boolean factorMissing;
    private boolean placeTaken;

    private final PasswordSignIn door = Injection.of(
            PasswordSignIn.class,
            new RateLimiter() {
                @Override
                Duration attempt(String subject, BackoffPolicy policy) {
                    counted.merge(subject, 1, Integer::sum);
                    return waits.getOrDefault(subject, Duration.ZERO);
                }

                @Override
                void forget(String subject) {
                    counted.remove(subject);
                }

                @Override
                void giveBack(String subject) {
                    counted.computeIfPresent(subject, (s, n) -> n - 1);
                }
            },
            new Accounts() {
                @Override
                Credentials credentials(String email) {
                    return email.equals("zoe@x.example") ? new Credentials(ZOE, "hash of right", disabled) : null;
                }

                @Override
                String email(PersonId person) {
                    return "zoe@x.example";
                }

                @Override
                void rehash(PersonId person, String before, String fresh) {
                    done.add("rehashed " + fresh);
                }
            },
            new Passwords() {
                @Override
                public boolean fits(String password, String hash) {
                    computed.add(password.length() + " characters");
                    return ("hash of " + password).equals(hash);
                }

                @Override
                public boolean fitsMisread(String password, String hash) {
                    return password.equals("misread") && hash != null;
                }

                @Override
                public boolean isOld(String hash) {
                    return old;
                }

                @Override
                public String hash(String password) {
                    return "new hash of " + password;
                }
            },
            new SignIns() {
                @Override
                public Opened open(PersonId person, SignInKind kind, boolean keep, String agent) {
                    return new Opened(person, "secret", LATER, keep, false);
                }

                @Override
                public Opened openOrAskForCode(PersonId person, boolean keep, String agent) {
                    return new Opened(person, "secret", LATER, keep, factor);
                }
            },
            new KnownPlaces() {
                @Override
                Optional<Place> find(String email, Origin origin) {
                    return Optional.ofNullable(known);
                }

                @Override
                public void remember(PersonId person, Origin origin) {
                    if (placeTaken) {
                        throw new PersistenceException("twice at one moment");
                    }
                    done.add("remembered " + origin.network());
                }
            },
            new SecondFactors() {
                @Override
                public boolean on(PersonId person) {
                    return factor;
                }

                @Override
                boolean missing(PersonId person) {
                    return factorMissing;
                }

                @Override
                boolean accept(PersonId person, String typed) {
                    return typed.equals("123456");
                }
            });

    private PasswordSignIn.Result web(String email, String password) {
        return door.signIn(new PasswordSignIn.Attempt(email, password, SignInKind.WEB, true, "Firefox", "10.0.0.1"));
    }

    private PasswordSignIn.Result api(String code) {
        return door.signIn(new PasswordSignIn.Attempt(
                "zoe@x.example", "right", SignInKind.API, false, "curl", "10.0.0.1", null, code));
    }

    @Test
    void theRightPasswordOpensAndForgetsTheTries() {
        web("zoe@x.example", "wrong");
        web("zoe@x.example", "wrong");
        PasswordSignIn.Succeeded in = assertInstanceOf(PasswordSignIn.Succeeded.class, web(" Zoe@X.example ", "right"));
        assertEquals(ZOE, in.opened().person());
        assertTrue(in.opened().keep());
        assertEquals(Map.of("network:10.0.0.1", 2), counted, "of the network only this try is given back");
    }

    @ParameterizedTest
    @CsvSource({"zoe@x.example,wrong", "nobody@x.example,right", "nobody@x.example,wrong"})
    void aStrangerLearnsNothingAndCostsTheSame(String email, String password) {
        assertInstanceOf(PasswordSignIn.Wrong.class, web(email, password));
        assertEquals(1, computed.size(), "a password is computed in any case");
        assertEquals(Map.of("network:10.0.0.1", 1, "account:" + email, 1), counted);
    }

    @Test
    void tooManyTriesWaitBeforeAnythingIsComputed() {
        waits.put("account:zoe@x.example", Duration.ofMillis(1500));
        PasswordSignIn.TooSoon soon = assertInstanceOf(PasswordSignIn.TooSoon.class, web("zoe@x.example", "right"));
        assertEquals(2, soon.seconds());
        assertEquals(List.of(), computed);
    }

    @Test
    void aNetworkThatTriesTooMuchIsNotCountedAgainstTheAccount() {
        waits.put("network:10.0.0.1", Duration.ofSeconds(5));
        assertInstanceOf(PasswordSignIn.TooSoon.class, web("zoe@x.example", "right"));
        assertEquals(Map.of("network:10.0.0.1", 1), counted);
    }

    @Test
    void aBrowserTheOwnerHasUsedWaitsForNobodyElsesTries() {
        waits.put("account:zoe@x.example", Duration.ofSeconds(60));
        waits.put("network:10.0.0.1", Duration.ofSeconds(60));
        known = new KnownPlaces.Place(PlaceKind.BROWSER, "abc");
        assertInstanceOf(PasswordSignIn.Succeeded.class, web("zoe@x.example", "right"));
        web("zoe@x.example", "wrong");
        assertEquals(List.of("account:zoe@x.example BROWSER abc"), List.copyOf(counted.keySet()));
    }

    @Test
    void aNetworkTheOwnerHasUsedHasAnAllowanceOfItsOwn() {
        waits.put("account:zoe@x.example", Duration.ofSeconds(60));
        known = new KnownPlaces.Place(PlaceKind.NETWORK, "abc");
        assertInstanceOf(PasswordSignIn.Succeeded.class, web("zoe@x.example", "right"));
        assertEquals(Map.of("network:10.0.0.1", 0), counted);
    }

    @Test
    void thatAnAccountIsClosedIsSaidToWhoKnowsThePassword() {
        disabled = true;
        assertInstanceOf(PasswordSignIn.Wrong.class, web("zoe@x.example", "wrong"));
        assertInstanceOf(PasswordSignIn.Closed.class, web("zoe@x.example", "right"));
    }

    @Test
    void anOldHashIsMadeAnewAndSoIsOneThatWasMisread() {
        web("zoe@x.example", "right");
        assertEquals(List.of(), done);
        old = true;
        web("zoe@x.example", "right");
        assertEquals(List.of("rehashed new hash of right"), done);
        old = false;
        assertInstanceOf(PasswordSignIn.Succeeded.class, web("zoe@x.example", "misread"));
        assertEquals("rehashed new hash of misread", done.get(1));
    }

    @Test
    void hugeTextsAreNotComputedOn() {
        assertInstanceOf(PasswordSignIn.Wrong.class, web("x".repeat(1_000_000), "y".repeat(1_000_000)));
        assertInstanceOf(PasswordSignIn.Wrong.class, web(null, null));
        assertEquals(List.of("1000 characters", "0 characters"), computed);
    }

    @Test
    void inABrowserTheCodeIsAskedForAfterwards() {
        factor = true;
        assertTrue(assertInstanceOf(PasswordSignIn.Succeeded.class, web("zoe@x.example", "right"))
                .opened()
                .awaitsCode());
    }

    @Test
    void aProgramBringsTheCodeWithThePassword() {
        factor = true;
        assertInstanceOf(PasswordSignIn.CodeNeeded.class, api(null));
        assertInstanceOf(PasswordSignIn.CodeNeeded.class, api(" "));
        assertInstanceOf(PasswordSignIn.CodeWrong.class, api("999999"));
        assertEquals(1, counted.get("code:7"));
        assertInstanceOf(PasswordSignIn.Succeeded.class, api("123456"));
        assertEquals(null, counted.get("code:7"));
        assertEquals(List.of("remembered 10.0.0.1"), done, "only who is in is remembered");
    }

    @Test
    void whoNeedsASecondFactorSetsItUpInABrowserFirst() {
        factorMissing = true;
        assertInstanceOf(PasswordSignIn.SetupNeeded.class, api("123456"));
        assertEquals(List.of(), done);
    }

    @Test
    void codesAreTriedTooOftenToo() {
        factor = true;
        waits.put("code:7", Duration.ofSeconds(30));
        assertInstanceOf(PasswordSignIn.TooSoon.class, api("123456"));
        AuthenticatedPerson waiting = waiting();
        assertInstanceOf(
                PasswordSignIn.TooSoon.class,
                door.code(waiting, "123456", true, "Firefox", new KnownPlaces.Origin(null, "10.0.0.1")));
        waits.clear();
        assertInstanceOf(
                PasswordSignIn.CodeWrong.class,
                door.code(waiting, "000000", true, "Firefox", new KnownPlaces.Origin(null, "10.0.0.1")));
        assertTrue(assertInstanceOf(
                        PasswordSignIn.Succeeded.class,
                        door.code(waiting, "123456", true, "Firefox", new KnownPlaces.Origin(null, "10.0.0.1")))
                .opened()
                .keep());
    }

    private static AuthenticatedPerson waiting() {
        return new AuthenticatedPerson(
                1, ZOE, "Zoe", ZoneId.of("Europe/London"), Set.of(), SignInKind.WEB, LATER, null);
    }

    @Test
    void twoRequestsThatRememberAtOnceDoNotFail() {
        placeTaken = true;
        assertInstanceOf(PasswordSignIn.Succeeded.class, api(null));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "1000,1", "1001,2", "59500,60"})
    void waitsAreSaidInWholeSeconds(long millis, long seconds) {
        assertEquals(seconds, new PasswordSignIn.TooSoon(Duration.ofMillis(millis)).seconds());
    }
}
