package org.cordee.accounts.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.accounts.control.Passwords;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.platform.database.Sql;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class RegistrationsIT extends Inside {

    private static final String PASSWORD = "violet kettle marching";

    @Inject
    Registrations registrations;

    @Inject
    PasswordLinks links;

    @Inject
    PasswordSignIn passwordSignIn;

    @Inject
    Accounts accounts;

    @Inject
    EmailAddresses emailAddresses;

    @Inject
    Passwords passwords;

    @Inject
    SignInCache signInCache;

    @Inject
    People people;

    @Inject
    HourlyLimits limits;

    @Inject
    Sql sql;

    private final String network = unique("network");
    private final String email = unique("ben") + "@harbourne.example";

    private void register(String address, String password) {
        asVisitor(() -> {
            registrations.register(new Registrations.Form(
                    "Ben Hill", Level.MANAGER, address, password, true, "/programmes/apply?cohort=7", network));
            return null;
        });
    }

    /** The mails to that address, oldest first: subjects. */
    private static List<String> subjects(String to) {
        return query("select subject from mail where recipient = ? order by created_at, id", r -> r.getString(1), to);
    }

    private static String token(String to, String purpose) {
        String body = mailTexts("where recipient = ? order by created_at desc", to).stream()
                .filter(b -> b.contains("/links/" + purpose))
                .findFirst()
                .orElseThrow();
        Matcher token = Pattern.compile("/links/" + purpose + "\\?t=(\\S+)").matcher(body);
        assertTrue(token.find(), body);
        return token.group(1);
    }

    @Test
    void anAccountIsMadeWhenTheAddressIsConfirmedAndTheLinkWorksOnce() {
        register(email, PASSWORD);
        assertTrue(accounts.withEmail(email).isEmpty(), "nobody is there before");
        String token = token(email, "confirm-address");
        assertEquals(
                "Ben Hill",
                asVisitor(() -> registrations.waiting(token)).orElseThrow().name());
        assertEquals(
                "/programmes/apply?cohort=7",
                asVisitor(() -> registrations.waiting(token)).orElseThrow().next());
        RuleBroken wrong = refused(
                RuleBroken.class, () -> asVisitor(() -> registrations.confirm(token, "another password", null)));
        assertEquals("accounts.confirm.wrong", wrong.problems().get(0).key());
        SignIns.Opened opened = asVisitor(() -> registrations.confirm(token, PASSWORD, "a test"));
        PersonId person = asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB))
                .orElseThrow()
                .person();
        assertEquals(Level.MANAGER, people.card(person).level());
        assertEquals(
                email, asVisitor(() -> emailAddresses.of(person)).orElseThrow().email());
        refused(RuleBroken.class, () -> asVisitor(() -> registrations.confirm(token, PASSWORD, null)));
        assertTrue(asVisitor(() -> registrations.waiting(token)).isEmpty());
        assertEquals(1, count("select count(*) from account where email_key = ?", email));
    }

    @Test
    void twoClicksAtOneMomentMakeOneAccount() {
        register(email, PASSWORD);
        String token = token(email, "confirm-address");
        List<Boolean> went = race(6, i -> {
            try {
                asVisitor(() -> registrations.confirm(token, PASSWORD, null));
                return true;
            } catch (RuleBroken e) {
                return false;
            }
        });
        assertEquals(1, went.stream().filter(w -> w).count());
        assertEquals(1, count("select count(*) from account where email_key = ?", email));
    }

    @Test
    void whoRegistersAKnownAddressGetsTheSameAnswerAfterTheSameWork() {
        long before = passwords.computed();
        register(email, PASSWORD);
        long fresh = passwords.computed() - before;
        asVisitor(() -> registrations.confirm(token(email, "confirm-address"), PASSWORD, null));
        before = passwords.computed();
        register(email, "quite another one");
        assertEquals(fresh, passwords.computed() - before);
        assertEquals(List.of("Confirm your address for Cordee", "You already have a Cordee account"), subjects(email));
        assertTrue(asVisitor(() -> passwordSignIn.signIn(knock("quite another one"))) instanceof PasswordSignIn.Wrong);
        assertTrue(asVisitor(() -> passwordSignIn.signIn(knock(PASSWORD))) instanceof PasswordSignIn.Succeeded);
    }

    private PasswordSignIn.Attempt knock(String password) {
        return new PasswordSignIn.Attempt(email, password, SignInKind.WEB, false, null, network);
    }

    @Test
    void aStrangersRegistrationDoesNotComeInByTheOwnersConfirmation() {
        register(email, "the strangers own words");
        String strangers = token(email, "confirm-address");
        register(email, PASSWORD);
        String owners = token(email, "confirm-address");
        refused(RuleBroken.class, () -> asVisitor(() -> registrations.confirm(strangers, PASSWORD, null)));
        asVisitor(() -> registrations.confirm(owners, PASSWORD, null));
        refused(
                RuleBroken.class,
                () -> asVisitor(() -> registrations.confirm(strangers, "the strangers own words", null)));
    }

    @Test
    void aLinkIsOverAfterTwoDays() {
        register(email, PASSWORD);
        String token = token(email, "confirm-address");
        clock().forward(Duration.ofHours(49));
        assertTrue(asVisitor(() -> registrations.waiting(token)).isEmpty());
        refused(RuleBroken.class, () -> asVisitor(() -> registrations.confirm(token, PASSWORD, null)));
    }

    @Test
    void saysWhatIsWrongAtEachField() {
        Invalid all = refused(
                Invalid.class,
                () -> asVisitor(() -> {
                    registrations.register(
                            new Registrations.Form(" ", null, "no address", "short", false, null, network));
                    return null;
                }));
        assertEquals(
                List.of("name", "level", "email", "password", "noticeRead"),
                all.problems().stream().map(Problem::field).toList());
        refused(Invalid.class, () -> register("a@b.example\r\nBcc: x@y.example", PASSWORD));
        refused(Invalid.class, () -> register("x".repeat(300) + "@b.example", PASSWORD));
    }

    @Test
    void aForgottenPasswordIsSetByALinkThatWorksOnce() {
        register(email, PASSWORD);
        SignIns.Opened before = asVisitor(() -> registrations.confirm(token(email, "confirm-address"), PASSWORD, null));
        ask(email);
        String first = token(email, "set-password");
        assertEquals(email, asVisitor(() -> links.whose(first)).orElseThrow().email());
        refused(Invalid.class, () -> asVisitor(() -> links.set(first, "password123", false, null)));
        SignIns.Opened opened = asVisitor(() -> links.set(first, "a wholly new sentence", false, null));
        assertTrue(
                asVisitor(() -> signInCache.of(opened.secret(), SignInKind.WEB)).isPresent());
        assertTrue(
                asVisitor(() -> signInCache.of(before.secret(), SignInKind.WEB)).isEmpty(),
                "earlier sign-ins are over");
        refused(RuleBroken.class, () -> asVisitor(() -> links.set(first, "and one more sentence", false, null)));
        assertTrue(
                asVisitor(() -> passwordSignIn.signIn(knock("a wholly new sentence")))
                        instanceof PasswordSignIn.Succeeded);
        assertTrue(subjects(email).contains("Your Cordee password was changed"));
    }

    @Test
    void aLinkToSetAPasswordIsOverAfterAnHour() {
        register(email, PASSWORD);
        asVisitor(() -> registrations.confirm(token(email, "confirm-address"), PASSWORD, null));
        ask(email);
        String token = token(email, "set-password");
        clock().forward(Duration.ofMinutes(61));
        assertTrue(asVisitor(() -> links.whose(token)).isEmpty());
        assertTrue(asVisitor(() -> links.whose("nonsense")).isEmpty());
        assertTrue(asVisitor(() -> links.whose(null)).isEmpty());
    }

    private void ask(String address) {
        asVisitor(() -> {
            links.ask(address, network);
            return null;
        });
    }

    @Test
    void whoAsksForALinkLearnsNothingAndTheOwnerOfTheAddressDoes() {
        ask(email);
        assertEquals(List.of("There is no Cordee account with this address"), subjects(email));
        refused(Invalid.class, () -> ask("nonsense"));
        refused(Invalid.class, () -> ask(null));
    }

    @Test
    void nobodysMailboxIsFilled() {
        int sent = 0;
        for (int i = 0; i < 20; i++) {
            try {
                ask(email);
                sent++;
            } catch (RuleBroken e) {
                assertEquals("accounts.too-many-mails", e.problems().get(0).key());
            }
        }
        assertEquals(5, sent);
        clock().forward(Duration.ofSeconds(31));
        ask(email);
    }

    /** The first count of somebody makes a row in another transaction, which waited ten seconds for ids and failed. */
    @Test
    void aTransactionThatHoldsTheNextIdsCanCount() {
        inTransaction(() -> {
            sql.update("update id_source set next_id = next_id + 50 where name = 'ids'");
            // more than EclipseLink takes at once
            for (int i = 0; i < 60; i++) {
                limits.count("tests", unique("somebody"), 1);
            }
            return null;
        });
    }
}
