package org.cordee.learningsets.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/**
 * The whole life of a set that runs itself, four people in four windows: contract, dates, four meetings led by turns,
 * and its end.
 */
class WholeLifeE2E extends Browser {

    private static final List<String> MEMBERS = List.of("leader084", "leader085", "leader086", "leader087");
    private static final int MEETINGS = 4;

    private final Map<String, Page> windows = new LinkedHashMap<>();

    private static Locator field(Page on, String id) {
        return on.locator("main [id$=':" + id + "']");
    }

    /** Sends a form of the meeting room. */
    private static void send(Page on, String form) {
        on.locator("form#" + form + " button[type=submit]").click();
    }

    private static void write(Page on, String form, String words) {
        on.locator("#" + form + "-words").fill(words);
        send(on, form);
    }

    @Test
    void aSetMeetsFourTimesAndCloses() {
        LiveSet set = LiveSet.accepted("Traverse", null, null, MEMBERS);
        for (String member : MEMBERS) {
            Page window = windows.isEmpty() ? page() : another();
            signIn(window, member + "@demo.example", "climb-together-2026");
            windows.put(member, window);
        }
        agree(set);
        findDates(set);
        Set<String> hosts = new HashSet<>();
        for (int number = 1; number <= MEETINGS; number++) {
            hosts.add(meet(set, number));
        }
        assertEquals(Set.copyOf(MEMBERS), hosts, "each led one meeting");
        end(set);
    }

    private void agree(LiveSet set) {
        go("/learningsets/contract-edit?id=" + set.id());
        field(page(), "meetings").fill(String.valueOf(MEETINGS));
        field(page(), "save").click();
        windows.values().forEach(window -> {
            window.navigate("/learningsets/contract?id=" + set.id());
            field(window, "limits").check();
            field(window, "sign").click();
            window.waitForLoadState();
        });
        assertThat(windows.get(MEMBERS.get(3)).locator("main")).containsText("Everyone has signed");
    }

    private void findDates(LiveSet set) {
        go("/learningsets/dates?id=" + set.id());
        assertThat(field(page(), "date")).hasCount(0);
        page().locator(".slots input[type=radio]").first().check();
        field(page(), "plan").click();
        page().waitForURL("**/learningsets/set**");
        assertEquals(
                MEETINGS,
                LiveServer.here()
                        .count(
                                "select count(*) from set_meeting where set_id = ? and appointment_id is not null",
                                set.id()));
    }

    /** @return who led it */
    private String meet(LiveSet set, int number) {
        long meeting = set.meeting(number);
        String leader = MEMBERS.stream()
                .filter(m -> LiveSet.person(m)
                        == LiveServer.here().count("select host_id from set_meeting where id = ?", meeting))
                .findFirst()
                .orElseThrow();
        String presenter = MEMBERS.get(number % MEMBERS.size());
        windows.values().forEach(w -> w.navigate("/learningsets/meeting?id=" + meeting));
        Page leads = windows.get(leader);
        Page presents = windows.get(presenter);
        leads.locator("#starting summary").click();
        send(leads, "start");
        windows.forEach((name, window) -> write(window, "check-in", "Arriving as " + name));
        windows.values()
                .forEach(w -> assertThat(w.locator("#i-check-in")).containsText("Arriving as " + MEMBERS.get(3)));

        on(leads, "LAST_ACTIONS");
        if (number > 1) {
            bringBack(set, number, presenter);
        }
        on(leads, "BIDS");
        write(presents, "bid", "How do I say no, the " + number + ". time?");
        send(leads, "plan-" + LiveSet.person(presenter));
        on(leads, "ROUNDS");
        round(number, leader, presenter);
        promise(number, presenter);

        on(leads, "REVIEW");
        write(presents, "review-personal", "Silence works, " + number);
        windows.values().forEach(w -> assertThat(w.locator("#kind-personal")).containsText("Silence works, " + number));
        on(leads, "NEXT_DATE");
        leads.locator("#ending summary").click();
        send(leads, "end");
        windows.values().forEach(w -> assertThat(w.locator("#steer")).containsText("Held"));
        return leader;
    }

    private static void on(Page leads, String item) {
        send(leads, "next-item");
        assertThat(leads.locator("#room"))
                .hasAttribute("data-item", item.toLowerCase().replace('_', '-'));
    }

    /** What was promised last time comes back, and its owner says what became of it. */
    private void bringBack(LiveSet set, int number, String presenter) {
        String owner = MEMBERS.get((number - 1) % MEMBERS.size());
        assertNotEquals(owner, presenter);
        long action = LiveServer.here()
                .count(
                        "select max(id) from set_action where set_id = ? and owner_id = ?",
                        set.id(),
                        LiveSet.person(owner));
        Page owns = windows.get(owner);
        owns.locator("#became-" + action).selectOption("done");
        write(owns, "report-" + action, "I said it, meeting " + number);
        windows.values()
                .forEach(w -> assertThat(w.locator("#i-last-actions")).containsText("I said it, meeting " + number));
    }

    private void round(int number, String leader, String presenter) {
        Page leads = windows.get(leader);
        leads.locator("form[id^=start-round-] button").first().click();
        windows.values().forEach(w -> assertThat(w.locator("#stage")).hasText("Presenting"));
        forward(leads, "Clarifying");
        forward(leads, "Open questions");
        windows.values().forEach(w -> assertThat(w.locator("#stage")).hasText("Open questions"));
        if (number == 1) {
            axe(leads);
            axe(windows.get(presenter));
        }
        for (String helper : MEMBERS) {
            if (!helper.equals(presenter)) {
                write(windows.get(helper), "ask", "What does " + helper + " not see yet, " + number + "?");
            }
        }
        Page presents = windows.get(presenter);
        assertThat(presents.locator(".round .questions > li")).hasCount(3);
        presents.locator(".round form[id^=helped-] button").first().click();
        windows.values()
                .forEach(w ->
                        assertThat(w.locator(".round .questions > li.helped")).hasCount(1));
        forward(leads, "Summing up");
        forward(leads, "Offers of help");
        forward(leads, "Actions");
        send(leads, "forward");
        windows.values().forEach(w -> assertThat(w.locator("#clock")).hasCount(0));
    }

    private static void forward(Page leads, String stage) {
        send(leads, "forward");
        assertThat(leads.locator("#stage")).hasText(stage);
    }

    private void promise(int number, String presenter) {
        Page presents = windows.get(presenter);
        presents.locator("#promise-due")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(7L * number).toString());
        write(presents, "promise", "Say no once, " + number);
        windows.values().forEach(w -> assertThat(w.locator("#actions")).containsText("Say no once, " + number));
    }

    private void end(LiveSet set) {
        String page = "/learningsets/set?id=" + set.id();
        go(page);
        assertThat(page().locator("main")).containsText("You’ve had all the meetings in your contract");
        assertEquals(
                MEETINGS,
                LiveServer.here()
                        .count("select count(*) from set_meeting where set_id = ? and state = 'HELD'", set.id()));
        go("/learningsets/run-sheet?id=" + set.meeting(MEETINGS));
        assertThat(page().locator("main")).containsText("Silence works, 4");
        axe();
        go("/learningsets/propose?id=" + set.id() + "&what=close");
        page().locator("main input[type=submit]").first().click();
        MEMBERS.subList(1, MEMBERS.size()).forEach(name -> {
            windows.get(name).navigate(page);
            field(windows.get(name), "agree").click();
            windows.get(name).waitForLoadState();
        });
        go(page);
        assertThat(page().locator("main")).containsText(Pattern.compile("This set is closed"));
        go("/learningsets/meeting?id=" + set.meeting(1));
        assertThat(page().locator("main")).containsText("Silence works, 1");
    }
}
