package org.cordee.mentoring.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;

/** What browser tests of pairs need: a mentor who offers hours, a mentee who asked, and pages that are sound. */
abstract class PairBrowser extends Browser {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * The way to a pair whose agreement is not signed: the mentor says what they offer and when, the mentee asks, the
     * mentor accepts.
     */
    long begun(String mentor, String mentee) {
        return begun(mentor, mentee, "I would like to learn from you.");
    }

    /** As above. @param message what the mentee writes when they ask */
    long begun(String mentor, String mentee, String message) {
        Page window = another();
        signIn(window, mentor + "@demo.example", "climb-together-2026");
        window.navigate("/mentoring/mentor-edit");
        window.locator("[id='form:offer']").fill("An hour a month, and honest questions.");
        window.locator("[id='form:dimensions'] input").first().check();
        window.locator("[id='form:languages'] input").first().check();
        window.locator("[id='form:capacity']").fill("3");
        window.locator("[id='form:accepting']").check();
        window.locator("[id='form:go']").click();
        assertThat(window.locator("main .summary")).hasCount(0);
        Client ofMentor = Client.of(mentor);
        ofMentor.put(
                        "/api/me/availability",
                        Map.of(
                                "zone",
                                "Europe/London",
                                "noticeHours",
                                1,
                                "hours",
                                Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                                        .map(d -> Map.of("day", d, "from", "08:00", "to", "18:00"))
                                        .toList()))
                .expect(200);
        long mentorId = ofMentor.get("/api/me").json().get("id").getAsLong();
        long request = Client.of(mentee)
                .post("/api/mentoring/requests", Map.of("mentor", mentorId, "message", message))
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
        ofMentor.post("/api/mentoring/requests/" + request + "/accept", Map.of())
                .expect(200);
        return relationship(mentee).get("id").getAsLong();
    }

    /** The first of this person's relationships. */
    static JsonObject relationship(String who) {
        return Client.of(who)
                .get("/api/me/relationships")
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
    }

    /** Both have signed. */
    long active(String mentor, String mentee) {
        long id = begun(mentor, mentee);
        for (String who : List.of(mentee, mentor)) {
            Page window = another();
            signIn(window, who + "@demo.example", "climb-together-2026");
            window.navigate("/mentoring/agreement?id=" + id);
            window.getByLabel("I have read the limits").check();
            button(window, "Sign agreement").click();
            assertThat(window.locator(".notice.ok")).containsText("signed");
        }
        return id;
    }

    /** Books over the API. @return the id of the date */
    static long book(String who, long relationship, Instant start) {
        return Client.of(who)
                .post(
                        "/api/relationships/" + relationship + "/sessions",
                        Map.of("start", start.toString(), "minutes", 60))
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
    }

    /** At that hour in London, on the Monday so many weeks after the next one. */
    static Instant monday(int weeks, int hour) {
        return LocalDate.now(LONDON)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .atTime(hour, 0)
                .atZone(LONDON)
                .toInstant();
    }

    /** Lets a date have been so many days ago. */
    static void letPass(long date, int daysAgo) {
        LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC)
                .minusDays(daysAgo)
                .withHour(10)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        LiveServer.here()
                .change(
                        "update appointment set starts_at = ?, ends_at = ? where id = ?",
                        start,
                        start.plusHours(1),
                        date);
    }

    static Locator button(Page on, String name) {
        return on.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String name) {
        button(page(), name).click();
    }

    void follow(String name) {
        page().locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    void title(String text) {
        assertThat(page().locator("h1")).hasText(text);
    }

    void told(String text) {
        assertThat(page().locator(".notice.ok").first()).containsText(text);
    }

    void summarySays(String text) {
        assertThat(page().locator(".summary")).containsText(text);
        assertThat(page()).hasTitle(Pattern.compile("Error: .*"));
    }

    /** Axe finds nothing, and nothing sticks out at any of three widths. */
    void sound() {
        axe();
        for (int width : new int[] {320, 375, 1280}) {
            page().setViewportSize(width, 900);
            fitsItsWidth();
        }
    }
}
