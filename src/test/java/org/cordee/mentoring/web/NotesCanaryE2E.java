package org.cordee.mentoring.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.house.live.Canary;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/**
 * A pair writes words that occur nowhere else. Then every page that can be reached by links, and every page of the pair
 * by its address, is read as everybody; so are the API, everybody's copy of their data, the mails and the server's log.
 * The words are found by those who wrote them or with whom they are shared, and by nobody else (domain.md, "Who may see
 * what"; the database is searched in NotesCanaryIT).
 */
class NotesCanaryE2E extends PairBrowser {

    private static final List<String> ROUTES = List.of(
            "/api/me",
            "/api/me/relationships",
            "/api/me/appointments",
            "/api/me/applications",
            "/api/me/availability",
            "/api/mentoring/suggestions",
            "/api/mentoring/requests",
            "/api/polls");
    private static final List<String> WORDS =
            List.of("agenda", "shared", "ofmentee", "ofmentor", "goal", "step", "agreement", "feedback", "request");

    private final Canary canary = new Canary("zyzzyva", WORDS);

    @Test
    void areFoundByThePairAlone() throws IOException {
        long id = begun("leader081", "leader082", word("request"));
        Page mentor = another();
        signIn(mentor, "leader081@demo.example", "climb-together-2026");
        signIn("leader082");
        List<String> own = write(mentor, id);

        Map<String, Set<String>> found = new HashMap<>();
        found.put("leader082", read("leader082", page(), own));
        found.put("leader081", read("leader081", mentor, own));
        assertEquals(
                words("agenda", "shared", "ofmentee", "goal", "step", "agreement", "feedback", "request"),
                found.get("leader082"));
        assertEquals(
                words("agenda", "shared", "ofmentor", "goal", "step", "agreement", "request"), found.get("leader081"));
        for (String other : List.of("leader083", "lead", "coordinator", "admin", "safeguarding", "facilitator")) {
            Page window = another();
            signIn(window, other + "@demo.example", "climb-together-2026");
            assertEquals(Set.of(), read(other, window, own), other);
        }
        assertEquals(Set.of(), canary.onPages(own), "a visitor");

        for (String who : List.of("leader081", "leader082", "lead", "coordinator", "admin", "safeguarding")) {
            Mailbox.here()
                    .to(who + "@demo.example")
                    .forEach(mail -> assertFalse(Mailbox.text(mail).contains(canary.bird()), "a mail to " + who));
        }
        Path log = Path.of("target", "live-h2", "server.log");
        assertTrue(Files.exists(log));
        assertFalse(Files.readString(log).contains(canary.bird()), "the server’s log");
    }

    /** Writes a word of its own into each thing. @return the addresses of what was written */
    private List<String> write(Page mentor, long id) {
        go("/mentoring/agreement-edit?id=" + id);
        page().getByLabel("Where we meet").fill(word("agreement"));
        press("Save changes");
        for (Page window : List.of(page(), mentor)) {
            window.navigate("/mentoring/agreement?id=" + id);
            window.getByLabel("I have read the limits").check();
            button(window, "Sign agreement").click();
        }
        long date = book("leader082", id, monday(1, 11));
        go("/mentoring/session?id=" + date);
        page().getByLabel("Agenda").fill(word("agenda"));
        page().getByLabel("Shared notes").fill(word("shared"));
        page().getByLabel("My private notes").fill(word("ofmentee"));
        press("Save");
        told("saved");
        mentor.navigate("/mentoring/session?id=" + date);
        mentor.getByLabel("My private notes").fill(word("ofmentor"));
        button(mentor, "Save").click();
        go("/mentoring/goal-edit?id=" + id);
        page().locator("[id='form:aim']").fill(word("goal"));
        press("Save goal");
        String goal = page().url().substring(page().url().indexOf("/mentoring/"));
        page().getByLabel("What progress have you made?").fill(word("step"));
        press("Add progress");
        go("/mentoring/feedback?id=" + id);
        page().getByLabel("Somewhat").check();
        page().getByLabel("What has helped?").fill(word("feedback"));
        press("Send feedback");
        told("can’t read it");
        return List.of(
                "/mentoring/relationship?id=" + id,
                "/mentoring/agreement?id=" + id,
                "/mentoring/goals?id=" + id,
                goal,
                goal.replace("goal?", "goal-edit?"),
                "/mentoring/session?id=" + date,
                "/mentoring/feedback?id=" + id,
                "/mentoring/end?id=" + id,
                "/scheduling/appointment?id=" + date,
                "/people/my-data.json",
                "/home/my-leadership",
                "/notices/notices");
    }

    /**
     * The words somebody comes upon on all pages they can reach and in their copy of their data; in the API there are
     * none.
     */
    private Set<String> read(String who, Page window, List<String> own) {
        assertEquals(Set.of(), canary.inApi(who, ROUTES), "in the API as " + who);
        return canary.onPages(window, own);
    }

    private String word(String what) {
        return canary.word(what);
    }

    private static Set<String> words(String... words) {
        return new TreeSet<>(List.of(words));
    }
}
