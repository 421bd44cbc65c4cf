package org.cordee.learningsets.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/**
 * Between its meetings: actions, notes, hosts, handing over, somebody new, agreeing anew, leaving, closing, letting go.
 */
class SetLifeE2E extends Browser {

    private static final String FACILITATOR = "leader188";
    private static final List<String> MEMBERS = List.of("leader184", "leader185", "leader186", "leader187");

    private static Locator field(Page on, String id) {
        return on.locator("main [id$=':" + id + "']");
    }

    private static void press(Page on, String button) {
        on.locator("main input[type=submit][value='" + button + "']").first().click();
        on.waitForLoadState();
    }

    private static void sees(Page on, String words) {
        assertThat(on.locator("main")).containsText(words);
    }

    private Page windowOf(String name) {
        Page window = another();
        signIn(window, name + "@demo.example", "climb-together-2026");
        return window;
    }

    private static void open(Page window, String path) {
        window.navigate(path);
        window.waitForLoadState();
    }

    private static void sign(Page window, long set) {
        open(window, "/learningsets/contract?id=" + set);
        field(window, "limits").check();
        field(window, "sign").click();
        window.waitForLoadState();
    }

    private static void held(LiveSet set, int upTo) {
        LiveServer.here()
                .change(
                        "update set_meeting set state = 'HELD', started_at = CURRENT_TIMESTAMP, ended_at = "
                                + "CURRENT_TIMESTAMP where set_id = ? and meeting_number <= ?",
                        set.id(),
                        upTo);
        LiveServer.here().change("update learning_set set state = 'ACTIVE' where id = ?", set.id());
    }

    @Test
    void aSetLivesBetweenItsMeetingsAndEnds() {
        LiveSet set = LiveSet.accepted("Lantern", null, FACILITATOR, MEMBERS);
        String page = "/learningsets/set?id=" + set.id();
        signIn("leader184");
        Map<String, Page> windows = Stream.of("leader185", "leader186", "leader187", FACILITATOR)
                .collect(Collectors.toMap(n -> n, this::windowOf));
        windows.put("leader184", page());
        windows.values().forEach(w -> sign(w, set.id()));

        actionsAndNotes(set, page, windows.get("leader185"));
        aHostTakesOver(set, page, windows.get("leader185"));

        held(set, 2);
        decides(windows, page, "Run the set yourselves", "Propose to the set");
        sees(page(), "This set runs itself");
        open(windows.get(FACILITATOR), page);
        assertThat(windows.get(FACILITATOR).locator("h1")).not().containsText("Lantern");
        Mailbox.here().await(FACILITATOR + "@demo.example", "Lantern now runs itself", Duration.ofSeconds(30));

        held(set, 5);
        agreesAnew(set, page, windows);
        closes(set, page, windows);
    }

    private void actionsAndNotes(LiveSet set, String page, Page other) {
        go(page);
        page().locator("main a", new Page.LocatorOptions().setHasText("Add an action"))
                .click();
        axe();
        press(page(), "Save action");
        assertThat(page().locator(".field.wrong")).hasCount(1);
        field(page(), "promise").fill("Walk the ward at night");
        field(page(), "due").fill(LocalDate.now(ZoneOffset.UTC).plusDays(5).toString());
        press(page(), "Save action");
        sees(page(), "Walk the ward at night");
        axe();
        screenshot("actions");
        page().locator("main a", new Page.LocatorOptions().setHasText("Walk the ward"))
                .click();
        axe();
        screenshot("action");
        page().getByLabel("Partly done").check();
        field(page(), "report").fill("Two nights so far");
        press(page(), "Share with the set");
        sees(page(), "This action stays open");
        open(other, page);
        sees(other, "Two nights so far");
        axe(other);
        go("/home/my-leadership");
        sees(page(), "Lantern: one action is due soon");

        go("/learningsets/notes?id=" + set.id());
        axe();
        field(page(), "text").fill("I talked too much");
        press(page(), "Save");
        sees(page(), "Only you can read it");
        screenshot("set-notes");
        open(other, "/learningsets/notes?id=" + set.id());
        assertFalse(other.content().contains("talked too much"));
    }

    private void aHostTakesOver(LiveSet set, String page, Page other) {
        go(page);
        screenshot("set-at-work");
        open(other, "/learningsets/host?id=" + set.meeting(3));
        axe(other);
        press(other, "Change host");
        sees(other, "The host is changed");
        assertEquals(
                LiveSet.person("leader185"),
                LiveServer.here().count("select host_id from set_meeting where id = ?", set.meeting(3)));
    }

    /** One proposes, one after the other agrees. */
    private void decides(Map<String, Page> windows, String page, String what, String button) {
        go(page);
        axe();
        page().locator("main a", new Page.LocatorOptions().setHasText(what)).click();
        axe();
        press(page(), button);
        sees(page(), "Decisions for your set");
        axe();
        for (String name : List.of("leader185", "leader186", "leader187")) {
            open(windows.get(name), page);
            press(windows.get(name), "I agree");
        }
        sees(windows.get("leader187"), "Everyone has agreed");
        go(page);
    }

    private void agreesAnew(LiveSet set, String page, Map<String, Page> windows) {
        go(page);
        sees(page(), "You’ve had all the meetings in your contract");
        axe();
        screenshot("set-choose");
        page().locator("main .now-block a", new Page.LocatorOptions().setHasText("Renew the contract"))
                .click();
        press(page(), "Renew the contract");
        assertThat(page().locator("h1")).hasText("Set contract");
        MEMBERS.forEach(name -> sign(windows.get(name), set.id()));
        assertEquals(
                5,
                LiveServer.here()
                        .count("select count(*) from set_meeting where set_id = ? and state = 'PLANNED'", set.id()));
        go(page);
        axe();
    }

    private void closes(LiveSet set, String page, Map<String, Page> windows) {
        go(page);
        page().locator("main a", new Page.LocatorOptions().setHasText("Close the set"))
                .first()
                .click();
        press(page(), "Propose to close the set");
        open(windows.get("leader185"), page);
        press(windows.get("leader185"), "Decline");
        sees(windows.get("leader185"), "No one is told that you declined");
        Mailbox.here().await("leader186@demo.example", "Lantern continues", Duration.ofSeconds(30));

        Page leaving = windows.get("leader187");
        open(leaving, "/learningsets/leave?id=" + set.id());
        axe(leaving);
        press(leaving, "Leave the set");
        sees(leaving, "You’ve left Lantern");
        Mailbox.here().await("leader186@demo.example", "Lantern has only a few members left", Duration.ofSeconds(30));

        go("/learningsets/last-review?id=" + set.id());
        axe();
        field(page(), "personal").fill("I ask before I answer");
        press(page(), "Save");
        sees(page(), "Your set can read it");
        screenshot("last-review");
        go("/learningsets/propose?id=" + set.id() + "&what=close");
        screenshot("propose-close");
        press(page(), "Propose to close the set");
        screenshot("set-decides");
        for (String name : List.of("leader185", "leader186")) {
            open(windows.get(name), page);
            press(windows.get(name), "I agree");
        }
        go(page);
        sees(page(), "This set is closed");
        axe();
        screenshot("set-closed");
        open(windows.get("leader185"), "/learningsets/last-review?id=" + set.id());
        sees(windows.get("leader185"), "I ask before I answer");
        for (String name : List.of("leader184", "leader185", "leader186")) {
            Page window = windows.get(name);
            open(window, "/learningsets/let-go?id=" + set.id());
            axe(window);
            press(window, "Delete for me");
            sees(window, "You’ve deleted what was written in Lantern");
        }
        assertEquals(0, LiveServer.here().count("select count(*) from set_action where set_id = ?", set.id()));
        assertEquals(0, LiveServer.here().count("select count(*) from learning_review where set_id = ?", set.id()));
    }

    @Test
    void fitsAPhone() {
        LiveSet set =
                LiveSet.accepted("Torch", null, null, List.of("leader189", "leader190", "leader192", "leader193"));
        phone();
        signIn("leader189");
        sign(page(), set.id());
        for (String name : List.of("leader190", "leader192", "leader193")) {
            sign(windowOf(name), set.id());
        }
        for (int i = 0; i < 2; i++) {
            go("/learningsets/action-edit?set=" + set.id());
            field(page(), "promise")
                    .fill("Ask three people who wait for us what they would change first, and write down their words");
            press(page(), "Save action");
        }
        go("/learningsets/propose?id=" + set.id() + "&what=facilitator");
        press(page(), "Propose to the set");
        for (String path : List.of(
                "set?id=" + set.id(),
                "actions",
                "action?id=" + LiveServer.here().count("select min(id) from set_action where set_id = ?", set.id()),
                "action-edit?set=" + set.id(),
                "notes?id=" + set.id(),
                "host?id=" + set.meeting(1),
                "propose?id=" + set.id() + "&what=admit",
                "leave?id=" + set.id(),
                "last-review?id=" + set.id())) {
            assertEquals(200, go("/learningsets/" + path));
            fitsItsWidth();
            axe();
            screenshot("phone-" + path.replaceAll("[?].*", ""));
        }
    }
}
