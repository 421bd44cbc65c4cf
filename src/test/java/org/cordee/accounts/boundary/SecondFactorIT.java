package org.cordee.accounts.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.accounts.boundary.KnownPlaces.Origin;
import org.cordee.accounts.control.Totp;
import org.cordee.accounts.terms.Role;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.accounts.terms.SignInStage;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with a code: setting it up, using it once, recovery codes, and who has to have one. Not in demo mode. */
class SecondFactorIT extends Inside {

    private static final String PASSWORD = "violet kettle marching";
    private static String hash;

    @Inject
    PasswordSignIn passwordSignIn;

    @Inject
    SecondFactorSetup setup;

    @Inject
    SecondFactors factors;

    @Inject
    SignInCache signInCache;

    @Inject
    Accounts accounts;

    @Inject
    AccountDesk desk;

    @Inject
    SignIns signIns;

    @Inject
    AccountData data;

    @Inject
    CurrentSignIn here;

    @Inject
    People people;

    @Inject
    Clock time;

    private String email;
    private PersonId person;
    private Origin origin;

    @BeforeEach
    void someone() {
        // a code's half-minute begins now, so that a test doesn't run over its end
        clock().isNow(Instant.ofEpochSecond((step() + 1) * 30));
        if (hash == null) {
            hash = accounts.hash(PASSWORD);
        }
        email = unique("totp") + "@harbourne.example";
        origin = new Origin(null, unique("network"));
        person = join(email);
    }

    private PersonId join(String address) {
        PersonId joined = asVisitor(() -> people.join("Anna Bell", Level.MANAGER, null, CurrentPerson.HOME_ZONE));
        asVisitor(() -> {
            accounts.create(joined, address, hash, false);
            return null;
        });
        return joined;
    }

    private long step() {
        return Totp.step(time.instant());
    }

    /** @return the secret */
    private String enrol() {
        as(person, () -> setup.begin(PASSWORD));
        String secret = as(person, () -> setup.state().secret());
        as(person, () -> setup.confirm(Totp.code(secret, step() - 1)));
        return secret;
    }

    private PasswordSignIn.Result signIn(SignInKind kind, String code) {
        return asVisitor(() -> passwordSignIn.signIn(
                new PasswordSignIn.Attempt(email, PASSWORD, kind, false, null, origin.network(), null, code)));
    }

    private AuthenticatedPerson waiting() {
        SignIns.Opened opened = assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(SignInKind.WEB, null))
                .opened();
        assertTrue(opened.awaitsCode());
        AuthenticatedPerson waiting =
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).orElseThrow();
        assertEquals(SignInStage.CODE_NEEDED, waiting.stage());
        return waiting;
    }

    private PasswordSignIn.Result code(AuthenticatedPerson waiting, String code) {
        return asVisitor(() -> passwordSignIn.code(waiting, code, false, null, origin));
    }

    @Test
    void isSetUpWithThePasswordAndACodeOfTheNewApp() {
        refused(Invalid.class, () -> as(person, () -> setup.begin("not this one")));
        as(person, () -> setup.begin(PASSWORD));
        SecondFactorSetup.State begun = as(person, () -> setup.state());
        assertFalse(begun.on());
        assertTrue(begun.uri().contains(begun.secret()));
        refused(Invalid.class, () -> as(person, () -> setup.confirm("000000")));
        assertFalse(factors.on(person));
        List<String> codes = as(person, () -> setup.confirm(Totp.code(begun.secret(), step())));
        assertEquals(10, codes.size());
        SecondFactorSetup.State state = as(person, () -> setup.state());
        assertTrue(state.on());
        assertNull(state.secret(), "never shown again");
        assertEquals(10, state.codesLeft());
        String sealed = query(
                        "select secret_sealed from second_factor where person_id = ?",
                        r -> r.getString(1),
                        person.value())
                .get(0);
        assertFalse(sealed.contains(begun.secret()));
        assertEquals(0, count("select count(*) from recovery_code where code_hash = ?", codes.get(0)));
        assertEquals(
                1,
                count(
                        "select count(*) from audit_change where action = 'accounts.second-factor-on'"
                                + " and object_id = ?",
                        person.value()));
        // the same form again, as by a double click
        List<String> again = as(person, () -> setup.confirm(Totp.code(begun.secret(), step())));
        assertEquals(10, again.size());
        clock().forward(Duration.ofMinutes(2));
        refused(RuleBroken.class, () -> as(person, () -> setup.confirm(Totp.code(begun.secret(), step()))));
    }

    @Test
    void aSetupThatWasBegunLongAgoIsOver() {
        as(person, () -> setup.begin(PASSWORD));
        String secret = as(person, () -> setup.state().secret());
        clock().forward(Duration.ofMinutes(61));
        assertNull(as(person, () -> setup.state().secret()));
        refused(RuleBroken.class, () -> as(person, () -> setup.confirm(Totp.code(secret, step()))));
    }

    @Test
    void aCodeWorksOnce() {
        String secret = enrol();
        AuthenticatedPerson waiting = waiting();
        assertInstanceOf(PasswordSignIn.CodeWrong.class, code(waiting, "000000"));
        assertInstanceOf(PasswordSignIn.CodeWrong.class, code(waiting, null));
        assertInstanceOf(
                PasswordSignIn.CodeWrong.class, code(waiting, Totp.code(secret, step() - 1)), "used to set it up");
        String code = Totp.code(secret, step());
        PasswordSignIn.Succeeded succeeded = assertInstanceOf(
                PasswordSignIn.Succeeded.class, code(waiting, code.substring(0, 3) + " " + code.substring(3)));
        assertEquals(
                SignInStage.COMPLETE,
                asVisitor(() -> signInCache.of(succeeded.opened().secret(), SignInKind.WEB))
                        .orElseThrow()
                        .stage());
        assertInstanceOf(
                PasswordSignIn.CodeWrong.class, code(waiting(), code), "a code that was looked at over a shoulder");
        clock().forward(Duration.ofSeconds(30));
        assertInstanceOf(PasswordSignIn.Succeeded.class, code(waiting(), Totp.code(secret, step())));
    }

    @Test
    void oneOfManyAtOneMomentGetsInWithACode() {
        String secret = enrol();
        AuthenticatedPerson waiting = waiting();
        String code = Totp.code(secret, step());
        List<PasswordSignIn.Result> answers = race(8, i -> code(waiting, code));
        assertEquals(
                1,
                answers.stream()
                        .filter(PasswordSignIn.Succeeded.class::isInstance)
                        .count(),
                answers.toString());
    }

    @Test
    void aRecoveryCodeWorksOnceAlsoAtOneMoment() {
        enrol();
        List<String> codes = as(person, () -> setup.newRecoveryCodes(PASSWORD));
        AuthenticatedPerson waiting = waiting();
        String first = codes.get(0).toLowerCase();
        String written = first.substring(0, 4) + " " + first.substring(4, 8) + "-" + first.substring(8);
        List<PasswordSignIn.Result> answers = race(6, i -> code(waiting, written));
        assertEquals(
                1,
                answers.stream()
                        .filter(PasswordSignIn.Succeeded.class::isInstance)
                        .count(),
                answers.toString());
        assertEquals(9, as(person, () -> setup.state().codesLeft()));
        List<String> fresh = as(person, () -> setup.newRecoveryCodes(PASSWORD));
        clock().forward(Duration.ofMinutes(2));
        assertInstanceOf(PasswordSignIn.CodeWrong.class, code(waiting(), codes.get(1)), "replaced by new ones");
        assertInstanceOf(PasswordSignIn.Succeeded.class, code(waiting(), fresh.get(1)));
    }

    @Test
    void thePasswordAloneIsWorthNothingAndWaitsForAQuarterOfAnHour() {
        enrol();
        SignIns.Opened opened = assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(SignInKind.WEB, null))
                .opened();
        assertTrue(as(person, () -> signIns.mine()).isEmpty(), "it is not listed as a sign-in");
        clock().forward(Duration.ofMinutes(16));
        signInCache.forget(person);
        assertTrue(
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).isEmpty());
    }

    @Test
    void guessingCodesGetsSlower() {
        enrol();
        AuthenticatedPerson waiting = waiting();
        int guesses = 0;
        for (int i = 0; i < 60; i++) {
            if (code(waiting, String.format("%06d", i)) instanceof PasswordSignIn.CodeWrong) {
                guesses++;
            }
        }
        assertTrue(guesses >= 9 && guesses <= 18, guesses + " guesses got an answer");
    }

    @Test
    void tokensTakeTheCodeWithThePassword() {
        assertInstanceOf(
                PasswordSignIn.Succeeded.class,
                signIn(SignInKind.API, null),
                "without a second factor nothing changes");
        String secret = enrol();
        assertInstanceOf(PasswordSignIn.CodeNeeded.class, signIn(SignInKind.API, null));
        assertInstanceOf(PasswordSignIn.CodeWrong.class, signIn(SignInKind.API, "123"));
        assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(SignInKind.API, Totp.code(secret, step())));
        assertInstanceOf(PasswordSignIn.CodeWrong.class, signIn(SignInKind.API, Totp.code(secret, step())));
    }

    @Test
    void aRoleNeedsOneBeforeAnythingElse() {
        SignIns.Opened before = assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(SignInKind.WEB, null))
                .opened();
        SignIns.Opened token = assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(SignInKind.API, null))
                .opened();
        asVisitor(() -> {
            accounts.grant(person, Role.SAFEGUARDING_LEAD);
            return null;
        });
        assertInstanceOf(PasswordSignIn.SetupNeeded.class, signIn(SignInKind.API, null));
        signInCache.forget(person);
        assertTrue(
                asVisitor(() -> signInCache.of(token.secret(), SignInKind.API)).isEmpty(),
                "a token from before counts no more");
        AuthenticatedPerson led =
                asVisitor(() -> signInCache.of(before.secret(), SignInKind.WEB)).orElseThrow();
        assertEquals(SignInStage.SETUP_NEEDED, led.stage());
        String secret = asVisitor(() -> {
            here.is(led);
            assertTrue(setup.state().atTheDoor());
            setup.begin(null);
            return setup.state().secret();
        });
        asVisitor(() -> {
            here.is(led);
            return setup.confirm(Totp.code(secret, step()));
        });
        signInCache.forget(person);
        assertEquals(
                SignInStage.COMPLETE,
                asVisitor(() -> signInCache.of(before.secret(), SignInKind.WEB))
                        .orElseThrow()
                        .stage());
        refused(RuleBroken.class, () -> as(person, () -> setup.turnOff(PASSWORD)));
    }

    @Test
    void withoutSuchARoleItCanBeTurnedOff() {
        enrol();
        refused(Invalid.class, () -> as(person, () -> setup.turnOff("not this one")));
        as(person, () -> setup.turnOff(PASSWORD));
        assertFalse(factors.on(person));
        assertFalse(assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(SignInKind.WEB, null))
                .opened()
                .awaitsCode());
    }

    @Test
    void leadsCoordinatorsAndFacilitatorsNeedOne() {
        assertFalse(asVisitor(() -> factors.required(person)));
        sql(
                "insert into programme_role (id, initiative_id, person_id, kind) values (?, (select min(id)"
                        + " from initiative), ?, 'COORDINATOR')",
                -person.value(),
                person.value());
        assertTrue(asVisitor(() -> factors.required(person)));
        sql("delete from programme_role where id = ?", -person.value());
        assertFalse(asVisitor(() -> factors.required(person)));
    }

    @Test
    void anAdministratorResetsItForSomeoneElse() {
        enrol();
        PersonId administrator = join(unique("admin") + "@harbourne.example");
        refused(NotFound.class, () -> as(administrator, () -> desk.resetSecondFactor(person)));
        refused(
                RuleBroken.class,
                () -> asAdministrator(person, () -> {
                    desk.resetSecondFactor(person);
                    return null;
                }));
        assertTrue(factors.on(person));
        asAdministrator(administrator, () -> {
            desk.resetSecondFactor(person);
            return null;
        });
        assertFalse(factors.on(person));
        assertEquals(
                1,
                count(
                        "select count(*) from audit_change where action = 'accounts.second-factor-reset'"
                                + " and object_id = ? and person_id = ?",
                        person.value(),
                        administrator.value()));
        assertEquals(
                1,
                count(
                        "select count(*) from mail where recipient = ? and subject like 'An administrator has reset%'",
                        email));
        assertEquals(0, count("select count(*) from recovery_code where person_id = ?", person.value()));
    }

    @Test
    void aMailedLinkSetsThePasswordAndStillAsksForTheCode() {
        enrol();
        SignIns.Opened opened = asVisitor(() -> signIns.openOrAskForCode(person, false, null));
        assertTrue(opened.awaitsCode());
    }

    @Test
    void itGoesWithThePerson() {
        enrol();
        asVisitor(() -> frontDoorRemembers());
        assertTrue(as(person, () -> data.export(person)).stream()
                .anyMatch(s -> s.what().equals("accounts.kept.second-factor")));
        asVisitor(() -> data.erase(person));
        assertEquals(0, count("select count(*) from second_factor where person_id = ?", person.value()));
        assertEquals(0, count("select count(*) from recovery_code where person_id = ?", person.value()));
        assertEquals(0, count("select count(*) from known_place where person_id = ?", person.value()));
    }

    private Object frontDoorRemembers() {
        passwordSignIn.remember(person, origin);
        return null;
    }
}
