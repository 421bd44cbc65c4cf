package org.cordee.accounts.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.accounts.control.AccountQueries;
import org.cordee.accounts.control.PasswordRules;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.control.SecondFactorQueries;
import org.cordee.accounts.control.Totp;
import org.cordee.accounts.entity.Account;
import org.cordee.accounts.entity.SecondFactor;
import org.cordee.accounts.terms.BackoffPolicy;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.house.Injection;
import org.cordee.house.RecordedAudit;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing the password, and turning the second step of signing in on and off. */
class SecondFactorSetupTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ZOE = new PersonId(7);
    private static final String RIGHT = "violet kettle";

    private final CurrentPerson me = new CurrentPerson();
    private final CurrentSignIn here = new CurrentSignIn();
    private final RecordedAudit audit = new RecordedAudit();
    private final List<String> done = new ArrayList<>();
    private Account account = account(false);
    private SecondFactor factor;
    private boolean required;
    private Duration wait = Duration.ZERO;
    private int tries;
    private int codesMade;
    private Instant now = NOW;

    private final Passwords passwords = new Passwords() {
        @Override
        public boolean fits(String password, String hash) {
            return ("hash of " + password).equals(hash);
        }

        @Override
        public String hash(String password) {
            return "hash of " + password;
        }
    };

    private final SecondFactorQueries factors = new SecondFactorQueries() {
        @Override
        public Optional<SecondFactor> of(PersonId person) {
            return Optional.ofNullable(factor);
        }

        @Override
        public Optional<SecondFactor> locked(PersonId person) {
            return of(person);
        }

        @Override
        public SecondFactor add(PersonId person) {
            factor = keyed(new SecondFactor(person), 33);
            return factor;
        }

        @Override
        public List<String> newRecoveryCodes(PersonId person) {
            codesMade++;
            return List.of("codes " + codesMade);
        }

        @Override
        public long recoveryCodesLeft(PersonId person) {
            return codesMade > 0 ? 10 : 0;
        }

        @Override
        public boolean remove(PersonId person) {
            boolean there = factor != null;
            factor = null;
            return there;
        }
    };

    private final Object[] parts = {
        me,
        here,
        audit,
        passwords,
        factors,
        Injection.of(Seals.class, TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
        new PasswordRules(),
        new AccountQueries() {
            @Override
            public Optional<Account> of(PersonId person) {
                return person.equals(ZOE) ? Optional.of(account) : Optional.empty();
            }
        },
        new RateLimiter() {
            @Override
            void password(String subject, BackoffPolicy policy) {
                assertEquals("own:7", subject, "apart from the tries at sign-in");
                tries++;
            }

            @Override
            void forget(String subject) {
                tries = 0;
            }
        },
        new SignIns() {
            @Override
            public void endAll(PersonId person, Long except) {
                done.add("all sign-ins of " + person + " end but " + except);
            }
        },
        new SignInCache() {
            @Override
            public void forget(PersonId person) {
                done.add("forgotten " + person);
            }
        },
        new AccountMailer() {
            @Override
            public void write(String to, String name, String letter, List<Object> words, String address) {
                done.add("mail " + letter + " to " + to);
            }
        },
        new SecondFactors() {
            @Override
            public boolean required(PersonId person) {
                return required;
            }
        }
    };

    private MyAccount mine() {
        return Injection.of(MyAccount.class, parts);
    }

    private SecondFactorSetup setup() {
        return Injection.into(Injection.of(SecondFactorSetup.class, parts), mine(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Account account(boolean demo) {
        return keyed(new Account(ZOE, "zoe@x.example", "hash of " + RIGHT, demo, NOW), 70);
    }

    private AuthenticatedPerson signIn(SignInStage stage) {
        return new AuthenticatedPerson(
                5, ZOE, "Zoe", CurrentPerson.HOME_ZONE, Set.of(), SignInKind.WEB, NOW.plusSeconds(60), stage);
    }

    /** Begins and confirms. Returns the secret. */
    private String on() {
        setup().begin(RIGHT);
        String secret = setup().state().secret();
        setup().confirm(Totp.code(secret, Totp.step(now)));
        done.clear();
        return secret;
    }

    @BeforeEach
    void zoe() {
        me.is(ZOE, "Zoe Gold", CurrentPerson.HOME_ZONE, false, false);
        here.is(signIn(SignInStage.COMPLETE));
    }

    @Test
    void anotherPasswordEndsTheOtherSignInsAndIsToldByMail() {
        mine().changePassword(RIGHT, "another violet kettle");
        assertEquals("hash of another violet kettle", account.passwordHash());
        assertEquals(List.of("all sign-ins of 7 end but 5", "forgotten 7", "mail changed to zoe@x.example"), done);
        assertEquals(List.of("accounts.password-changed 7"), audit.lines());
        assertEquals(0, tries, "a right password makes up for wrong ones");
    }

    @Test
    void theOldPasswordIsNeededAndTheNewOneMustBeGood() {
        invalid("old", "accounts.my.old-wrong", () -> mine().changePassword("wrong", "another violet kettle"));
        assertEquals(1, tries);
        invalid("fresh", "accounts.password.too-short", () -> mine().changePassword(RIGHT, "kettle"));
        invalid("fresh", "accounts.password.needed", () -> mine().changePassword(RIGHT, ""));
        invalid("fresh", "accounts.password.own-words", () -> mine().changePassword(RIGHT, "zoe gold gold"));
        assertEquals("hash of " + RIGHT, account.passwordHash());
        assertEquals(List.of(), done);
    }

    @Test
    void whoIsNotSignedInHasNoAccountHere() {
        me.is(new PersonId(8), "Somebody", CurrentPerson.HOME_ZONE, false, false);
        notFound(() -> mine().email());
        notFound(() -> setup().state());
        notFound(() -> setup().begin(RIGHT));
    }

    @Test
    void atFirstItIsOff() {
        SecondFactorSetup.State state = setup().state();
        assertFalse(state.on());
        assertFalse(state.required());
        assertFalse(state.atTheDoor());
        assertNull(state.secret());
        assertNull(state.uri());
        assertNull(state.since());
        assertEquals(0, state.codesLeft());
    }

    @Test
    void theSecretIsShownUntilItIsConfirmed() {
        setup().begin(RIGHT);
        SecondFactorSetup.State state = setup().state();
        assertFalse(state.on(), "not before a code was typed");
        assertTrue(state.uri().contains(state.secret()));
        assertTrue(state.uri().contains("zoe%40x.example"), state.uri());
        assertFalse(factor.pendingSealed().contains(state.secret()));
        assertEquals(List.of("codes 1"), setup().confirm(" " + Totp.code(state.secret(), Totp.step(NOW)) + " "));
        SecondFactorSetup.State after = setup().state();
        assertTrue(after.on());
        assertEquals(NOW, after.since());
        assertNull(after.secret());
        assertEquals(10, after.codesLeft());
        assertEquals(
                List.of("all sign-ins of 7 end but 5", "forgotten 7", "mail second-factor-on to zoe@x.example"), done);
        assertEquals(List.of("accounts.second-factor-on 7"), audit.lines());
    }

    @Test
    void itBeginsWithThePasswordAndNotForSampleAccounts() {
        invalid("password", "accounts.my.old-wrong", () -> setup().begin("wrong"));
        assertNull(factor);
        account = account(true);
        assertTrue(setup().state().sample());
        broken("accounts.second-factor.sample", () -> setup().begin(RIGHT));
        assertNull(factor);
    }

    @Test
    void aWrongCodeCountsAndASetupIsForgottenAfterAnHour() {
        broken("accounts.second-factor.over", () -> setup().confirm("123456"));
        setup().begin(RIGHT);
        String secret = setup().state().secret();
        tries = 0;
        invalid("code", "accounts.second-factor.wrong", () -> setup().confirm("12345"));
        invalid("code", "accounts.second-factor.wrong", () -> setup().confirm(null));
        assertEquals(2, tries);
        now = NOW.plus(SecondFactor.PENDING);
        assertNull(setup().state().secret());
        broken("accounts.second-factor.over", () -> setup().confirm(Totp.code(secret, Totp.step(now))));
        assertFalse(factor.on());
    }

    @Test
    void theSameFormSentTwiceShowsCodesAgain() {
        setup().begin(RIGHT);
        String code = Totp.code(setup().state().secret(), Totp.step(NOW));
        setup().confirm(code);
        assertEquals(List.of("codes 2"), setup().confirm(code));
        broken("accounts.second-factor.over", () -> setup().confirm("000000"));
        now = NOW.plus(Duration.ofMinutes(1));
        broken("accounts.second-factor.over", () -> setup().confirm(code));
        assertEquals(2, codesMade);
    }

    @Test
    void anotherAppReplacesTheOneInUseOnlyWhenItIsConfirmed() {
        String first = on();
        setup().begin(RIGHT);
        String second = setup().state().secret();
        assertNotEquals(first, second);
        assertTrue(setup().state().on(), "the app in use stays in use");
        invalid("code", "accounts.second-factor.wrong", () -> setup().confirm(Totp.code(first, Totp.step(NOW))));
        setup().confirm(Totp.code(second, Totp.step(NOW)));
        assertNull(setup().state().secret());
    }

    @Test
    void newRecoveryCodesNeedThePasswordAndASecondFactor() {
        notFound(() -> setup().newRecoveryCodes(RIGHT));
        on();
        invalid("password", "accounts.my.old-wrong", () -> setup().newRecoveryCodes("wrong"));
        assertEquals(List.of("codes 2"), setup().newRecoveryCodes(RIGHT));
        assertEquals("accounts.recovery-codes-made 7", audit.lines().get(1));
    }

    @Test
    void itIsTurnedOffWithThePasswordAndToldByMail() {
        on();
        invalid("password", "accounts.my.old-wrong", () -> setup().turnOff("wrong"));
        assertTrue(setup().state().on());
        setup().turnOff(RIGHT);
        assertFalse(setup().state().on());
        assertEquals(List.of("mail second-factor-off to zoe@x.example"), done);
        setup().turnOff(RIGHT);
        assertEquals(1, done.size(), "again, it says nothing");
    }

    @Test
    void aRoleThatNeedsItKeepsItOn() {
        on();
        required = true;
        assertTrue(setup().state().required());
        broken("accounts.second-factor.needed-for-role", () -> setup().turnOff(RIGHT));
        assertTrue(setup().state().on());
    }

    @Test
    void whoMustSetItUpAtSignInDoesNotTypeThePasswordAgain() {
        CurrentPerson visitor = new CurrentPerson();
        here.is(signIn(SignInStage.SETUP_NEEDED));
        SecondFactorSetup atTheDoor = Injection.into(setup(), visitor);
        assertTrue(atTheDoor.state().atTheDoor());
        atTheDoor.begin(null);
        String secret = atTheDoor.state().secret();
        assertEquals(List.of("codes 1"), atTheDoor.confirm(Totp.code(secret, Totp.step(NOW))));
        assertTrue(factor.on());
    }
}
