package org.cordee.accounts.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another e-mail address, confirmed at the old and at the new one. */
class AddressChangesIT extends Inside {

    private static final String PASSWORD = "violet kettle marching";
    private static final Pattern LINK = Pattern.compile("/links/change-address\\?t=([\\w.~-]+)");

    @Inject
    AddressChanges changes;

    @Inject
    Accounts accounts;

    @Inject
    PasswordSignIn passwordSignIn;

    @Inject
    PasswordLinks passwordLinks;

    @Inject
    People people;

    private String old;
    private String fresh;
    private String network;
    private PersonId person;

    @BeforeEach
    void someone() {
        old = unique("old") + "@harbourne.example";
        fresh = unique("new") + "@harbourne.example";
        network = unique("network");
        person = join(old, accounts.hash(PASSWORD));
    }

    private PersonId join(String email, String hash) {
        PersonId joined = asVisitor(() -> people.join("Anna Bell", Level.MANAGER, null, CurrentPerson.HOME_ZONE));
        asVisitor(() -> {
            accounts.create(joined, email, hash, false);
            return null;
        });
        return joined;
    }

    private String link(String email) {
        String body = mailTexts("where recipient = ? order by created_at desc", email).stream()
                .filter(text -> text.contains("change-address"))
                .findFirst()
                .orElseThrow();
        Matcher found = LINK.matcher(body);
        assertTrue(found.find(), body);
        return found.group(1);
    }

    private PasswordSignIn.Result signIn(String email) {
        return asVisitor(() -> passwordSignIn.signIn(
                new PasswordSignIn.Attempt(email, PASSWORD, SignInKind.WEB, false, null, network)));
    }

    @Test
    void changesOnceBothAreConfirmedInAnyOrder() {
        refused(Invalid.class, () -> as(person, () -> changes.ask("no address", PASSWORD, network)));
        refused(Invalid.class, () -> as(person, () -> changes.ask(" " + old.toUpperCase(), PASSWORD, network)));
        refused(Invalid.class, () -> as(person, () -> changes.ask(fresh, "not this one", network)));
        as(person, () -> changes.ask(" " + fresh, PASSWORD, network));
        asVisitor(() -> {
            passwordLinks.ask(old, network);
            return null;
        });
        assertFalse(asVisitor(() -> changes.confirm(link(fresh))));
        assertFalse(asVisitor(() -> changes.confirm(link(fresh))), "a second time changes nothing");
        assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(old));
        assertInstanceOf(PasswordSignIn.Wrong.class, signIn(fresh));
        String oldLink = link(old);
        assertTrue(asVisitor(() -> changes.confirm(oldLink)));
        assertInstanceOf(PasswordSignIn.Wrong.class, signIn(old));
        assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(fresh));
        refused(RuleBroken.class, () -> asVisitor(() -> changes.confirm(oldLink)));
        assertEquals(
                2,
                count(
                        "select count(*) from mail where subject like 'The email address of your Cordee account has "
                                + "changed'"
                                + " and recipient in (?, ?)",
                        old,
                        fresh));
        assertEquals(
                1,
                count("select count(*) from account where person_id = ? and password_version = 1", person.value()),
                "links mailed to the old address no longer work");
    }

    @Test
    void anAddressThatIsTakenIsNotToldToWhoeverAsks() {
        PersonId other = join(fresh, null);
        as(person, () -> changes.ask(fresh, PASSWORD, network));
        assertEquals(
                1, count("select count(*) from mail where recipient = ? and subject like 'You already have%'", fresh));
        assertTrue(mailTexts("where recipient = ?", fresh).stream().noneMatch(text -> text.contains("change-address")));
        assertFalse(asVisitor(() -> changes.confirm(link(old))));
        assertEquals(other.value(), count("select person_id from account where email = ?", fresh));
    }

    @Test
    void ifSomeoneElseGetsTheAddressMeanwhileNothingChanges() {
        as(person, () -> changes.ask(fresh, PASSWORD, network));
        asVisitor(() -> changes.confirm(link(old)));
        join(fresh, null);
        refused(RuleBroken.class, () -> asVisitor(() -> changes.confirm(link(fresh))));
        assertInstanceOf(PasswordSignIn.Succeeded.class, signIn(old));
    }

    @Test
    void isOverAfterTwoDaysWhenCancelledAndWhenAskedAgain() {
        as(person, () -> changes.ask(fresh, PASSWORD, network));
        String first = link(fresh);
        as(person, () -> changes.ask(unique("third") + "@harbourne.example", PASSWORD, network));
        assertTrue(asVisitor(() -> changes.asked(first)).isEmpty());
        String second = link(old);
        assertFalse(asVisitor(() -> changes.asked(second)).isEmpty());
        clock().forward(Duration.ofHours(49));
        assertTrue(asVisitor(() -> changes.asked(second)).isEmpty());
        assertTrue(as(person, () -> changes.mine()).isEmpty());
        as(person, () -> changes.cancel());
        assertEquals(0, count("select count(*) from address_change where person_id = ?", person.value()));
        assertTrue(asVisitor(() -> changes.asked("nonsense")).isEmpty());
        refused(RuleBroken.class, () -> asVisitor(() -> changes.confirm(null)));
    }
}
