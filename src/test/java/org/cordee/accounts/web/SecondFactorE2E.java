package org.cordee.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.accounts.control.Totp;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** Two-step sign-in in a browser, with and without JavaScript. */
class SecondFactorE2E extends Browser {

    private static final String PASSWORD = "violet kettle marching";

    private static void press(Page on, String words) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static String join(Page on) {
        String email = "totp" + Long.toString(System.nanoTime(), 36) + "@people.example";
        on.navigate("/accounts/register");
        on.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Tess Otp");
        on.getByLabel("Citizen leader").check();
        on.locator("input[type=email]").fill(email);
        on.locator("input[type=password]").fill(PASSWORD);
        on.getByLabel("I’ve read it").check();
        press(on, "Join");
        on.navigate(Mailbox.link(
                Mailbox.here().await(email, "Confirm your address", Duration.ofSeconds(20)), "/links/confirm-address"));
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Confirm and sign in");
        assertThat(on).hasURL(Pattern.compile(".*/home/welcome"));
        return email;
    }

    private static void password(Page on, String email) {
        on.navigate("/people/looks");
        on.locator("input[type=email]").fill(email);
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Sign in");
        assertThat(on).hasURL(Pattern.compile(".*/accounts/sign-in-code.*"));
    }

    private static long step() {
        return Totp.step(Instant.now());
    }

    @Test
    void isSetUpAndAskedForWithoutJavaScript() {
        Page on = withoutJavaScript();
        String email = join(on);
        on.navigate("/accounts/my-account");
        on.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Manage two-step sign-in"))
                .click();
        on.locator("input[type=password]").fill("not this one");
        press(on, "Set up app");
        assertThat(on.locator(".summary")).containsText("isn’t your password");
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Set up app");
        assertThat(on.locator("svg.qr")).isVisible();
        screenshot("second-factor-scan");
        String secret = on.locator("main code").first().textContent().replace(" ", "");
        on.locator("input[type=text][autocomplete=one-time-code]").fill("12 34");
        press(on, "Turn on");
        assertThat(on.locator(".summary")).containsText("doesn’t match");
        on.locator("input[type=text][autocomplete=one-time-code]").fill(Totp.code(secret, step() - 1));
        press(on, "Turn on");
        assertThat(on.locator("ul.codes li")).hasCount(10);
        screenshot("second-factor-codes");
        List<String> codes = on.locator("ul.codes code").allTextContents();
        Mailbox.here().await(email, "Two-step sign-in is on", Duration.ofSeconds(20));
        on.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I’ve saved my codes"))
                .click();
        signOut(on);

        password(on, email);
        screenshot("second-factor-code");
        assertThat(on.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true)))
                .isVisible();
        on.navigate("/people/profile");
        assertThat(on).hasURL(Pattern.compile(".*/accounts/sign-in-code\\?next=%2Fpeople%2Fprofile"));
        on.locator("input[type=text][autocomplete=one-time-code]").fill("000000");
        press(on, "Sign in");
        assertThat(on.locator(".summary")).containsText("code doesn’t work");
        String code = Totp.code(secret, step());
        on.locator("input[type=text][autocomplete=one-time-code]").fill(code);
        press(on, "Sign in");
        assertThat(on).hasURL(Pattern.compile(".*/people/profile"));
        signOut(on);

        password(on, email);
        on.locator("input[type=text][autocomplete=one-time-code]").fill(code);
        press(on, "Sign in");
        assertThat(on.locator(".summary")).containsText("code doesn’t work");
        on.locator("input[type=text][autocomplete=one-time-code]").fill(codes.get(3));
        press(on, "Sign in");
        assertThat(on).hasURL(Pattern.compile(".*/people/looks"));
        Mailbox.here().await(email, "A recovery code was used", Duration.ofSeconds(20));
        Map<String, String> token = Map.of("email", email, "password", PASSWORD);
        assertTrue(
                Client.visitor().post("/api/tokens", token).expect(401).body().contains("two-step sign-in"));
        Client.visitor()
                .post("/api/tokens", Map.of("email", email, "password", PASSWORD, "code", codes.get(3)))
                .expect(401);
        Client.visitor()
                .post("/api/tokens", Map.of("email", email, "password", PASSWORD, "code", codes.get(4)))
                .expect(201);

        on.navigate("/accounts/second-factor");
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Turn off");
        assertThat(on.locator("main")).containsText("Set up an authenticator app");
        assertThat(on.locator(".notice.ok")).containsText("Two-step sign-in is off");
        assertEquals(
                0,
                LiveServer.here()
                        .count(
                                "select count(*) from second_factor f join account a on a.person_id = f.person_id"
                                        + " where a.email = ?",
                                email));
    }

    @Test
    void itsPagesAreSoundOnScreensOfBothSizes() {
        String email = join(page());
        for (String at : List.of("/accounts/my-account", "/accounts/second-factor")) {
            go(at);
            axe();
        }
        page().locator("input[type=password]").fill(PASSWORD);
        press(page(), "Set up app");
        assertThat(page().locator("svg.qr")).isVisible();
        axe();
        page().setViewportSize(375, 800);
        fitsItsWidth();
        screenshot("second-factor-scan-375");
        String secret = page().locator("main code").first().textContent().replace(" ", "");
        page().locator("input[type=text][autocomplete=one-time-code]").fill(Totp.code(secret, step()));
        press(page(), "Turn on");
        assertThat(page().locator("ul.codes li")).hasCount(10);
        axe();
        fitsItsWidth();
        signOut(page());
        password(page(), email);
        axe();
        fitsItsWidth();
        screenshot("second-factor-code-375");
        press(page(), "Cancel and sign out");
        assertThat(page()).hasURL(Pattern.compile(".*/accounts/signed-out"));
        go("/accounts/sign-in-code");
        assertThat(page()).hasURL(Pattern.compile(".*/accounts/sign-in"));
        assertFalse(page().context().cookies().stream()
                .filter(c -> c.name.equals("cordee-known"))
                .findFirst()
                .orElseThrow()
                .value
                .isBlank());
    }

    @Test
    void sampleAccountsHaveNone() {
        signIn("leader");
        assertEquals(200, go("/accounts/second-factor"));
        assertThat(page().locator("main")).containsText("Sample accounts can’t use two-step sign-in");
        assertThat(page().locator("main input[type=password]")).hasCount(0);
        axe();
    }
}
