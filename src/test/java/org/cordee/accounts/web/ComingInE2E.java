package org.cordee.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** Joining, coming in, going out, the profile, and the administrators' desk, in a real browser. */
class ComingInE2E extends Browser {

    private static final String PASSWORD = "violet kettle marching";

    private void press(Page on, String words) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private String fresh(String word) {
        return word + Long.toString(System.nanoTime(), 36) + "@people.example";
    }

    private void register(Page on, String name, String email) {
        on.navigate("/accounts/register");
        fillIn(on, name, email);
    }

    private void fillIn(Page on, String name, String email) {
        on.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        on.getByLabel("Citizen leader").check();
        on.locator("input[type=email]").fill(email);
        on.locator("input[type=password]").fill(PASSWORD);
        on.getByLabel("I’ve read it").check();
        press(on, "Join");
        assertThat(on).hasURL(Pattern.compile(".*/accounts/registered"));
    }

    @Test
    void whoWantedAPageBeforeJoiningIsTakenBackToIt() {
        String wanted = "/programmes/apply?cohort=999999999";
        go(wanted);
        assertThat(page().locator("main")).containsText("join first and we’ll bring you back");
        page().locator("main a[href^='/accounts/register?next=']").click();
        axe();
        String email = fresh("ada");
        fillIn(page(), "Ada Moss", email);
        String mail = Mailbox.here().await(email, "Confirm your address", Duration.ofSeconds(20));
        go(Mailbox.link(mail, "/links/confirm-address"));
        assertThat(page().locator("main")).containsText("take you back to the page you wanted");
        page().locator("input[type=password]").fill(PASSWORD);
        press(page(), "Confirm and sign in");
        assertThat(page()).hasURL(Pattern.compile(".*/programmes/apply\\?cohort=999999999"));
    }

    @Test
    void somebodyJoinsWithoutJavaScriptAndSetsANewPassword() {
        Page on = withoutJavaScript();
        String email = fresh("ben");
        register(on, "Ben <b>Hill</b>", email);
        assertTrue(on.context().cookies().isEmpty(), "no cookie before signing in");
        String mail = Mailbox.here().await(email, "Confirm your address", Duration.ofSeconds(20));
        on.navigate(Mailbox.link(mail, "/links/confirm-address"));
        on.locator("input[type=password]").fill("not this one");
        press(on, "Confirm and sign in");
        assertThat(on.locator(".summary")).containsText("This isn’t the password");
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Confirm and sign in");
        assertThat(on).hasURL(Pattern.compile(".*/home/welcome"));
        on.locator("input[id$=post]").fill("Peer supporter");
        press(on, "Save and continue");
        assertThat(on.locator(".summary")).containsText("Choose the organisation where you have this role");
        assertThat(on.locator("input[id$=post]")).hasValue("Peer supporter");
        on.navigate("/people/profile");
        assertThat(on.locator("dl.facts").first()).containsText("Ben <b>Hill</b>");
        signOut(on);
        assertThat(on.locator("h1")).hasText("You’ve signed out");
        on.navigate("/people/profile");
        assertThat(on).hasURL(Pattern.compile(".*/accounts/sign-in\\?next=.*"));
        on.navigate("/accounts/reset");
        on.locator("input[type=email]").fill(email);
        press(on, "Send me a link");
        assertThat(on).hasURL(Pattern.compile(".*/accounts/reset-sent"));
        String reset = Mailbox.link(
                Mailbox.here().await(email, "Set a new password", Duration.ofSeconds(20)), "/links/set-password");
        on.navigate(reset);
        on.locator("input[type=password]").fill("password123");
        press(on, "Save and sign in");
        assertThat(on.locator(".summary")).containsText("many people use this password");
        on.locator("input[type=password]").fill("a wholly new sentence");
        press(on, "Save and sign in");
        assertThat(on.locator(".profile-menu > summary")).isVisible();
        on.navigate(reset);
        assertThat(on.locator("h1")).containsText("This link no longer works");
    }

    @Test
    void aNameIsReadAsItWasTypedInTheFirstRequest() {
        String email = fresh("zoe");
        String name = "Zo\u00eb O\u2019Neill\u2013\u00a3";
        register(withoutJavaScript(), name, email);
        assertEquals(
                List.of(name),
                LiveServer.here()
                        .query("select name from registration where email_key = ?", row -> row.getString(1), email));
        assertTrue(Mailbox.here().await(email, "", Duration.ofSeconds(30)).contains(name));
    }

    @Test
    void theAddressIsChangedByTwoLinks() {
        Page on = withoutJavaScript();
        String old = fresh("old");
        String fresh = fresh("new");
        register(on, "Nia Moss", old);
        on.navigate(Mailbox.link(
                Mailbox.here().await(old, "Confirm your address", Duration.ofSeconds(20)), "/links/confirm-address"));
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Confirm and sign in");
        on.navigate("/accounts/my-account");
        on.getByLabel("New email address").fill(fresh);
        on.locator("#change-address input[type=password], [id='change-address'] input[type=password]")
                .first()
                .fill(PASSWORD);
        press(on, "Change email address");
        assertThat(on.locator("main")).containsText("is waiting to be confirmed");
        on.setViewportSize(375, 800);
        fitsItsWidth();
        screenshot("my-account-375");
        on.navigate(Mailbox.link(
                Mailbox.here().await(fresh, "Confirm this address", Duration.ofSeconds(20)), "/links/change-address"));
        press(on, "Confirm");
        assertThat(on.locator("h1")).containsText("One more link to open");
        String oldLink = Mailbox.link(
                Mailbox.here().await(old, "Confirm the new email address", Duration.ofSeconds(20)),
                "/links/change-address");
        on.navigate(oldLink);
        screenshot("change-address-375");
        press(on, "Confirm");
        assertThat(on.locator("h1")).containsText("Your email address has changed");
        on.navigate(oldLink);
        assertThat(on.locator("h1")).containsText("This link no longer works");
        on.navigate("/accounts/my-account");
        assertThat(on.locator("main")).containsText(fresh);
    }

    @Test
    void signingInLeadsBackAndTheCookieIsUnseenByScripts() {
        go("/people/about-edit");
        assertThat(page()).hasURL(Pattern.compile(".*/accounts/sign-in\\?next=%2Fpeople%2Fabout-edit"));
        axe();
        page().locator("input[type=email]").fill("citizen@demo.example");
        page().locator("input[type=password]").fill("wrong");
        press(page(), "Sign in");
        assertThat(page().locator(".summary")).containsText("is wrong. Check both");
        assertEquals("citizen@demo.example", page().locator("input[type=email]").inputValue());
        axe();
        page().locator("input[type=password]").fill("climb-together-2026");
        press(page(), "Sign in");
        assertThat(page()).hasURL(Pattern.compile(".*/people/about-edit"));
        Cookie cookie = page().context().cookies().stream()
                .filter(c -> c.name.equals("cordee"))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.httpOnly);
        assertEquals(com.microsoft.playwright.options.SameSiteAttribute.LAX, cookie.sameSite);
        assertEquals("/", cookie.path);
        assertEquals(43, cookie.value.length());
        assertEquals(-1, cookie.expires);
        assertFalse(String.valueOf(page().evaluate("document.cookie")).contains("cordee"));
        go("/accounts/sign-in?next=https://evil.example/");
        assertFalse(page().url().contains("evil"));
    }

    @Test
    void theSessionBelongsToTheSignIn() {
        signIn("citizen");
        go("/people/about-edit");
        String first = sessionId();
        signOut(page());
        signIn("mentor");
        go("/people/about-edit");
        assertFalse(first.equals(sessionId()), "a new session under a new sign-in");
        // the mentor's sign-in with the citizen's old session: the session is dropped
        page().context()
                .addCookies(List.of(
                        new Cookie("JSESSIONID", first).setUrl(LiveServer.here().base())));
        go("/people/about-edit");
        assertEquals(
                "David Okafor",
                page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                        .inputValue());
    }

    private String sessionId() {
        return page().context().cookies().stream()
                .filter(c -> c.name.contains("SESSION"))
                .map(c -> c.value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void publicPagesAreSoundAndSetNothing() {
        for (String path : List.of(
                "/accounts/sign-in",
                "/accounts/register",
                "/accounts/registered",
                "/accounts/reset",
                "/accounts/reset-sent",
                "/accounts/privacy",
                "/links/confirm-address?t=nonsense",
                "/links/set-password?t=nonsense",
                "/links/change-address?t=nonsense")) {
            assertEquals(200, go(path), path);
            axe();
            assertEquals(0, page().locator("script").count(), path);
            assertTrue(page().context().cookies().isEmpty(), path);
        }
        go("/accounts/register");
        press(page(), "Join");
        assertEquals(
                List.of(
                        "Enter your name.",
                        "Choose where you lead from.",
                        "Enter your email address.",
                        "Choose a password."),
                page().locator(".summary li").allTextContents().stream()
                        .map(String::strip)
                        .toList());
        assertThat(page().locator("[id='form:name-error']")).hasText("Error: Enter your name.");
        axe();
    }

    @Test
    void theyFitAPhone() {
        Page on = phone();
        for (String path : List.of("/accounts/sign-in", "/accounts/register", "/accounts/privacy", "/accounts/reset")) {
            on.navigate(path);
            assertEquals(
                    0,
                    ((Number) on.evaluate("() => document.documentElement.scrollWidth - "
                                    + "document.documentElement.clientWidth"))
                            .intValue(),
                    path);
        }
    }

    @Test
    void theProfileIsFilledInAndASecondEditorMeetsAConflict() {
        String email = fresh("anna");
        register(page(), "Anna Bell", email);
        page().navigate(Mailbox.link(
                Mailbox.here().await(email, "Confirm your address", Duration.ofSeconds(20)), "/links/confirm-address"));
        page().locator("input[type=password]").fill(PASSWORD);
        press(page(), "Confirm and sign in");
        assertThat(page()).hasURL(Pattern.compile(".*/home/welcome"));
        axe();
        go("/people/profile");
        assertThat(page().locator("main")).containsText("citizen leaders can join without an employer");
        axe();
        go("/people/post-edit");
        assertEquals(
                0,
                page().getByText("Line manager", new Page.GetByTextOptions().setExact(true))
                        .count(),
                "a citizen leader is not asked for one");
        go("/people/access-edit");
        page().getByLabel("Access and support").fill("Step-free way in");
        page().getByLabel("Someone comes with me to support me").check();
        press(page(), "Save");
        assertThat(page().locator(".summary")).containsText("Enter their name.");
        axe();
        page().getByLabel("Their name").fill("Jo <script>alert(1)</script>");
        press(page(), "Save");
        assertThat(page()).hasURL(Pattern.compile(".*/people/profile"));
        assertThat(page().locator("main")).containsText("Jo <script>alert(1)</script>");
        go("/people/about-edit");
        Page other = page().context().newPage();
        other.navigate("/people/about-edit");
        other.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Anna Other");
        press(other, "Save");
        assertThat(other).hasURL(Pattern.compile(".*/people/profile"));
        page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Anna Mine");
        press(page(), "Save");
        assertThat(page().locator(".summary")).containsText("Someone else has changed this");
        assertThat(page().locator(".notice.warn")).containsText("Anna Other");
        assertEquals(
                "Anna Mine",
                page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                        .inputValue());
        axe();
        press(page(), "Save");
        assertThat(page().locator("dl.facts").first()).containsText("Anna Mine");
        go("/people/looks");
        axe();
        go("/accounts/my-account");
        axe();
        assertThat(page().locator("main")).containsText("this one");
    }

    @Test
    void anAdministratorKeepsListsAndTakesInAFile() {
        signIn("admin");
        for (String path : List.of(
                "/people/organisations?sector=nhs&sort=name&desc=true",
                "/people/people?level=citizen",
                "/accounts/accounts?text=demo&sort=email",
                "/people/organisation-edit",
                "/accounts/import")) {
            assertEquals(200, go(path), path);
            axe();
        }
        String mark = Long.toString(System.nanoTime(), 36);
        upload("bad.csv", "organisation,sector,shoe size\nTrust " + mark + ",nhs,9\n");
        assertThat(page().locator(".summary")).containsText("“shoe size”");
        axe();
        upload("bad.csv", "organisation,sector\nTrust " + mark + ",nonsense\n");
        assertThat(page().locator("main")).containsText("This file has nothing to import.");
        assertThat(page().locator("tbody")).containsText("Row 2, column sector: “nonsense” isn’t a sector.");
        axe();
        press(page(), "Delete this file");
        assertThat(page().locator("#news")).containsText("Nothing was changed");
        upload("good.csv", "\uFEFFsep=;\r\nOrganisation;Sector;;\r\n=Trust " + mark + ";nhs;;\r\nOther;nonsense\r\n");
        assertThat(page().locator("main")).containsText("One row has an error and will be left out.");
        axe();
        screenshot("import-preview");
        press(page(), "Import 1 organisation");
        assertThat(page().locator("h1"))
                .hasText("Import finished", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(page().locator("dl.facts")).containsText("Organisations added");
        axe();
        screenshot("import-finished");
        go("/people/organisations?name=" + mark);
        assertThat(page().locator("tbody tr")).hasCount(1);
        String csv = String.valueOf(
                page().evaluate("fetch('/people/organisations.csv?name=" + mark + "').then(r => r.text())"));
        assertTrue(csv.contains("'=Trust " + mark + ",,NHS"), csv);
        assertEquals(2, csv.strip().lines().count(), csv);
    }

    private void upload(String name, String text) {
        go("/accounts/import");
        page().locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        name, "text/csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        press(page(), "Check file");
    }

    @Test
    void theDesksAreNotThereForOthers() {
        signIn("leader");
        for (String path : List.of(
                "/people/organisations",
                "/people/people",
                "/people/organisation-edit",
                "/accounts/accounts",
                "/accounts/account?id=1",
                "/accounts/import",
                "/people/organisations.csv",
                "/people/people.csv",
                "/accounts/accounts.csv")) {
            assertEquals(404, go(path), path);
        }
        assertEquals(404, go("/people/post-edit?id=1"));
    }

    @Test
    void theApiTakesTokensOnly() {
        Client visitor = Client.visitor();
        visitor.get("/api/me").expect(401);
        assertEquals(
                "Grace Adeyemi",
                Client.of("citizen")
                        .get("/api/me")
                        .expect(200)
                        .json()
                        .get("name")
                        .getAsString());
        Client.Answer wrong = visitor.post("/api/tokens", Map.of("email", "citizen@demo.example", "password", "x"))
                .expect(401);
        assertTrue(wrong.header("content-type").startsWith("application/problem+json"));
        visitor.post("/api/tokens", Map.of("email", "citizen@demo.example")).expect(422);
        visitor.post("/api/tokens", "{\"email\":").expect(400);
        visitor.post("/api/tokens", "[1,2]").expect(400);
        String nobody = fresh("nobody");
        Client.Answer last = null;
        for (int i = 0; i < 30; i++) {
            last = visitor.post("/api/tokens", Map.of("email", nobody, "password", "guess " + i));
        }
        assertEquals(429, last.status());
        assertTrue(Integer.parseInt(last.header("retry-after")) >= 1);
        signIn("citizen");
        Object status = page().evaluate("fetch('/api/me').then(r => r.status)");
        assertEquals(401, ((Number) status).intValue(), "the cookie is no key to the API");
    }
}
