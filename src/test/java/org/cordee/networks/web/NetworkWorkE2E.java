package org.cordee.networks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** What coordinators do for a network: the register of an event, and invitations by mail. */
class NetworkWorkE2E extends Browser {

    private static final String PASSWORD = "a-quiet-hill-with-sheep";

    private static void press(Page on, String name) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private String network() {
        go("/networks/networks");
        page().locator("main a:has-text('Social Perspectives')").first().click();
        return page().url().replaceAll(".*id=", "");
    }

    @Test
    void aCoordinatorKeepsTheRegisterOfAnEvent() {
        signIn("coordinator");
        String network = network();
        go("/networks/gathering-edit?id=" + network);
        page().locator("main [id$=':title']").fill("An afternoon of stories");
        page().locator("main [id$=':date']")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(40).toString());
        page().locator("main [id$=':start']").fill("10:00");
        page().locator("main [id$=':end']").fill("11:00");
        page().locator("main form input[type=submit]").click();
        long event = LiveServer.here().count("select max(id) from gathering");
        Instant start = Instant.now().minus(Duration.ofHours(5));
        LiveServer.here()
                .change(
                        "update appointment set starts_at = ?, ends_at = ? where id ="
                                + " (select appointment_id from gathering where id = ?)",
                        Timestamp.from(start),
                        Timestamp.from(start.plus(Duration.ofHours(1))),
                        event);
        go("/networks/network?id=" + network);
        assertThat(page().locator("main")).containsText("Past events");
        page().locator("main a[href='/networks/register?gathering=" + event + "']")
                .click();
        axe();
        fitsItsWidth();
        screenshot("register-1280");
        page().locator("[id$=guests]").fill("many");
        press(page(), "Save");
        assertThat(page().locator(".summary")).isVisible();
        axe();
        page().locator("[id$=guests]").fill("4");
        press(page(), "Everyone else came");
        assertThat(page().locator(".notice.ok")).containsText("We’ve saved the register");
        assertThat(page().locator(".figures dd").first()).hasText("5");
        page().locator("[id='adding:who']").fill("nobody.at.all@demo.example");
        press(page(), "Add to register");
        assertThat(page().locator(".summary")).containsText("Count them as a guest");
        axe();
        page().locator("[id='adding:who']").fill("leader001@demo.example");
        press(page(), "Add to register");
        assertEquals(
                200,
                page().request()
                        .get("/networks/register.csv?gathering=" + event)
                        .status());
        phone();
        signIn("coordinator");
        go("/networks/register?gathering=" + event);
        axe();
        fitsItsWidth();
        screenshot("register-375");
    }

    @Test
    void anInvitationByMailLeadsThroughJoiningIntoTheNetwork() {
        signIn("coordinator");
        String network = network();
        go("/networks/members?id=" + network);
        page().locator("main a[href='/networks/invite?id=" + network + "']").click();
        axe();
        fitsItsWidth();
        press(page(), "Check list");
        assertThat(page().locator(".summary")).containsText("aste at least one email address");
        String email = "outside-" + UUID.randomUUID() + "@example.org";
        String other = "other-" + UUID.randomUUID() + "@example.org";
        page().locator("[id$=':list']").fill("Ann Lee <" + email + ">\n" + other + "\n" + email + "\nnobody");
        press(page(), "Check list");
        assertThat(page().locator("main")).containsText("2 invitations are ready to send");
        assertThat(page().locator("main table tbody tr")).hasCount(2);
        axe();
        screenshot("invite-checked-1280");
        press(page(), "Change list");
        assertThat(page().locator("[id$=':list']")).hasValue(Pattern.compile("Ann Lee.*nobody", Pattern.DOTALL));
        press(page(), "Check list");
        press(page(), "Send 2 invitations");
        assertThat(page().locator(".notice.ok")).containsText("We’ve sent 2 invitations");
        assertThat(page().locator("main")).containsText(other);
        axe();
        screenshot("invite-open-1280");

        Page coordinator = page();
        Page on = withoutJavaScript();
        on.navigate(Mailbox.link(
                Mailbox.here().await(email, "has invited you to join", Duration.ofSeconds(20)),
                "/links/network-invitation"));
        assertThat(on.locator("h1")).containsText("Social Perspectives");
        Page scripted = another();
        scripted.navigate(on.url());
        axe(scripted);
        on.locator("main a[href^='/accounts/register?next=']").click();
        on.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ann Lee");
        on.getByLabel("Citizen leader").check();
        on.locator("input[type=email]").fill(email);
        on.locator("input[type=password]").fill(PASSWORD);
        on.getByLabel("I’ve read it").check();
        press(on, "Join");
        on.navigate(Mailbox.link(
                Mailbox.here().await(email, "Confirm your address", Duration.ofSeconds(20)), "/links/confirm-address"));
        on.locator("input[type=password]").fill(PASSWORD);
        press(on, "Confirm and sign in");
        assertThat(on).hasURL(Pattern.compile(".*/networks/join\\?t=.*"));
        press(on, "Join network");
        assertThat(on).hasURL(Pattern.compile(".*/networks/network\\?id=" + network));
        assertThat(on.locator("main")).containsText("You’ve joined the network");
        assertEquals(
                0, LiveServer.here().count("select count(*) from network_invitation where email = '" + email + "'"));

        coordinator.navigate("/networks/invite?id=" + network);
        assertThat(coordinator.locator("main")).not().containsText(email);
        coordinator.locator("main li:has-text('" + other + "') summary").click();
        coordinator
                .locator("main li:has-text('" + other + "') input[type=submit]")
                .click();
        assertThat(coordinator.locator(".notice.ok")).containsText("deleted the address");
        on.navigate(Mailbox.link(
                Mailbox.here().await(other, "has invited you to join", Duration.ofSeconds(20)),
                "/links/network-invitation"));
        assertThat(on.locator("h1")).containsText("no longer works");
        assertTrue(coordinator.locator("main").textContent().contains("Waiting for an answer"));
    }
}
