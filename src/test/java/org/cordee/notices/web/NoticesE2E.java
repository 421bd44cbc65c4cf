package org.cordee.notices.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.platform.links.TestLinks;
import org.cordee.platform.secret.TestSecret;
import org.junit.jupiter.api.Test;

class NoticesE2E extends Browser {

    private static final String KIND = "notices.kept.notices";

    private long person(String demoName) {
        return LiveServer.here().count("select person_id from account where email = ?", demoName + "@demo.example");
    }

    private void tell(long id, long person) {
        LiveServer.here()
                .change(
                        "insert into notice (id, version, person_id, kind, subject, body_sealed, action_label, "
                                + "action_sealed, sent_at)"
                                + " values (?, 1, ?, ?, 'A place for <b>you</b>', ?, 'Answer', ?, ?)",
                        id,
                        person,
                        KIND,
                        LiveServer.sealed("It is held for five days.\n\nUntil then it is yours.", "notice.body " + id),
                        LiveServer.sealed("/", "notice.action " + id),
                        java.time.LocalDateTime.of(2026, 10, 25, 17, 30));
    }

    private String muteLink(long person) {
        String link = TestLinks.of(
                        TestSecret.of("a-secret-for-tests-only-0123456789abcdef".getBytes(StandardCharsets.UTF_8)),
                        Clock.systemUTC())
                .make("mute", person + ":" + KIND, Clock.systemUTC().instant().plus(Duration.ofDays(1)));
        return link.substring(link.indexOf("/links/"));
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void whoWasToldNothingHasANextStep() {
        signIn("leader199");
        go("/notices/notices");
        assertThat(page().locator(".empty")).containsText("You have no notifications yet");
        axe();
    }

    @Test
    void readingMutingAndStartingAgain() {
        long reader = person("leader198");
        tell(-1, reader);
        tell(-2, reader);

        go(muteLink(reader));
        axe();
        button("Stop these emails").click();
        assertThat(page().locator("h1")).containsText("We won’t email you about");
        axe();
        assertEquals(1, LiveServer.here().count("select count(*) from notice_mute where person_id = ?", reader));

        signIn("leader198");
        go("/notices/notices");
        assertThat(page().locator("header .who")).containsText("Notifications (2)");
        assertThat(page().locator(".told.new")).hasCount(2);
        assertThat(page().locator("h2.told-on")).hasText("Sunday 25 October 2026");
        axe();
        screenshot("notices");
        button("Mark as read: A place for <b>you</b>").first().click();
        assertThat(page().locator(".told.new")).hasCount(1);
        button("Mark all as read").click();
        assertThat(page().locator(".told.new")).hasCount(0);
        assertEquals(1, LiveServer.here().count("select count(*) from notice_mute where person_id = ?", reader));
    }

    @Test
    void whatIsOverIsNoLongerAskedFor() {
        long reader = person("leader195");
        tell(-5, reader);
        tell(-6, reader);
        lead(-5, "/scheduling/poll?id=999999999");
        lead(-6, "/links/offer?t=too.old");
        signIn("leader195");
        go("/notices/notices");
        Locator poll = page().locator("article:has(#notice--5)");
        assertThat(poll).containsText("Nothing left to do");
        assertThat(poll.locator("a")).containsText("View");
        Locator offer = page().locator("article:has(#notice--6)");
        assertThat(offer).containsText("This link has expired");
        assertThat(offer.locator("a")).hasCount(0);
        axe();
        screenshot("notices-over");
    }

    private void lead(long id, String address) {
        LiveServer.here()
                .change(
                        "update notice set action_sealed = ? where id = ?",
                        LiveServer.sealed(address, "notice.action " + id),
                        id);
    }

    /** All mails on one page, whatever they are about; the page of a link in a mail leads there. */
    @Test
    void mailsAreTurnedOffAndOnAgainOnOnePage() {
        long reader = person("leader149");
        go(muteLink(reader).replaceFirst("t=.*", "t=nonsense"));
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Email settings"))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*/accounts/sign-in.*"));
        signIn("leader149");
        go("/notices/notices");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Email settings"))
                .click();
        axe();
        screenshot("email-settings");
        page().getByLabel("Reminders an hour before an event").uncheck();
        page().getByLabel("Announcements and events of your networks").uncheck();
        button("Save email settings").click();
        assertThat(page().locator("#news")).containsText("Your email settings have been saved");
        assertThat(page().getByLabel("Reminders an hour before an event")).not().isChecked();
        assertThat(page().getByLabel("Reminders a day before an event")).isChecked();
        assertEquals(
                2,
                LiveServer.here()
                        .count(
                                "select count(*) from notice_mute where person_id = ?"
                                        + " and kind in ('scheduling.notice.hour-before', 'networks.notice.news')",
                                reader));
        page().getByLabel("Reminders an hour before an event").check();
        page().getByLabel("Announcements and events of your networks").check();
        button("Save email settings").click();
        assertEquals(0, LiveServer.here().count("select count(*) from notice_mute where person_id = ?", reader));
        page().setViewportSize(375, 800);
        fitsItsWidth();
        screenshot("email-settings-375");
    }

    /** As Gmail or Outlook does it: no cookie, no session, no page before. */
    @Test
    void aMailProgramUnsubscribesWithOneClick() throws Exception {
        long reader = person("leader196");
        String link = muteLink(reader).replace("/links/mute?", "/links/unsubscribe?");
        assertEquals(400, post(link, "List-Unsubscribe=Something").statusCode());
        assertEquals(
                404,
                post("/links/unsubscribe?t=nonsense", "List-Unsubscribe=One-Click")
                        .statusCode());
        assertEquals(0, LiveServer.here().count("select count(*) from notice_mute where person_id = ?", reader));
        HttpResponse<String> answer = post(link, "List-Unsubscribe=One-Click");
        assertEquals(204, answer.statusCode());
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals(204, post(link, "List-Unsubscribe=One-Click").statusCode());
        assertEquals(1, LiveServer.here().count("select count(*) from notice_mute where person_id = ?", reader));
        go(link);
        assertThat(page()).hasURL(Pattern.compile(".*/links/mute\\?t=.*"));
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return Client.HTTP.send(
                HttpRequest.newBuilder(URI.create(LiveServer.here().base() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void itWorksOnAPhoneAndWithoutJavaScript() {
        long reader = person("leader197");
        tell(-3, reader);
        phone();
        signIn("leader197");
        go("/notices/notices");
        fitsItsWidth();
        withoutJavaScript();
        signIn("leader197");
        go("/notices/notices");
        button("Mark all as read").click();
        assertThat(page().locator(".told.new")).hasCount(0);
    }

    @Test
    void anOldLinkSaysSo() {
        assertEquals(200, go("/links/mute?t=nonsense"));
        assertThat(page().locator("h1")).containsText("no longer works");
        axe();
    }

    @Test
    void whereMailsAreSentThereIsNoOutbox() {
        assertEquals(404, go("/outbox"));
        axe();
    }
}
