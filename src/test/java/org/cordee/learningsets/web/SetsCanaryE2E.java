package org.cordee.learningsets.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Canary;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.cordee.platform.secret.TestSeal;
import org.junit.jupiter.api.Test;

/**
 * A set writes words that occur nowhere else. Then every page that can be reached by links, and every page of the set
 * by its address, is read as everybody; so are the API, everybody's copy of their data, the mails and the server's log.
 * They are found in the set and nowhere else, a note by its author alone (the database is searched in SetsCanaryIT).
 */
class SetsCanaryE2E extends Browser {

    private static final List<String> MEMBERS = List.of("leader173", "leader176", "leader177", "leader178");
    private static final String FACILITATOR = "leader179";
    private static final List<String> SHARED =
            List.of("purpose", "checkin", "bid", "issue", "question", "action", "report", "review", "last");
    private static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis() * 2);

    private final Canary canary = new Canary(
            "xylophage",
            List.of("purpose", "checkin", "bid", "issue", "question", "action", "report", "review", "last", "note"));
    private final LiveServer live = LiveServer.here();

    @Test
    void areFoundInTheSetAlone() throws IOException {
        LiveSet set = LiveSet.contracted("Canaries", FACILITATOR, MEMBERS, "GUIDE", 5);
        live.change(
                "update learning_set set origin_kind = 'COHORT', cohort_id = (select min(id)"
                        + " from cohort), state = 'ACTIVE' where id = ?",
                set.id());
        long meeting = set.meeting(1);
        written(set, meeting);
        signIn(MEMBERS.get(0));
        long action = written(set);
        List<String> pages = List.of(
                "/learningsets/set?id=" + set.id(),
                "/learningsets/contract?id=" + set.id(),
                "/learningsets/contract-edit?id=" + set.id(),
                "/learningsets/meeting?id=" + meeting,
                "/learningsets/meeting-now?id=" + meeting,
                "/learningsets/run-sheet?id=" + meeting,
                "/learningsets/dates?id=" + set.id(),
                "/learningsets/actions",
                "/learningsets/action?id=" + action,
                "/learningsets/action-edit?id=" + action,
                "/learningsets/notes?id=" + set.id(),
                "/learningsets/last-review?id=" + set.id(),
                "/learningsets/host?id=" + set.meeting(2),
                "/learningsets/propose?id=" + set.id() + "&what=close",
                "/learningsets/leave?id=" + set.id(),
                "/learningsets/let-go?id=" + set.id(),
                "/learningsets/replace?id=" + set.id(),
                "/learningsets/answer?id=" + set.id(),
                "/people/my-data.json",
                "/home/my-leadership",
                "/notices/notices");
        List<String> routes = List.of(
                "/api/me",
                "/api/me/appointments",
                "/api/sets/" + set.id(),
                "/api/sets/" + set.id() + "/meetings/" + meeting,
                "/api/sets/" + set.id() + "/attendance",
                "/api/polls");

        assertEquals(with("note"), canary.onPages(page(), pages), "its author");
        for (String inside : List.of(MEMBERS.get(1), FACILITATOR)) {
            Set<String> found = canary.onPages(windowOf(inside), pages);
            found.add("bid");
            assertEquals(with(null), found, "once its round has begun a bid is shown no more, as " + inside);
            assertFalse(canary.inApi(inside, routes).contains("note"), "in the API as " + inside);
        }
        for (String other : List.of("leader170", "lead", "coordinator", "admin", "safeguarding", "facilitator")) {
            assertEquals(Set.of(), canary.onPages(windowOf(other), pages), other);
            assertEquals(Set.of(), canary.inApi(other, routes), "in the API as " + other);
        }
        assertEquals(Set.of(), canary.onPages(pages), "a visitor");

        Mailbox.here().await(MEMBERS.get(1) + "@demo.example", "A decision for Canaries", Duration.ofSeconds(30));
        for (String who :
                List.of(MEMBERS.get(0), MEMBERS.get(1), FACILITATOR, "lead", "coordinator", "admin", "safeguarding")) {
            Mailbox.here()
                    .to(who + "@demo.example")
                    .forEach(mail -> assertFalse(Mailbox.text(mail).contains(canary.bird()), "a mail to " + who));
        }
        Path log = Path.of("target", "live-h2", "server.log");
        assertTrue(Files.exists(log));
        assertFalse(Files.readString(log).contains(canary.bird()), "the server’s log");
    }

    private static Set<String> with(String more) {
        Set<String> all = new TreeSet<>(SHARED);
        if (more != null) {
            all.add(more);
        }
        return all;
    }

    private Page windowOf(String name) {
        Page window = another();
        signIn(window, name + "@demo.example", "climb-together-2026");
        return window;
    }

    /** What was written in a meeting that runs, as the meeting room keeps it. */
    private void written(LiveSet set, long meeting) {
        Timestamp now = Timestamp.from(Instant.now());
        long author = LiveSet.person(MEMBERS.get(0));
        live.change(
                "update set_meeting set state = 'RUNNING', agenda_item = 'ROUNDS', started_at = ? where id = ?",
                now,
                meeting);
        long contract = live.count("select contract_id from set_meeting where id = ?", meeting);
        live.change(
                "update set_contract set purpose_sealed = ? where id = ?",
                seal("purpose", "set_contract.purpose", contract),
                contract);
        long checkIn = IDS.incrementAndGet();
        live.change(
                "insert into meeting_check_in (id, version, meeting_id, person_id, text_sealed, created_at)"
                        + " values (?, 1, ?, ?, ?, ?)",
                checkIn,
                meeting,
                author,
                seal("checkin", "meeting_check_in.text", checkIn),
                now);
        long bid = IDS.incrementAndGet();
        live.change(
                "insert into meeting_bid (id, version, meeting_id, person_id, text_sealed, created_at)"
                        + " values (?, 1, ?, ?, ?, ?)",
                bid,
                meeting,
                author,
                seal("bid", "meeting_bid.text", bid),
                now);
        long round = IDS.incrementAndGet();
        live.change(
                "insert into meeting_round (id, version, meeting_id, round_number, presenter_id, issue_sealed, state, "
                        + "stage, clock_set_at, remaining_seconds, extension_count, clock_running,"
                        + " airtime_seconds, started_at) values (?, 1, ?, 1, ?, ?, 'RUNNING', 'QUESTIONS', ?, 3600, "
                        + "0, true, 0, ?)",
                round,
                meeting,
                author,
                seal("issue", "meeting_round.issue", round),
                now,
                now);
        long question = IDS.incrementAndGet();
        live.change(
                "insert into round_question (id, version, round_id, author_id, text_sealed, asked_at, helped)"
                        + " values (?, 1, ?, ?, ?, ?, false)",
                question,
                round,
                LiveSet.person(MEMBERS.get(1)),
                seal("question", "round_question.text", question),
                now);
        long review = IDS.incrementAndGet();
        live.change(
                "insert into learning_review (id, version, set_id, meeting_id, person_id, kind, text_sealed, "
                        + "created_at) values (?, 1, ?, ?, ?, 'PERSONAL', ?, ?)",
                review,
                set.id(),
                meeting,
                author,
                seal("review", "learning_review.text", review),
                now);
    }

    private String seal(String kind, String column, long row) {
        return TestSeal.seal(canary.word(kind), column, row);
    }

    /** What is written between meetings, by hand. @return the action */
    private long written(LiveSet set) {
        go("/learningsets/action-edit?set=" + set.id());
        fill("promise", "action");
        page().locator("main [id$=':due']")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        press("save");
        long action = live.count("select max(id) from set_action where set_id = ?", set.id());
        go("/learningsets/action?id=" + action);
        page().getByLabel("Partly done").check();
        fill("report", "report");
        press("tell");
        go("/learningsets/notes?id=" + set.id());
        fill("text", "note");
        press("save");
        go("/learningsets/last-review?id=" + set.id());
        fill("personal", "last");
        press("save");
        live.change(
                "update set_meeting set state = 'HELD', ended_at = ? where id = ?",
                Timestamp.from(Instant.now()),
                set.meeting(1));
        go("/learningsets/propose?id=" + set.id() + "&what=close");
        press("propose");
        assertThat(page().locator("main")).containsText("Decisions for your set");
        return action;
    }

    private void fill(String field, String kind) {
        page().locator("main [id$=':" + field + "']").fill(canary.word(kind));
    }

    private void press(String button) {
        page().locator("main [id$=':" + button + "']").click();
        page().waitForLoadState();
    }
}
