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
public abstract class LeaderBrowser extends Browser {

    public static final String FIRST_COME = "first-come";
    public static final String BY_LEAD = "by-lead";

    /** Opens a cohort of its own for one test. @return its id */
    public static long open(String initiative, String title, int capacity, String selection, Object... questions) {
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

    public static String unique(String title) {
        return title + " " + System.nanoTime();
    }

    /** Applies over the API. @return the application's id */
    public static long apply(String demoName, long cohort) {
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
    public static long demoCohort(String initiative, String title) {
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

    public Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(Page on, String name) {
        return on.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public void press(String name) {
        button(page(), name).click();
    }

    public void title(String text) {
        assertThat(page().locator("h1")).hasText(text);
    }

    public void at(String address) {
        assertThat(page()).hasURL(Pattern.compile(".*" + address + ".*"));
    }

    /** The error summary says this, and has the focus. */
    public void summarySays(String text) {
        assertThat(page().locator(".summary")).containsText(text);
        assertThat(page()).hasTitle(Pattern.compile("Error: .*"));
    }

    /** Axe finds nothing, and nothing sticks out, on a phone neither. */
    public void sound() {
        axe();
        fitsItsWidth();
        page().setViewportSize(375, 800);
        fitsItsWidth();
        page().setViewportSize(1280, 900);
    }
}
