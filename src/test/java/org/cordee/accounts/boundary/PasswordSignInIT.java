package org.cordee.accounts.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.terms.Role;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordSignInIT extends Inside {

    private static final String RIGHT = "violet kettle marching";
    private static String hash;

    @Inject
    PasswordSignIn passwordSignIn;

    @Inject
    SignIns signIns;

    @Inject
    MyAccount myAccount;

    @Inject
    CleanUpSignInsJob cleanUpSignInsJob;

    @Inject
    SignInCache signInCache;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    People people;

    private String email;
    private PersonId person;
    private String network;

    @BeforeEach
    void somebody() {
        if (hash == null) {
            hash = accounts.hash(RIGHT);
        }
        email = unique("anna") + "@Harbourne.example";
        network = unique("network");
        person = asVisitor(() -> people.join("Anna Bell", Level.CITIZEN, null, CurrentPerson.HOME_ZONE));
        asVisitor(() -> {
            accounts.create(person, email, hash, false);
            return null;
        });
    }

    private PasswordSignIn.Result knock(String address, String password) {
        return asVisitor(() -> passwordSignIn.signIn(
                new PasswordSignIn.Attempt(address, password, SignInKind.WEB, false, "a test", network)));
    }

    private SignIns.Opened in() {
        return assertInstanceOf(PasswordSignIn.Succeeded.class, knock(email, RIGHT))
                .opened();
    }

    private boolean recognised(String secret) {
        signInCache.forget(person);
        return asVisitor(() -> signInCache.of(secret, SignInKind.WEB)).isPresent();
    }

    /** A browser asks for a page and all that is on it at once. */
    @Test
    void severalRequestsAtOnceAreRecognisedAfterAPause() {
        SignIns.Opened opened = in();
        clock().forward(Duration.ofMinutes(6));
        List<Boolean> recognised = race(
                16,
                i -> asVisitor(() -> signIns.recognise(opened.secret(), SignInKind.WEB))
                        .isPresent());
        assertFalse(recognised.contains(false));
        assertEquals(
                1,
                count(
                        "select count(*) from sign_in where person_id = ? and last_seen_at > created_at",
                        person.value()));
    }

    @Test
    void comesInWithTheRightPasswordHoweverTheAddressIsWritten() {
        assertInstanceOf(PasswordSignIn.Succeeded.class, knock(" " + email.toUpperCase() + " ", RIGHT));
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(email, RIGHT + "!"));
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(email, null));
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(null, null));
        assertInstanceOf(PasswordSignIn.Wrong.class, knock("x".repeat(100_000), "x".repeat(100_000)));
    }

    /** Until November 2026 a first request was read as ISO-8859-1, and so were the passwords set by it. */
    @Test
    void comesInWithAPasswordThatWasMisreadWhenItWasSet() {
        String password = "Zo\u00eb\u2019s \u00a3 kettle";
        String misread = new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        sql("update account set password_hash = ? where person_id = ?", accounts.hash(misread), person.value());
        long before = passwords.computed();
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(email, password + "!"));
        long known = passwords.computed() - before;
        before = passwords.computed();
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(unique("nobody") + "@harbourne.example", password + "!"));
        assertEquals(known, passwords.computed() - before, "the same work for an address without an account");
        assertInstanceOf(PasswordSignIn.Succeeded.class, knock(email, password));
        before = passwords.computed();
        assertInstanceOf(PasswordSignIn.Succeeded.class, knock(email, password));
        assertEquals(1, passwords.computed() - before, "it was hashed anew, as it was typed");
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(email, misread));
    }

    @Test
    void isRecognisedUntilItEnds() {
        SignIns.Opened opened = in();
        AuthenticatedPerson who =
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).orElseThrow();
        assertEquals(person, who.person());
        assertEquals("Anna Bell", who.name());
        assertTrue(
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.API)).isEmpty(), "a cookie is no token");
        assertTrue(asVisitor(() -> signInCache.of(opened.secret() + "x", SignInKind.WEB))
                .isEmpty());
        assertEquals(
                0,
                count("select count(*) from sign_in where secret_hash = ?", opened.secret()),
                "the secret is not kept");
        clock().forward(Duration.ofHours(13));
        assertTrue(
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).isEmpty(),
                "over, also where it is still believed");
    }

    @Test
    void disablingEndsItWithinFiveSeconds() {
        SignIns.Opened opened = in();
        assertTrue(
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).isPresent());
        // as another node would do it: nothing tells this one
        sql("update account set disabled = ? where person_id = ?", true, person.value());
        clock().forward(Duration.ofSeconds(3));
        assertTrue(
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).isPresent(), "still believed");
        clock().forward(Duration.ofSeconds(2));
        assertTrue(
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).isEmpty());
        assertInstanceOf(PasswordSignIn.Closed.class, knock(email, RIGHT));
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(email, "something else"));
    }

    @Test
    void anAddressNobodyHasCostsTheSameWork() {
        long before = passwords.computed();
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(email, "not this one"));
        long known = passwords.computed() - before;
        before = passwords.computed();
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(unique("nobody") + "@harbourne.example", "not this one"));
        assertEquals(known, passwords.computed() - before);
        assertEquals(1, known);
    }

    @Test
    void guessingGetsSlowerAndNobodyIsLockedOutForGood() {
        int guesses = 0;
        for (int i = 0; i < 100; i++) {
            if (knock(email, "guess " + i) instanceof PasswordSignIn.Wrong) {
                guesses++;
            }
        }
        assertEquals(10, guesses, "guesses that got an answer");
        PasswordSignIn.TooSoon soon = assertInstanceOf(PasswordSignIn.TooSoon.class, knock(email, "one more"));
        assertEquals(1, soon.seconds());
        clock().forward(Duration.ofSeconds(soon.seconds()));
        assertInstanceOf(PasswordSignIn.Succeeded.class, knock(email, RIGHT));
        assertInstanceOf(PasswordSignIn.Wrong.class, knock(email, "all is forgotten after the right one"));
    }

    private PasswordSignIn.Result from(String browser, String from, String password) {
        return asVisitor(() -> passwordSignIn.signIn(
                new PasswordSignIn.Attempt(email, password, SignInKind.WEB, false, null, from, browser, null)));
    }

    private void strangersGuess(String from) {
        for (int i = 0; i < 30; i++) {
            from(null, from, "guess " + i);
        }
        assertInstanceOf(PasswordSignIn.TooSoon.class, from(null, from, RIGHT), "a stranger has to wait");
    }

    @Test
    void aStrangerWhoGuessesDoesNotKeepTheOwnerOut() {
        String browser = "B".repeat(43);
        asVisitor(() -> {
            passwordSignIn.remember(person, new KnownPlaces.Origin(browser, network));
            return null;
        });
        // for an hour, about once a minute
        for (int minute = 0; minute < 60; minute++) {
            from(null, "stranger " + network, "guess " + minute);
            clock().forward(Duration.ofSeconds(61));
        }
        strangersGuess("stranger " + network);
        assertInstanceOf(
                PasswordSignIn.Succeeded.class,
                from(null, network, RIGHT),
                "from the network the owner always comes from");
        assertInstanceOf(
                PasswordSignIn.Succeeded.class,
                from(browser, unique("train"), RIGHT),
                "from the owner's browser elsewhere");
        assertInstanceOf(
                PasswordSignIn.TooSoon.class,
                from("C".repeat(43), "stranger " + network, RIGHT),
                "not from any browser");
        // a known place has an allowance of its own, and no more than that
        for (int i = 0; i < 40; i++) {
            from(browser, network, "guess " + i);
        }
        assertInstanceOf(PasswordSignIn.TooSoon.class, from(browser, network, RIGHT));
    }

    @Test
    void aStrangerInTheSameNetworkDoesNotKeepTheOwnersBrowserOut() {
        String browser = "D".repeat(43);
        asVisitor(() -> {
            passwordSignIn.remember(person, new KnownPlaces.Origin(browser, network));
            return null;
        });
        strangersGuess(network);
        assertInstanceOf(PasswordSignIn.Succeeded.class, from(browser, network, RIGHT));
        for (int i = 0; i < 140; i++) {
            asVisitor(() -> passwordSignIn.signIn(new PasswordSignIn.Attempt(
                    unique("x") + "@harbourne.example", "", SignInKind.WEB, false, null, network)));
        }
        assertInstanceOf(
                PasswordSignIn.Succeeded.class,
                from(browser, network, RIGHT),
                "also when the whole network has to wait");
    }

    @Test
    void aStrangerWhoGuessesDoesNotKeepTheOwnerFromChangingThePassword() {
        strangersGuess("stranger " + network);
        as(person, () -> myAccount.changePassword(RIGHT, "another violet kettle"));
    }

    @Test
    void aKnownPlaceIsForgottenAfterHalfAYear() {
        asVisitor(() -> {
            passwordSignIn.remember(person, new KnownPlaces.Origin("E".repeat(43), network));
            passwordSignIn.remember(person, new KnownPlaces.Origin("E".repeat(43), network));
            return null;
        });
        assertEquals(2, count("select count(*) from known_place where person_id = ?", person.value()));
        assertEquals(0, count("select count(*) from known_place where place_hash = ?", network), "only a hash is kept");
        clock().forward(Duration.ofDays(181));
        cleanUpSignInsJob.run(null);
        assertEquals(0, count("select count(*) from known_place where person_id = ?", person.value()));
    }

    @Test
    void anAddressNobodyHasGetsSlowerJustTheSame() {
        String nobody = unique("nobody") + "@harbourne.example";
        boolean slowed = false;
        for (int i = 0; i < 60 && !slowed; i++) {
            slowed = knock(nobody, "guess") instanceof PasswordSignIn.TooSoon;
        }
        assertTrue(slowed);
    }

    @Test
    void manyGuessesAtOneMomentDoNotSlipThrough() {
        List<PasswordSignIn.Result> answers = race(40, i -> knock(email, "guess " + i));
        long went =
                answers.stream().filter(PasswordSignIn.Wrong.class::isInstance).count();
        assertTrue(went <= 18, went + " of 40 were tried");
        assertEquals(40, answers.size());
    }

    @Test
    void manyPeopleOfOneNetworkComeInAtOnce() {
        List<String> emails = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> {
                    String one = unique("crowd") + "@harbourne.example";
                    PersonId p = asVisitor(() -> people.join("One of many", Level.MANAGER, null, null));
                    asVisitor(() -> {
                        accounts.create(p, one, hash, false);
                        return null;
                    });
                    return one;
                })
                .toList();
        race(30, i -> knock(emails.get(i), RIGHT)).forEach(a -> assertInstanceOf(PasswordSignIn.Succeeded.class, a));
    }

    @Test
    void anOlderHashIsReplacedAtTheNextSignIn() {
        String old = Password.hash(RIGHT)
                .addRandomSalt()
                .with(Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID))
                .getResult();
        sql("update account set password_hash = ? where person_id = ?", old, person.value());
        in();
        String now = query("select password_hash from account where person_id = ?", r -> r.getString(1), person.value())
                .get(0);
        assertTrue(now.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), now);
        in();
    }

    @Test
    void peopleSeeAndEndTheirOwnSignInsOnly() {
        SignIns.Opened one = in();
        SignIns.Opened other = in();
        List<SignIns.Mine> mine = as(person, () -> signIns.mine());
        assertEquals(2, mine.size());
        PersonId stranger = asVisitor(() -> people.join("Somebody else", Level.MANAGER, null, null));
        refused(
                NotFound.class,
                () -> as(stranger, () -> signIns.endMine(mine.get(0).id())));
        assertTrue(as(stranger, () -> signIns.mine()).isEmpty());
        as(person, () -> signIns.endMine(mine.get(0).id()));
        assertEquals(1, as(person, () -> signIns.mine()).size());
        asVisitor(() -> {
            signIns.end(one.secret());
            signIns.end(other.secret());
            return null;
        });
        assertFalse(recognised(one.secret()));
        assertFalse(recognised(other.secret()));
    }

    @Test
    void rolesAreKnownAtTheDoor() {
        asVisitor(() -> {
            accounts.grant(person, Role.ADMINISTRATOR);
            accounts.grant(person, Role.ADMINISTRATOR);
            return null;
        });
        SignIns.Opened opened = in();
        AuthenticatedPerson who =
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).orElseThrow();
        assertEquals(java.util.Set.of(Role.ADMINISTRATOR), who.roles());
        assertEquals(SignInStage.SETUP_NEEDED, who.stage(), "an administrator first sets up a second factor");
    }
}
