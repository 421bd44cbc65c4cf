package org.cordee.learningsets.meetings.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.learningsets.web.Latency;
import org.cordee.learningsets.web.LiveSet;
import org.junit.jupiter.api.Test;

/** A meeting with its people at their own screens. */
class MeetingE2E extends Browser {

    private static final String PASSWORD = "climb-together-2026";
    private static final List<String> PEOPLE = List.of("leader184", "leader185", "leader186", "leader187");

    private final Latency latency = new Latency();

    private Page in(Page on, String who, long meeting) {
        signIn(on, who + "@demo.example", PASSWORD);
        assertEquals(200, on.navigate("/learningsets/meeting?id=" + meeting).status());
        return on;
    }

    private static long meeting(String title, String strictness) {
        return LiveSet.contracted(title + " " + System.nanoTime(), null, PEOPLE, strictness, 5)
                .meeting(1);
    }

    private static Locator button(Page on, String name) {
        return on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + ".*")));
    }

    /** By keyboard alone. */
    private static void press(Page on, String name) {
        button(on, name).first().focus();
        on.keyboard().press("Enter");
    }

    /** Unfolds a part of the page. */
    private static void unfold(Page on, String part) {
        on.locator("#" + part).evaluate("part => { part.open = true; }");
    }

    private static void write(Page on, String form, String words) {
        on.locator("#" + form + "-words").fill(words);
        on.locator("#" + form + " button").click();
    }

    @Test
    void threeSeeTheSameWithinASecond() {
        long meeting = meeting("Three screens", "STEADY");
        Page host = in(page(), "leader184", meeting);
        Page presenter = in(another(), "leader185", meeting);
        Page helper = in(another(), "leader186", meeting);
        axe(host);
        latency.until(
                "bid",
                host,
                "#i-bids .rows strong:has-text('" + leaderName(185) + "')",
                () -> write(presenter, "bid", "How do I say no to my board?"));
        latency.until("start", presenter, "#check-in button", () -> press(host, "Start the meeting"));
        helper.locator("#check-in button").waitFor();
        for (Page one : List.of(host, presenter, helper)) {
            write(one, "check-in", "Glad to be here");
            assertThat(one.locator("#check-in-said")).hasText("Saved");
        }
        assertThat(host.locator(".knot.here")).hasCount(3);
        axe(presenter);
        assertThat(helper.locator("form[id^=present-]")).hasCount(0);
        press(host, "Mark as present.*" + leaderName(187));
        assertThat(host.locator(".knot.here")).hasCount(4);
        assertThat(helper.locator(".knot.here")).hasCount(4);

        press(host, "Go to: Last time’s actions");
        press(host, "Go to: Bids for airtime");
        assertThat(helper.locator("#i-bids")).hasAttribute("open", "");
        press(host, "Present next.*" + leaderName(185));
        press(host, "Go to: Rounds");
        latency.until("round", helper, "#stage:has-text('Presenting')", () -> press(host, "Start round"));
        assertThat(presenter.locator("#clock .whose")).containsText("It’s your turn.");
        assertThat(presenter.locator("#ask-words")).hasCount(0);
        assertThat(host.locator("#time-said")).containsText("left");
        assertThat(host.locator("#ring")).hasAttribute("stroke-dasharray", Pattern.compile("\\d+ 100"));
        // one slip does not skip the round
        assertThat(host.locator("#next-item")).hasCount(0);
        host.locator("#leaving-rounds summary").click();
        assertThat(host.locator("#leaving-rounds")).containsText(leaderName(185) + "’s round is still running");
        host.locator("#leaving-rounds summary").click();
        axe(host);
        axe(presenter);

        for (int i = 0; i < 5; i++) {
            latency.until(
                    "stage",
                    List.of(presenter, helper),
                    "#stage:has-text('Clarifying')",
                    () -> press(host, "Go to: Clarifying"));
            latency.until(
                    "stage",
                    List.of(presenter, helper),
                    "#stage:has-text('Presenting')",
                    () -> press(host, "Back to: Presenting"));
        }
        press(host, "Go to: Clarifying");
        press(host, "Go to: Open questions");
        assertThat(helper.locator("#clock .whose")).containsText("It’s your turn.");
        for (int i = 0; i < 5; i++) {
            String question = "What would a good no sound like, number " + i + "?";
            latency.until(
                    "question",
                    List.of(host, presenter),
                    ".questions li:has-text('number " + i + "')",
                    () -> write(helper, "ask", question));
            assertThat(helper.locator("#ask-words")).hasValue("");
        }
        for (int i = 0; i < 2; i++) {
            latency.until(
                    "turn",
                    presenter,
                    "#clock .whose:has-text('" + leaderName(187) + "')",
                    () -> press(helper, "Pass the turn"));
            latency.until(
                    "turn",
                    presenter,
                    "#clock .whose:has-text('" + leaderName(184) + "')",
                    () -> press(host, "Pass the turn"));
            latency.until(
                    "turn",
                    presenter,
                    "#clock .whose:has-text('" + leaderName(186) + "')",
                    () -> press(host, "Pass the turn"));
        }
        latency.until(
                "turn",
                presenter,
                "#clock .whose:has-text('" + leaderName(187) + "')",
                () -> press(helper, "Pass the turn"));
        latency.until(
                "turn",
                presenter,
                "#clock .whose:has-text('" + leaderName(184) + "')",
                () -> press(host, "Pass the turn"));
        assertThat(presenter.locator("#announce")).containsText("It’s " + leaderName(184) + "’s turn.");

        helper.locator("#ask-words").fill("Have you tried to write to them?");
        assertThat(helper.locator("#ask .advice-hint")).containsText("open question");
        write(helper, "ask", "Have you tried to write to them?");
        assertThat(helper.locator("#ask .advice-hint")).isHidden();
        assertThat(helper.locator(".gentle")).containsText("Only you can see this.");
        assertThat(presenter.locator(".questions li")).hasCount(6);
        assertThat(presenter.locator(".gentle")).hasCount(0);
        latency.until(
                "helped",
                helper,
                ".questions li.helped",
                () -> button(presenter, "Mark as helpful").first().click());
        for (int i = 0; i < 3; i++) {
            String action = "Write to the board " + i;
            latency.until(
                    "action",
                    List.of(host, helper),
                    "#actions li:has-text('board " + i + "')",
                    () -> write(presenter, "promise", action));
        }
        // what somebody is typing stays, with the focus in it, while the page lives
        helper.locator("#ask-words").fill("What if");
        write(presenter, "issue", "Saying no, and staying friends");
        assertThat(helper.locator(".issue")).hasText("Saying no, and staying friends");
        assertThat(helper.locator("#ask-words")).hasValue("What if");
        assertThat(helper.locator("#ask-words")).isFocused();

        press(host, "Pause");
        assertThat(helper.locator("#clock")).containsText("Paused");
        press(host, "Resume");
        press(host, "Add 2 minutes");
        assertThat(button(host, "Add 2 minutes")).hasCount(0);
        axe(helper);
        screenshot("meeting-host");
        for (String next : List.of("Summing up", "Offers of help", "Actions")) {
            press(host, "Go to: " + next);
            assertThat(host.locator("#stage")).hasText(next);
        }
        press(host, "End round");
        assertThat(helper.locator("#clock")).hasCount(0);
        assertThat(helper.locator("#ask-words")).hasValue("What if");
        press(host, "Go to: Learning review");
        write(helper, "review-process", "We waited for each other");
        assertThat(presenter.locator("#kind-process")).containsText("We waited for each other");
        press(host, "Go to: Next meeting");
        host.locator("#ending summary").click();
        press(host, "Yes, end the meeting");
        assertThat(helper.locator("#steer")).containsText("Held");
        axe(host);
        host.navigate("/learningsets/run-sheet?id=" + meeting);
        assertThat(host.locator(".sheet")).containsText("Saying no, and staying friends");
        axe(host);
        latency.print("one server");
        latency.within(5000);
        assertEquals(4, LiveServer.here().count("select count(*) from meeting_check_in where meeting_id = ?", meeting));
    }

    @Test
    void theClockOfALateJoinerAgreesWithTheOthers() {
        long meeting = meeting("Late", "STEADY");
        Page host = in(page(), "leader184", meeting);
        press(host, "Start the meeting");
        host.locator("#check-in button").waitFor();
        write(host, "check-in", "In time");
        Page presenter = in(another(), "leader185", meeting);
        write(presenter, "check-in", "In time, too");
        assertThat(host.locator(".knot.here")).hasCount(2);
        press(host, "Go to: Last time’s actions");
        press(host, "Go to: Bids for airtime");
        assertThat(presenter.locator("#i-bids")).hasAttribute("open", "");
        write(presenter, "bid", "Where does my day go?");
        press(host, "Present next.*" + leaderName(185));
        press(host, "Go to: Rounds");
        press(host, "Start round");
        assertThat(presenter.locator("#stage")).hasText("Presenting");
        Page late = in(another(), "leader187", meeting);
        assertThat(late.locator("#time")).isVisible();
        for (Page one : List.of(host, late)) {
            one.evaluate("() => { window.changes = {}; const time = document.getElementById('time');"
                    + " new MutationObserver(() => { window.changes[time.textContent] = Date.now(); "
                    + "}).observe(time, {childList: true}); }");
        }
        for (Page one : List.of(host, late)) {
            one.waitForFunction("() => Object.keys(window.changes).length >= 8");
        }
        Map<String, Number> first = changes(host);
        List<Long> apart = changes(late).entrySet().stream()
                .filter(e -> first.containsKey(e.getKey()))
                .map(e -> Math.abs(
                        e.getValue().longValue() - first.get(e.getKey()).longValue()))
                .sorted()
                .toList();
        System.out.println("the seconds of two clocks change apart by " + apart + " ms");
        assertTrue(apart.size() >= 5, apart.toString());
        assertTrue(apart.get(apart.size() / 2) < 300, apart.toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Number> changes(Page on) {
        return (Map<String, Number>) on.evaluate("() => window.changes");
    }

    @Test
    void aReloadALostConnectionAndASecondDeviceLoseNothing() {
        long meeting = meeting("Tunnel", "STEADY");
        Page host = in(page(), "leader184", meeting);
        button(host, "Start the meeting").click();
        host.locator("#check-in button").waitFor();
        Page train = in(another(), "leader185", meeting);
        unfold(train, "i-bids");
        train.locator("#bid-words").fill("Half a thou");
        train.reload();
        assertThat(train.locator("#bid-words")).hasValue("Half a thou");

        train.context().setOffline(true);
        train.locator("#bid-words").fill("A whole thought");
        train.locator("#bid button").first().click();
        assertThat(train.locator("#bid-said")).hasText("Not saved yet. Trying again.");
        assertThat(train.locator("#bid-words")).hasValue("A whole thought");
        assertThat(train.locator("#link-state")).containsText("The connection is lost.");
        write(train, "check-in", "From the tunnel");
        assertEquals(0, LiveServer.here().count("select count(*) from meeting_bid where meeting_id = ?", meeting));
        train.context().setOffline(false);
        assertThat(host.locator("#i-bids")).containsText("A whole thought");
        assertThat(host.locator("#i-check-in")).containsText("From the tunnel");
        assertThat(train.locator("#bid-said")).hasText("Saved");
        assertThat(train.locator("#link-state")).isHidden();
        assertEquals(1, LiveServer.here().count("select count(*) from meeting_bid where meeting_id = ?", meeting));

        Page phone = in(phone(), "leader185", meeting);
        unfold(phone, "i-bids");
        assertThat(phone.locator("#bid-words")).hasValue("A whole thought");
        fitsItsWidth();
        write(phone, "bid", "From my pocket");
        assertThat(train.locator("#bid-words")).hasValue("From my pocket");
        assertEquals(
                "null",
                String.valueOf(train.evaluate("() => sessionStorage.getItem(Object.keys(sessionStorage).find(k => "
                        + "k.startsWith('cordee.room')) || '-')")),
                "nothing is left in the window once it is saved");
        axe(phone);
    }

    @Test
    void whoseSignInEndsKeepsWhatTheyWrote() {
        long meeting = meeting("Signed out", "STEADY");
        Page host = in(page(), "leader184", meeting);
        button(host, "Start the meeting").click();
        host.locator("#check-in-words").fill("Not sent yet");
        LiveServer.here().change("delete from sign_in where person_id = ?", LiveSet.person("leader184"));
        assertThat(host.locator("#link-state"))
                .containsText(
                        "You’ve been signed out.", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(host.locator("#check-in-words")).hasValue("Not sent yet");
        // a sign-in that was ended behind the server's back is believed for four seconds
        host.waitForTimeout(4_500);
        host.locator("#link-state a").click();
        host.locator("input[type=email]").fill("leader184@demo.example");
        host.locator("input[type=password]").fill(PASSWORD);
        button(host, "Sign in").click();
        assertThat(host.locator("#check-in-words")).hasValue("Not sent yet");
        host.locator("#check-in button").click();
        assertThat(host.locator("#check-in-said")).hasText("Saved");
        host.locator("#check-in-words").fill("Left behind");
        signOut(host);
        assertEquals(
                0,
                ((Number) host.evaluate(
                                "() => Object.keys(sessionStorage).filter(k => k.startsWith('cordee.room')).length"))
                        .intValue());
    }

    @Test
    void aStrictSetMovesOnByItself() {
        LiveSet set = LiveSet.contracted("Strict " + System.nanoTime(), null, PEOPLE, "STRICT", 1);
        long meeting = set.meeting(1);
        Page host = in(page(), "leader184", meeting);
        button(host, "Start the meeting").click();
        host.locator("#check-in button").waitFor();
        unfold(host, "i-bids");
        unfold(host, "someone-else");
        host.locator("#plan button").click();
        unfold(host, "i-rounds");
        button(host, "Start round").click();
        assertThat(host.locator("#stage")).hasText("Presenting");
        assertThat(button(host, "Add 2 minutes")).hasCount(0);
        LiveServer.here().change("update meeting_round set remaining_seconds = 6 where meeting_id = ?", meeting);
        host.reload();
        assertThat(host.locator("#stage"))
                .hasText("Clarifying", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
    }

    @Test
    void nobodyElseHearsOrWritesAnything() {
        long meeting = meeting("Closed doors", "STEADY");
        for (String stranger : List.of("leader183", "coordinator", "admin")) {
            Page elsewhere = another();
            signIn(elsewhere, stranger + "@demo.example", PASSWORD);
            elsewhere.navigate("/learningsets/my-sets");
            for (String path : List.of("meeting?id=", "meeting-now?id=", "meeting-events?id=", "run-sheet?id=")) {
                assertEquals(
                        404,
                        elsewhere.evaluate(
                                "path => fetch(path).then(r => r.status)", "/learningsets/" + path + meeting),
                        stranger + " " + path);
            }
            assertEquals(
                    404,
                    elsewhere.evaluate(
                            "meeting => fetch('/learningsets/meeting-act', { method: 'POST', headers: { Accept: "
                                    + "'application/json' },"
                                    + " body: new URLSearchParams({ meeting: meeting, do: 'check-in', form: "
                                    + "'check-in', once: '0123456789abcdef0123456789abcdef' }) }).then(r => r.status)",
                            String.valueOf(meeting)),
                    stranger);
        }
        assertEquals(
                303,
                Client.visitor()
                        .get("/learningsets/meeting-events?id=" + meeting)
                        .status());
    }

    @Test
    void withoutAScriptItIsReadAndWrittenToo() {
        long meeting = meeting("Plain", "STEADY");
        Page plain = in(withoutJavaScript(), "leader184", meeting);
        button(plain, "Start the meeting").click();
        assertThat(plain).hasURL(Pattern.compile(".*/learningsets/meeting\\?id=" + meeting + "#start"));
        write(plain, "check-in", "No script here");
        assertThat(plain.locator("#i-check-in")).containsText("No script here");
        plain.locator("#i-bids > summary").click();
        write(plain, "bid", "x".repeat(1001));
        plain.locator("#i-bids > summary").click();
        assertThat(plain.locator("#bid-said")).containsText("1,000");
        assertTrue(plain.locator("#bid-words").inputValue().startsWith("xxx"), "what was typed stays");
        plain.navigate("/learningsets/run-sheet?id=" + meeting);
        assertThat(plain.locator(".sheet")).containsText("No script here");
    }
}
