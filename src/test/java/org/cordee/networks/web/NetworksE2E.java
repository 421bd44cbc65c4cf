package org.cordee.networks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.LocalDate;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

class NetworksE2E extends Browser {

    private static Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page on, String name) {
        return on.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page on, String id) {
        return on.locator("main [id$=':" + id + "']");
    }

    @Test
    void aNetworkFromItsStartToItsFirstGathering() {
        String title = "Night staff " + System.nanoTime();
        signIn("leader141");
        go("/networks/networks");
        link(page(), "Start a network").click();
        field(page(), "title").fill(title);
        field(page(), "purpose").fill("People who work at night learn from each other.");
        page().getByLabel("Confidential: only members know it exists").check();
        button(page(), "Start network").click();
        assertThat(page().locator(".summary")).containsText("people can only join it by invitation");
        axe();
        page().getByLabel("Private: others can see only the name and purpose").check();
        button(page(), "Start network").click();
        assertThat(page().locator("h1")).hasText(title);
        axe();
        String room = page().url().replaceAll("^https?://[^/]+", "");

        Page other = another();
        signIn(other, "leader142@demo.example", "climb-together-2026");
        other.navigate(room);
        field(other, "message").fill("I have worked nights for six years.");
        axe(other);
        button(other, "Ask to join").click();
        assertThat(other.locator("main")).containsText("You’ve asked to join");
        assertThat(other.locator("main")).not().containsText("Announcements");
        Mailbox.here().await("leader141@demo.example", "would like to join", Duration.ofSeconds(30));

        go("/home/my-leadership");
        assertThat(page().locator("main")).containsText("Someone has asked to join " + title);
        go(room.replace("/network?", "/members?"));
        assertThat(page().locator(".quote")).hasText("I have worked nights for six years.");
        axe();
        screenshot("network-members");
        button(page(), "Accept: " + leaderName(142)).click();
        assertThat(page().locator(".notice.ok")).containsText(leaderName(142) + " is now a member");

        go(room);
        link(page(), "Create an event").click();
        field(page(), "title").fill("First evening");
        field(page(), "date").fill(LocalDate.now().plusDays(40).toString());
        field(page(), "start").fill("18:00");
        field(page(), "end").fill("20:00");
        field(page(), "place").fill("The library");
        axe();
        button(page(), "Create event").click();
        assertThat(page().locator("main")).containsText("First evening");
        Mailbox.here().await("leader142@demo.example", "First evening", Duration.ofSeconds(30));

        other.navigate(room);
        link(other, "View and answer: First evening").click();
        button(other, "I’m going").click();
        assertThat(other.locator("main")).containsText("2 going");
        axe(other);
        other.navigate("/scheduling/calendar");
        assertThat(other.locator("main")).containsText("First evening");

        link(page(), "Post an announcement").click();
        field(page(), "title").fill("Bring a friend");
        field(page(), "body").fill("There is soup.\nAnd bread.");
        axe();
        button(page(), "Post announcement").click();
        assertThat(page().locator("article")).containsText("There is soup.");
        axe();
        screenshot("network-room");
    }

    @Test
    void itWorksOnAPhoneAndWithoutJavaScript() {
        phone();
        signIn("leader143");
        go("/networks/networks");
        fitsItsWidth();
        axe();
        withoutJavaScript();
        signIn("leader143");
        go("/networks/networks");
        page().locator("main a:has-text('Social Perspectives')").click();
        button(page(), "Join this network").click();
        assertThat(page().locator(".notice.ok")).containsText("You’re now a member");
        page().locator("summary:has-text('Leave')").click();
        button(page(), "Leave this network").click();
        assertThat(page().locator(".notice.ok")).containsText("You’ve left");
        assertEquals(
                1,
                LiveServer.here()
                        .count("select count(*) from membership m join account a on a.person_id = m.person_id"
                                + " where a.email = 'leader143@demo.example' and m.state = 'LEFT'"));
    }

    @Test
    void administratorsAppointCoordinators() {
        signIn("admin");
        go("/networks/coordinators");
        field(page(), "network").selectOption(new SelectOption().setLabel("AMHP leads network"));
        field(page(), "email").fill("leader144@demo.example");
        button(page(), "Appoint coordinator").click();
        assertThat(page().locator("table")).containsText(leaderName(144));
        axe();
    }
}
