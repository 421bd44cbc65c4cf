package org.cordee.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** Closing one's own account, and what an administrator does for a person who asks for their data. */
class PersonDataE2E extends Browser {

    private static final String PASSWORD = "violet kettle marching";

    private static void press(Page on, String words) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    @Test
    void aPersonClosesTheirAccount() {
        Page on = page();
        String email = "leaver" + Long.toString(System.nanoTime(), 36) + "@people.example";
        on.navigate("/accounts/register");
        on.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Lee Ving");
        on.getByLabel("Citizen leader").check();
        on.locator("input[type=email]").fill(email);
        on.locator("input[type=password]").fill(PASSWORD);
        on.getByLabel("I’ve read it").check();
        press(on, "Join");
        on.navigate(Mailbox.link(
                Mailbox.here().await(email, "Confirm your address", Duration.ofSeconds(20)), "/links/confirm-address"));
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Confirm and sign in");
        on.navigate("/accounts/my-account");
        on.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Close your account"))
                .click();
        assertThat(on.locator("main")).containsText("What we have to keep, and for how long");
        axe();
        screenshot("close-account");
        on.setViewportSize(375, 800);
        fitsItsWidth();
        screenshot("close-account-375");
        on.locator("input[type=password]").fill("not this one");
        press(on, "Close account and erase my data");
        assertThat(on.locator(".summary")).containsText("isn’t your password");
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Close account and erase my data");
        assertThat(on).hasURL(Pattern.compile(".*/accounts/closed"));
        assertThat(on.locator("h1")).hasText("Your account is closed");
        on.navigate("/accounts/my-account");
        assertThat(on).hasURL(Pattern.compile(".*/accounts/sign-in.*"));
        assertTrue(Mailbox.here()
                .await(email, "account is closed", Duration.ofSeconds(20))
                .contains("six years"));
        assertEquals(0, LiveServer.here().count("select count(*) from account where email = ?", email));
    }

    @Test
    void anAdministratorSendsACopyAndErasesWithoutReadingAnything() {
        String email = "leader180@demo.example";
        long id = LiveServer.here().count("select person_id from account where email = ?", email);
        signIn("admin");
        go("/accounts/account?id=" + id);
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Copy or erase their data"))
                .click();
        axe();
        screenshot("person-data");
        page().setViewportSize(375, 800);
        fitsItsWidth();
        screenshot("person-data-375");
        press(page(), "Send copy");
        assertThat(page().locator("#news")).containsText("how to get the copy");
        Mailbox.here().await(email, "A copy of your Cordee data", Duration.ofSeconds(20));
        page().locator("details.ask summary").click();
        press(page(), "Yes, erase");
        assertThat(page().locator("#news")).containsText("data has been erased");
        assertEquals(0, LiveServer.here().count("select count(*) from account where email = ?", email));
        assertEquals(0, LiveServer.here().count("select count(*) from membership where person_id = ?", id));
        go("/accounts/person-data?id=" + id);
        assertThat(page().locator("h1")).containsText("Someone who has left");
        assertThat(page().locator("main")).containsText("No email address");
    }
}
