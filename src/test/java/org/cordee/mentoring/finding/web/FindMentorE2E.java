package org.cordee.mentoring.finding.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** From what somebody seeks to a mentor who says yes; when nobody does; when somebody was faster. */
class FindMentorE2E extends Browser {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static Locator button(Page on, String name) {
        return on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page on, String name) {
        return on.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static void title(Page on, String text) {
        assertThat(on.locator("h1")).hasText(text);
    }

    private static long id(String word) {
        return Client.of(word).get("/api/me").expect(200).json().get("id").getAsLong();
    }

    /** The sample account offers to be a mentor, by the form. */
    private void offer(String word, String dimension, String language, int capacity) {
        Page window = another();
        signIn(window, word + "@demo.example", "climb-together-2026");
        window.navigate("/mentoring/mentor-edit");
        window.getByLabel("What can you offer?").fill("I have been where you are, and I ask more than I tell.");
        window.getByLabel(dimension).check();
        window.getByLabel(language).check();
        window.getByLabel("How many mentees can you have at a time?").fill(String.valueOf(capacity));
        button(window, "Save").click();
        assertThat(window.locator(".notice.ok")).containsText("This is how others see it");
        axe(window);
    }

    @Test
    void aMenteeSaysWhatTheySeekSeesWhyAndAsksAndTheMentorAccepts() {
        offer("leader131", "Compassion and human values", "Greek", 1);
        signIn("leader132");
        go("/mentoring/mentors");
        title(page(), "Find a mentor");
        axe();
        link(page(), "Say what you’re looking for").last().click();
        axe();
        button(page(), "Save and see matches").click();
        assertThat(page().locator(".summary")).containsText("choose at least one topic below");
        page().getByLabel("What would you like to learn or talk about?").fill("How to stay kind in a hard job");
        page().getByLabel("Compassion and human values").check();
        page().getByLabel("Greek").check();
        button(page(), "Save and see matches").click();

        Locator card = page().locator(".mentor-tiles > li", new Page.LocatorOptions().setHasText(leaderName(131)));
        assertThat(card).containsText(Pattern.compile("Fit: \\d+%"));
        assertThat(card.locator(".tag").first()).hasText("Compassion and human values");
        card.getByText("Why this score").click();
        assertThat(card).containsText("Can help with: Compassion and human values.");
        assertThat(card).containsText("You both speak Greek.");
        axe();
        screenshot("find-a-mentor");
        card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("View profile"))
                .click();
        title(page(), leaderName(131));
        assertThat(page().locator(".fit")).containsText("You both speak Greek.");
        axe();
        link(page(), "Ask " + leaderName(131)).click();
        assertThat(page().locator("main")).containsText("How to stay kind in a hard job");
        assertThat(page().locator("main")).containsText(leaderName(131) + " can read this with your request.");
        axe();
        button(page(), "Send request").click();
        assertThat(page().locator(".summary")).isVisible();
        page().getByLabel("Your message to " + leaderName(131)).fill("Would you walk with me for a while?");
        button(page(), "Send request").dblclick();
        title(page(), "You’ve asked " + leaderName(131));
        axe();
        go("/home/my-leadership");
        assertThat(page().locator("main"))
                .containsText("Waiting for " + leaderName(131) + " to answer your mentoring request");

        Page mentor = another();
        signIn(mentor, "leader131@demo.example", "climb-together-2026");
        mentor.navigate("/home/my-leadership");
        assertThat(mentor.locator("main")).containsText(leaderName(132) + " has asked you to be their mentor");
        mentor.navigate("/mentoring/requests");
        axe(mentor);
        link(mentor, "Read and reply").click();
        assertThat(mentor.locator("main")).containsText("Would you walk with me for a while?");
        assertThat(mentor.locator("main")).containsText("How to stay kind in a hard job");
        axe(mentor);
        button(mentor, "Accept " + leaderName(132) + "’s request").click();
        assertThat(mentor).hasURL(Pattern.compile(".*/mentoring/my-mentoring.*"));
        assertThat(mentor.locator("main")).containsText(leaderName(132));

        Mailbox.here().await("leader132@demo.example", leaderName(131) + " has agreed to be your mentor", SOON);
        go("/mentoring/requests");
        assertThat(page().locator("main")).containsText("accepted");
        assertEquals(
                1,
                LiveServer.here()
                        .count("select count(*) from relationship where mentor_id = " + id("leader131")
                                + " and mentee_id = " + id("leader132")));
    }

    @Test
    void aMentorDeclinesFromTheMailAndTheNextWishIsAsked() {
        offer("leader133", "Public service values", "Irish", 1);
        offer("leader134", "Public service values", "Irish", 1);
        Client mentee = Client.of("leader135");
        mentee.post(
                        "/api/mentoring/requests",
                        Map.of(
                                "mentor",
                                id("leader133"),
                                "message",
                                "May I ask you?",
                                "then",
                                List.of(id("leader134"))))
                .expect(201);

        String mail = Mailbox.here()
                .await("leader133@demo.example", leaderName(135) + " would like you to be their mentor", SOON);
        assertTrue(!mail.contains("May I ask you?"), "what was written stays in Cordee");
        withoutJavaScript();
        page().navigate(Mailbox.link(mail, "answer=decline"));
        title(page(), "Decline " + leaderName(135) + "’s request?");
        button(page(), "Decline").click();
        title(page(), "You’ve declined this request");

        String next = Mailbox.link(
                Mailbox.here()
                        .await("leader134@demo.example", leaderName(135) + " would like you to be their mentor", SOON),
                "/links/mentoring-request");
        Mailbox.here().await("leader135@demo.example", "We’ve asked " + leaderName(134) + " for you", SOON);
        Page visitor = phone();
        visitor.navigate(next);
        title(visitor, leaderName(135) + " would like you to be their mentor");
        axe();
        fitsItsWidth();
        button(visitor, "Accept request").dblclick();
        title(visitor, "You’re " + leaderName(135) + "’s mentor");
        axe();
        visitor.navigate(next);
        title(visitor, "You’re " + leaderName(135) + "’s mentor");
        JsonArray mine =
                mentee.get("/api/mentoring/requests").expect(200).json().getAsJsonArray("items");
        assertEquals("accepted", mine.get(0).getAsJsonObject().get("state").getAsString());
        assertEquals("declined", mine.get(1).getAsJsonObject().get("state").getAsString());
    }

    @Test
    void whoeverIsTooLateKeepsTheirWordsAndSeesOthers() {
        offer("leader136", "Equality and human rights", "Welsh", 1);
        offer("leader137", "Equality and human rights", "Welsh", 1);
        signIn("leader138");
        go("/mentoring/seeking-edit");
        page().getByLabel("Equality and human rights").check();
        page().getByLabel("Welsh").check();
        button(page(), "Save and see matches").click();
        go("/mentoring/ask?mentor=" + id("leader136"));
        page().getByLabel("Your message to " + leaderName(136)).fill("I was nearly first.");
        Client.of("leader139")
                .post("/api/mentoring/requests", Map.of("mentor", id("leader136"), "message", "I am faster."))
                .expect(201);

        button(page(), "Send request").click();
        assertThat(page().locator(".summary")).containsText("has no places left");
        assertThat(page().getByLabel("Your message to " + leaderName(136))).hasValue("I was nearly first.");
        assertThat(page().locator(".notice.warn")).containsText(leaderName(137));
        axe();
        go("/mentoring/mentor?id=" + id("leader136"));
        assertThat(page().locator("main")).containsText("isn’t taking requests from you at the moment");
        JsonArray others = Client.of("leader138")
                .post("/api/mentoring/requests", Map.of("mentor", id("leader136"), "message", "Again?"))
                .expect(409)
                .json()
                .getAsJsonArray("suggestions");
        assertTrue(others.size() > 0);
    }

    @Test
    void aRequestIsTakenBackAndEmptyListsSayWhatIsNext() {
        signIn("leader140");
        go("/mentoring/requests");
        assertThat(page().locator(".empty")).containsText("You haven’t sent or received any mentoring requests yet");
        axe();
        go("/mentoring/mentors?language=yoruba&dimension=public-service-ethics&region=wales#all");
        assertThat(page().locator("main")).containsText("No mentors match these filters.");
        axe();
        offer("leader128", "Working across organisations", "Irish", 2);
        Client.of("leader140")
                .post("/api/mentoring/requests", Map.of("mentor", id("leader128"), "message", "Shall we?"))
                .expect(201);
        go("/mentoring/requests");
        link(page(), leaderName(128)).click();
        link(page(), "Withdraw request").click();
        axe();
        button(page(), "Yes, withdraw it").click();
        assertThat(page().locator(".notice.ok")).containsText("You’ve withdrawn your request");
        Mailbox.here().await("leader128@demo.example", leaderName(140) + " has withdrawn their request", SOON);
    }

    @Test
    void halfAnHourFirst() {
        signIn("leader129");
        long mentor = id("mentor");
        go("/mentoring/mentor?id=" + mentor);
        link(page(), "Book an introductory meeting").click();
        axe();
        button(page(), "Book meeting").click();
        assertThat(page().locator(".summary")).containsText("Choose a time");
        page().locator("input[type=radio]").nth(7).check();
        page().getByLabel("Place or link").fill("The café by the station");
        button(page(), "Book meeting").click();
        assertThat(page().locator(".notice.ok")).containsText("You’re meeting David Okafor on");
        go("/mentoring/mentors");
        assertThat(page().locator("main")).containsText("You’re meeting David Okafor on");
        axe();
        go("/mentoring/chemistry?mentor=" + mentor);
        page().locator("input[type=radio]").first().check();
        button(page(), "Book meeting").click();
        assertThat(page().locator(".summary")).containsText("already have an introductory meeting planned");
        go("/scheduling/calendar");
        assertThat(page().locator("main")).containsText("Introductory meeting with David Okafor");
    }

    @Test
    void mentorsAreFilteredInTheAddressTickedAndComparedWithoutJavaScript() {
        withoutJavaScript();
        signIn("mentee");
        go("/mentoring/mentors");
        Locator tiles = page().locator(".mentor-tiles > li");
        assertThat(tiles).hasCount(12);
        page().getByLabel("Search").fill("the");
        page().getByLabel("Ways to meet").selectOption("online");
        button(page(), "Show").click();
        assertThat(page()).hasURL(Pattern.compile(".*q=the.*way=online.*"));
        assertThat(page().getByLabel("Search")).hasValue("the");
        assertThat(tiles).hasCount(12);
        String first = tiles.nth(0).locator("h3").innerText();
        tiles.nth(0).locator("input[type=checkbox]").check();
        button(page(), "Compare selected mentors").click();
        assertThat(page().locator(".empty")).containsText("Select two or three mentors");
        link(page(), "Back to the list").click();
        assertThat(page()).hasURL(Pattern.compile(".*q=the.*way=online.*mentor=.*"));
        assertThat(tiles.nth(0).locator("input[type=checkbox]")).isChecked();
        link(page(), "Next page").click();
        assertThat(page().locator("main")).containsText("Page 2 of");
        assertThat(page().locator(".compare-bar")).containsText(first);
        String second = tiles.nth(0).locator("h3").innerText();
        tiles.nth(0).locator("input[type=checkbox]").check();
        button(page(), "Compare selected mentors").click();
        title(page(), "Compare mentors");
        assertThat(page().locator(".compare thead")).containsText(first);
        assertThat(page().locator(".compare thead")).containsText(second);
        assertThat(page().locator(".compare tbody")).containsText("Next free times");

        String comparison = page().url(); // axe needs scripts
        phone();
        signIn("mentee");
        go(comparison);
        fitsItsWidth();
        axe();
        page().setViewportSize(1280, 900);
        axe();
        screenshot("compare-mentors");
    }

    @Test
    void theLeadSeesWhereEachParticipantStandsAndNobodyElseDoes() throws IOException {
        long cohort = LiveServer.here()
                .count("select max(c.id) from cohort c where (select count(*) from enrolment e where e.cohort_id = c.id"
                        + " and e.state = 'ENROLLED') > 5");
        signIn("lead");
        go("/programmes/desk?id=" + cohort);
        page().locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Mentoring").setExact(true))
                .click();
        title(page(), "Mentoring");
        axe();
        long all = page().locator("tbody tr").count();
        assertTrue(all > 5);
        Download file =
                page().waitForDownload(() -> link(page(), "Download as CSV").click());
        assertEquals(all + 1, Files.readAllLines(file.path()).size());
        phone();
        signIn("lead");
        go("/mentoring/status?cohort=" + cohort);
        fitsItsWidth();
        phone();
        signIn("leader140");
        assertEquals(404, go("/mentoring/status?cohort=" + cohort));
    }

    @Test
    void everyPageFitsAPhone() {
        phone();
        signIn("mentor");
        for (String path : List.of(
                "/mentoring/mentors",
                "/mentoring/mentor?id=" + id("mentor"),
                "/mentoring/mentor-edit",
                "/mentoring/seeking-edit",
                "/mentoring/requests")) {
            assertEquals(200, go(path), path);
            fitsItsWidth();
            axe();
        }
    }
}
