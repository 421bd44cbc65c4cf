package org.cordee.learningsets.meetings.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cordee.house.Ports;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Jar;
import org.cordee.house.live.LiveServer;
import org.cordee.learningsets.web.Latency;
import org.cordee.learningsets.web.LiveSet;
import org.junit.jupiter.api.Test;

/**
 * A meeting on two servers that share a database, and one whose server is killed in the middle of a round: everybody
 * sees the same within a second, and nothing is lost that a screen had shown as saved.
 */
class MeetingCrowd extends Browser {

    private static final String PASSWORD = "climb-together-2026";
    private static final List<String> PEOPLE = List.of("leader184", "leader185", "leader186", "leader187");
    /** A server that was killed is back within this. */
    private static final double PATIENCE = 60_000;

    private static Page in(Page on, String server, String who, long meeting) {
        on.navigate(server + "/accounts/sign-in");
        on.locator("input[type=email]").fill(who + "@demo.example");
        on.locator("input[type=password]").fill(PASSWORD);
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(on).not().hasURL(Pattern.compile(".*/accounts/sign-in.*"));
        assertEquals(
                200, on.navigate(server + "/learningsets/meeting?id=" + meeting).status());
        return on;
    }

    private static void press(Page on, String name) {
        on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + ".*")))
                .first()
                .click();
    }

    private static void giveTurn(Page host, String name) {
        host.locator("#turn-to").selectOption(new SelectOption().setLabel(name));
        host.locator("#turn button").click();
    }

    private static void ask(Page on, String question) {
        on.locator("#ask-words").fill(question);
        on.locator("#ask button").click();
    }

    /** A meeting in the middle of a round in which the second of the people presents; the host's page is given. */
    private static void round(Page host, Page presenter) {
        press(host, "Start the meeting");
        presenter.locator("#check-in button").click();
        assertThat(presenter.locator("#check-in-said")).hasText("Saved");
        for (String part : List.of("i-bids", "someone-else", "i-rounds")) {
            host.locator("#" + part).evaluate("part => { part.open = true; }");
        }
        host.locator("#plan-person").selectOption(new SelectOption().setLabel(leaderName(185)));
        host.locator("#plan button").click();
        press(host, "Start round");
        press(host, "Go to: Clarifying");
        press(host, "Go to: Open questions");
        assertThat(presenter.locator("#stage")).hasText("Open questions");
    }

    @Test
    void onTwoServersThreeSeeTheSameAndOneMayDie() {
        assumeTrue(System.getProperty("cordee.database", "h2").equals("mariadb"));
        LiveServer live = LiveServer.here();
        long meeting = LiveSet.contracted("Two servers " + System.nanoTime(), null, PEOPLE, "STEADY", 5)
                .meeting(1);
        int port = Ports.free();
        String there = "http://127.0.0.1:" + port;
        Latency latency = new Latency();
        List<String> saved = new ArrayList<>();
        Page host = in(page(), live.base(), PEOPLE.get(0), meeting);
        Page presenter;
        Page helper;
        try (Jar second = live.another(port)) {
            presenter = in(another(), there, PEOPLE.get(1), meeting);
            helper = in(another(), there, PEOPLE.get(2), meeting);
            round(host, presenter);
            for (int i = 0; i < 6; i++) {
                latency.until(
                        "stage",
                        List.of(presenter, helper),
                        "#stage:has-text('Clarifying')",
                        () -> press(host, "Back to: Clarifying"));
                latency.until(
                        "stage",
                        List.of(presenter, helper),
                        "#stage:has-text('Open questions')",
                        () -> press(host, "Go to: Open questions"));
                String question = "What else, number " + i + "?";
                latency.until(
                        "question", host, ".questions li:has-text('number " + i + "')", () -> ask(helper, question));
                saved.add(question);
            }
            String other = "And from the first server?";
            latency.until(
                    "question",
                    List.of(presenter, helper),
                    ".questions li:has-text('first server')",
                    () -> ask(host, other));
            saved.add(other);
            for (int i = 0; i < 3; i++) {
                String action = "Promise " + i;
                latency.until("action", host, "#actions li:has-text('" + action + "')", () -> {
                    presenter.locator("#promise-words").fill(action);
                    presenter.locator("#promise button").click();
                });
            }
            for (int i = 0; i < 3; i++) {
                latency.until(
                        "turn",
                        presenter,
                        "#clock .whose:has-text('" + leaderName(184) + "')",
                        () -> giveTurn(host, leaderName(184)));
                latency.until(
                        "turn",
                        presenter,
                        "#clock .whose:has-text('" + leaderName(186) + "')",
                        () -> giveTurn(host, leaderName(186)));
            }
            assertThat(helper.locator("#clock .whose")).containsText("It’s your turn.");
            latency.print("two servers");
            latency.within(5000);

            saved.addAll(askUntilKilled(helper, second));
        }
        for (String question : saved) {
            assertThat(host.locator(".questions")).containsText(question);
        }
        host.reload();
        assertThat(host.locator(".questions")).containsText(saved.get(saved.size() - 1));
        try (Jar again = live.another(port)) {
            assertTrue(again.runs());
            afterwards(helper, host, live, meeting, saved);
        }
    }

    @Test
    void aServerThatIsKilledInMidRoundLosesNothingThatWasSaved() {
        assumeTrue(System.getProperty("cordee.database", "h2").equals("h2"));
        LiveServer own = LiveServer.alone("killed");
        try {
            long meeting = LiveSet.contracted(own, "Killed", null, null, PEOPLE, "STEADY", 5)
                    .meeting(own, 1);
            Page host = in(page(), own.base(), PEOPLE.get(0), meeting);
            Page presenter = in(another(), own.base(), PEOPLE.get(1), meeting);
            Page helper = in(another(), own.base(), PEOPLE.get(2), meeting);
            round(host, presenter);
            List<String> saved = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String question = "Before, number " + i + "?";
                ask(helper, question);
                assertThat(helper.locator("#ask-said")).hasText("Saved");
                saved.add(question);
            }
            own.kill();
            ask(helper, "While it was away?");
            assertThat(helper.locator("#ask-said")).hasText("Not saved yet. Trying again.");
            own.start();
            afterwards(helper, host, own, meeting, saved);
        } finally {
            own.kill();
        }
    }

    /** Asks one question after the other while the server is killed. @return those that were shown as saved */
    private static List<String> askUntilKilled(Page helper, Jar second) {
        List<String> saved = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String question = "In the last seconds, number " + i + "?";
            ask(helper, question);
            assertThat(helper.locator("#ask-said")).hasText("Saved");
            saved.add(question);
        }
        ask(helper, "Did it arrive?");
        second.kill();
        second.end(Duration.ofSeconds(20));
        return saved;
    }

    /** The server is back: the clock ran on, all is there, and what waited in the window is sent by itself, once. */
    private static void afterwards(Page helper, Page host, LiveServer live, long meeting, List<String> saved) {
        Locator said = helper.locator("#ask-said");
        assertThat(said).hasText("Saved", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(helper.locator("#link-state"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
        for (String question : saved) {
            assertThat(helper.locator(".questions")).containsText(question);
        }
        assertThat(helper.locator("#stage")).hasText("Open questions");
        assertThat(host.locator(".questions li"))
                .hasCount(saved.size() + 1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertEquals(
                saved.size() + 1,
                live.count(
                        "select count(*) from round_question q join meeting_round r on r.id = q.round_id"
                                + " where r.meeting_id = ?",
                        meeting));
    }
}
