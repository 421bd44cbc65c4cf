package org.cordee.mentoring.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.cordee.house.live.Client;
import org.cordee.house.live.Statements;
import org.junit.jupiter.api.Test;

/** My mentoring and the page about a pair: what they show of each other, and that little is read for it. */
class PairPagesE2E extends PairBrowser {

    /** Ten of each page’s own, three of the menu, and those of new messages. */
    private static final int MOST_STATEMENTS = 15;

    @Test
    void whatWaitsIsShownOnBothSides() {
        long id = begun("leader088", "leader089");
        long mentor = Client.of("leader088").get("/api/me").json().get("id").getAsLong();
        Client.of("leader090")
                .post("/api/mentoring/requests", Map.of("mentor", mentor, "message", "May I learn from you?"))
                .expect(201);

        signIn("leader088");
        go("/mentoring/my-mentoring");
        sound();
        assertThat(page().locator(".now-block")).containsText(leaderName(90));
        assertThat(page().locator("section:has(#as-mentor)")).containsText("1 of 3");
        assertThat(page().locator("section:has(#as-mentor)")).containsText("No sessions yet");
        assertThat(page().locator(".pairs .card")).containsText("Read the agreement");
        assertThat(page().locator(".pairs .face")).hasText("JK");
        follow("Read and reply");
        title(leaderName(90) + " would like you to be their mentor");

        Page mentee = another();
        signIn(mentee, "leader090@demo.example", "climb-together-2026");
        mentee.navigate("/mentoring/my-mentoring");
        assertThat(mentee.locator("section:has(#by-me)")).containsText(leaderName(88));
        assertThat(mentee.locator("section:has(#by-me)")).containsText("You’ll hear by");
        axe(mentee);
        go("/mentoring/relationship?id=" + id);
        assertThat(page().locator("main")).containsText("Mentor: " + leaderName(88));
    }

    @Test
    void thePageAboutAPairPutsWhatIsNextFirst() {
        long id = active("leader091", "leader092");
        long past = book("leader092", id, monday(1, 10));
        long missed = book("leader092", id, monday(2, 10));
        long next = book("leader092", id, monday(3, 10));
        letPass(past, 20);
        letPass(missed, 9);
        signIn("leader092");
        go("/mentoring/session?id=" + past);
        press("Yes, we met");
        page().getByLabel("Shared notes").fill("We try one thing.");
        page().getByLabel("My private notes").fill("I was nervous.");
        press("Save");
        told("Notes saved");
        go("/mentoring/session?id=" + missed);
        press("No, we didn’t");
        go("/mentoring/goal-edit?id=" + id);
        page().locator("[id='form:aim']").fill("Speak up in the board");
        press("Save goal");

        go("/mentoring/relationship?id=" + id);
        sound();
        assertEquals(1, primary(page()).count(), "one evident next action");
        assertThat(primary(page())).hasText("Prepare for this session");
        assertThat(page().locator(".progress").first()).hasText("1 of 6 sessions held");
        assertEquals(
                List.of("Held", "Didn’t happen", "Next"),
                page().locator(".set-line .status").allInnerTexts());
        assertThat(page().locator("section:has(#goals)")).containsText("Speak up in the board");
        Locator notes = page().locator("section:has(#notes)");
        assertThat(notes).containsText("We try one thing.");
        assertThat(notes).containsText("Only " + leaderName(91) + " and you can read these notes");
        assertThat(notes).containsText("Only you can read these notes");
        page().setViewportSize(1280, 900);
        assertTrue(left(page(), "#goals") > left(page(), "#next") + 300, "two columns on a wide screen");
        page().setViewportSize(375, 800);
        assertTrue(top(page(), "#next") < top(page(), "#sessions") && top(page(), "#sessions") < top(page(), "#goals"));

        Page mentor = another();
        signIn(mentor, "leader091@demo.example", "climb-together-2026");
        mentor.navigate("/mentoring/relationship?id=" + id);
        assertThat(mentor.locator("section:has(#notes)")).containsText("We try one thing.");
        assertThat(mentor.locator("main")).not().containsText("nervous");
        mentor.navigate("/mentoring/my-mentoring");
        assertThat(mentor.locator("section:has(#as-mentor)")).containsText("1 hour in 1 session");
        assertThat(mentor.locator(".pairs .card")).containsText("1 open goal");

        primary(page()).focus();
        page().keyboard().press("Enter");
        assertThat(page()).hasURL(java.util.regex.Pattern.compile(".*/mentoring/session\\?id=" + next));

        try (Statements statements = new Statements()) {
            for (String address : List.of("/mentoring/relationship?id=" + id, "/mentoring/my-mentoring")) {
                go(address);
                int needed = statements.ofLast("GET " + address);
                assertTrue(needed > 0 && needed <= MOST_STATEMENTS, address + " needs " + needed + " statements");
            }
        }
    }

    @Test
    void bothPagesWorkWithoutJavaScript() {
        long id = active("leader093", "leader094");
        withoutJavaScript();
        signIn("leader094");
        go("/mentoring/my-mentoring");
        follow("Mentoring with " + leaderName(93));
        title("Mentoring with " + leaderName(93));
        assertThat(primary(page())).hasText("Book a session");
        press("Pause mentoring");
        told("paused");
        go("/mentoring/my-mentoring");
        assertThat(page().locator(".pairs .card")).containsText("Paused");
        go("/mentoring/relationship?id=" + id);
        press("Restart mentoring");
        told("restarted");
    }

    private static Locator primary(Page on) {
        return on.locator("main a.button:not(.quiet)");
    }

    private static double left(Page on, String selector) {
        return on.locator(selector).boundingBox().x;
    }

    private static double top(Page on, String selector) {
        return on.locator(selector).boundingBox().y;
    }
}
