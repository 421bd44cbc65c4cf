package org.cordee.programmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;

/** What the browser tests of those who apply and take part have in common. */
abstract class LeaderBrowser extends Browser {

    static final String FIRST_COME = "first-come";
    static final String BY_LEAD = "by-lead";

    /** Opens a cohort of its own for one test. @return its id */
    static long open(String initiative, String title, int capacity, String selection, Object... questions) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> asked = new HashMap<>(Map.of(
                "initiative",
                initiative,
                "title",
                title,
                "capacity",
                capacity,
                "minimum",
                0,
                "selection",
                selection,
                "opens",
                today.minusDays(1) + "T00:00:00Z",
                "closes",
                today.plusDays(20) + "T17:00:00Z",
                "starts",
                today.plusDays(40).toString(),
                "ends",
                today.plusDays(160).toString(),
                "questions",
                List.of(questions)));
        asked.put("decisionsDue", today.plusDays(27).toString());
        return Client.of("lead")
                .post("/api/cohorts", asked)
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
    }

    static String unique(String title) {
        return title + " " + System.nanoTime();
    }

    /** Applies over the API. @return the application's id */
    static long apply(String demoName, long cohort) {
        return Client.of(demoName)
                .post(
                        "/api/cohorts/" + cohort + "/applications",
                        Map.of("statement", "I want to learn.", "answers", Map.of()))
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
    }

    /** The id of a cohort of the demo region. */
    static long demoCohort(String initiative, String title) {
        for (JsonElement item : Client.visitor()
                .get("/api/initiatives/" + initiative + "/cohorts")
                .expect(200)
                .json()
                .getAsJsonArray("items")) {
            if (item.getAsJsonObject().get("title").getAsString().contains(title)) {
                return item.getAsJsonObject().get("id").getAsLong();
            }
        }
        throw new AssertionError("no cohort " + title + " of " + initiative);
    }

    Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(Page on, String name) {
        return on.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    void press(String name) {
        button(page(), name).click();
    }

    void title(String text) {
        assertThat(page().locator("h1")).hasText(text);
    }

    void at(String address) {
        assertThat(page()).hasURL(Pattern.compile(".*" + address + ".*"));
    }

    /** The error summary says this, and has the focus. */
    void summarySays(String text) {
        assertThat(page().locator(".summary")).containsText(text);
        assertThat(page()).hasTitle(Pattern.compile("Error: .*"));
    }

    /** Axe finds nothing, and nothing sticks out, on a phone neither. */
    void sound() {
        axe();
        fitsItsWidth();
        page().setViewportSize(375, 800);
        fitsItsWidth();
        page().setViewportSize(1280, 900);
    }
}
