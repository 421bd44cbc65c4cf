package org.cordee.accounts.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.accounts.terms.Role;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.home.boundary.Concerns;
import org.cordee.house.inside.Inside;
import org.cordee.networks.boundary.Networks;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.Profiles;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leaves, and who asks for their data: by themselves, and through an administrator who reads none of it. */
class AccountClosingIT extends Inside {

    private static final String PASSWORD = "violet kettle marching";
    private static final String CANARY = "Canary-needs";
    private static final Pattern LINK = Pattern.compile("/links/my-data\\?t=([\\w.~-]+)");

    @Inject
    AccountClosing closing;

    @Inject
    PersonDataDesk desk;

    @Inject
    Accounts accounts;

    @Inject
    PasswordSignIn passwordSignIn;

    @Inject
    Profiles profiles;

    @Inject
    Concerns concerns;

    @Inject
    Networks networks;

    @Inject
    Notices notices;

    @Inject
    People people;

    private String email;
    private PersonId person;
    private PersonId admin;

    @BeforeEach
    void someone() {
        email = unique("leaver") + "@harbourne.example";
        person = join(email);
        admin = join(unique("admin") + "@harbourne.example");
        inTransaction(() -> {
            accounts.grant(admin, Role.ADMINISTRATOR);
            return null;
        });
        as(person, () -> profiles.say(new Profiles.Access(CANARY, false, null, null, Profiles.NEVER)));
        as(
                person,
                () -> networks.found(new NetworkPlan(
                        unique("Network"), "To learn together", Visibility.OPEN, MembershipRoute.AT_ONCE)));
        as(person, () -> concerns.raise("I worry"));
        asVisitor(() -> notices.tell(
                person,
                NoticeMessage.of("networks.notice.news")
                        .subject("notices.title")
                        .line("notices.lead")));
    }

    private PersonId join(String address) {
        PersonId joined = asVisitor(() -> people.join("Anna Bell", Level.MANAGER, null, CurrentPerson.HOME_ZONE));
        asVisitor(() -> {
            accounts.create(joined, address, accounts.hash(PASSWORD), false);
            return null;
        });
        return joined;
    }

    private PasswordSignIn.Result signIn() {
        return asVisitor(() -> passwordSignIn.signIn(
                new PasswordSignIn.Attempt(email, PASSWORD, SignInKind.WEB, false, null, unique("network"))));
    }

    private List<String> mails() {
        return query("select subject from mail where recipient = ?", r -> r.getString(1), email);
    }

    private void assertErased() {
        assertInstanceOf(PasswordSignIn.Wrong.class, signIn());
        assertEquals(
                "Someone who has left", asVisitor(() -> people.card(person)).name());
        for (String table : List.of("account", "sign_in", "known_place", "access_needs", "notice", "membership")) {
            assertEquals(0, count("select count(*) from " + table + " where person_id = ?", person.value()), table);
        }
        assertEquals(1, count("select count(*) from concern where raiser_id = ?", person.value()), "a concern stays");
        assertEquals(
                1,
                count(
                        "select count(*) from audit_change where action = 'people.data-erased' and object_id = ?",
                        person.value()));
    }

    @Test
    void whoClosesTheirAccountIsErasedAfterTypingTheirPassword() {
        assertInstanceOf(PasswordSignIn.Succeeded.class, signIn());
        AccountClosing.Plan plan = as(person, () -> closing.plan());
        assertTrue(plan.erases());
        assertTrue(plan.gone().stream().anyMatch(r -> r.what().equals("people.kept.access")));
        assertTrue(plan.stays().stream().anyMatch(r -> r.what().equals("home.kept.concerns") && r.years() == 6));
        refused(Invalid.class, () -> as(person, () -> closing.close("not this one")));
        assertTrue(mails().size() == 1);
        as(person, () -> closing.close(PASSWORD));
        assertErased();
        assertEquals(List.of("Your Cordee account is closed"), mails(), "older mails are gone");
    }

    @Test
    void whereThePolicyKeepsThemTheAccountIsClosedAndTheDataStay() {
        System.setProperty("CORDEE_CLOSED_ACCOUNTS", "keep");
        try {
            assertFalse(as(person, () -> closing.plan()).erases());
            as(person, () -> closing.close(PASSWORD));
        } finally {
            System.clearProperty("CORDEE_CLOSED_ACCOUNTS");
        }
        assertFalse(signIn() instanceof PasswordSignIn.Succeeded);
        assertEquals(1, count("select count(*) from access_needs where person_id = ?", person.value()));
        asAdministrator(admin, () -> {
            desk.sendCopy(person);
            return null;
        });
        String token = linked();
        assertTrue(asVisitor(() -> desk.works(token)));
        assertTrue(asVisitor(() -> desk.copy(token)).contains(CANARY));
        clock().forward(Duration.ofDays(8));
        refused(NotFound.class, () -> asVisitor(() -> desk.copy(token)));
        asAdministrator(admin, () -> {
            desk.erase(person);
            return null;
        });
        assertErased();
    }

    private String linked() {
        String body = mailTexts("where recipient = ?", email).stream()
                .filter(text -> text.contains("/links/my-data"))
                .findFirst()
                .orElseThrow();
        Matcher found = LINK.matcher(body);
        assertTrue(found.find(), body);
        return found.group(1);
    }

    @Test
    void anAdministratorSendsACopyWithoutReadingItAndErasesOnRequest() {
        refused(NotFound.class, () -> as(person, () -> desk.of(admin)));
        refused(NotFound.class, () -> as(person, () -> desk.sendCopy(admin)));
        refused(NotFound.class, () -> as(person, () -> desk.erase(admin)));
        assertFalse(asAdministrator(admin, () -> desk.of(person)).toString().contains(CANARY));
        asAdministrator(admin, () -> {
            desk.sendCopy(person);
            return null;
        });
        assertTrue(mails().contains("A copy of your Cordee data"));
        assertTrue(
                mailTexts("where recipient = ?", email).stream().noneMatch(text -> text.contains("/links/my-data")),
                "who can sign in gets it behind the sign-in");
        refused(
                RuleBroken.class,
                () -> asAdministrator(admin, () -> {
                    desk.erase(admin);
                    return null;
                }));
        PersonId nameless = asVisitor(() -> people.join("No Address", Level.CITIZEN, null, CurrentPerson.HOME_ZONE));
        refused(
                RuleBroken.class,
                () -> asAdministrator(admin, () -> {
                    desk.sendCopy(nameless);
                    return null;
                }));
        asAdministrator(admin, () -> {
            desk.erase(nameless);
            desk.erase(person);
            desk.erase(person);
            return null;
        });
        assertEquals(
                "Someone who has left", asVisitor(() -> people.card(nameless)).name());
        assertInstanceOf(PasswordSignIn.Wrong.class, signIn());
        assertEquals(List.of("Your Cordee data has been erased"), mails());
        refused(NotFound.class, () -> asVisitor(() -> desk.copy("nonsense")));
    }
}
