package org.cordee.scheduling.polls.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.junit.jupiter.api.Test;

/**
 * A date is found together: the lead asks, those who take part answer, the lead chooses; then one of them asks for
 * another time.
 */
class PollsE2E extends Browser {

    /** Chromium’s own date field is in American order, whatever the page speaks. */
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MMdduuuu");

    private static final int MANY_TABS = 150;
    private static final String NAME =
            "() => { const e = document.activeElement; const l = e.labels && e.labels.length ? e.labels[0].innerText "
                    + ": null;"
                    + " return e.getAttribute('aria-label') || l || e.textContent || e.value || ''; }";

    @Test
    void aDateIsFoundByKeyboardAlone() {
        String title = "By keyboard " + System.nanoTime();
        long cohort = cohort(title, "leader161", "leader162");
        signIn("lead");
        go("/programmes/session-edit?id=" + cohort);
        tabTo("Activity");
        page().keyboard().press("ArrowDown");
        tabTo("Title");
        page().keyboard().type("Opening day");
        tabTo("Ask when people are free");
        waitForNavigation(() -> page().keyboard().press("Enter"));
        heading("Create a poll: Opening day");
        sound();

        enter("Send poll");
        assertThat(page().locator(".summary")).containsText("Deadline for answers");
        sound();
        tabTo("Monday|Tuesday|Wednesday|Thursday|Friday");
        page().keyboard().press("Space");
        page().keyboard().press("Tab");
        page().keyboard().press("Space");
        tabTo("Deadline for answers");
        page().keyboard().type(TYPED.format(LocalDate.now(ZoneOffset.UTC).plusDays(2)));
        enter("Send poll");
        assertThat(page().locator(".notice.ok")).containsText("We’ve sent your poll to 2 people.");
        sound();
        String poll = page().url().replaceAll(".*id=", "");

        signIn(another("leader161"));
        go("/scheduling/polls");
        sound();
        enter("Say which times suit you: Opening day");
        sound();
        enter("Save answers");
        assertThat(page().locator(".summary")).containsText("Choose an answer for");
        sound();
        tabTo("Yes");
        page().keyboard().press("ArrowDown");
        page().keyboard().press("ArrowDown");
        tabTo("Yes");
        page().keyboard().press("Space");
        enter("Save answers");
        assertThat(page().locator(".notice.ok")).containsText("We’ve saved your answers");
        assertThat(page().getByLabel("Yes").nth(1)).isChecked();
        assertEquals(0, page().getByText(leaderName(162)).count());

        signIn(another("lead"));
        go("/scheduling/poll?id=" + poll);
        assertThat(page().locator(".poll-said")).containsText("Best time");
        assertThat(page().locator("main"))
                .containsText("1 of 2 people have answered. Not answered yet: " + leaderName(162) + ".");
        assertThat(page().locator(".poll-grid td.said-yes")).hasCount(1);
        page().locator("#changing summary").click();
        page().locator("#changing [id$=':until']").fill("");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save changes"))
                .click();
        assertThat(page().locator(".summary")).containsText("Deadline for answers");
        sound();
        page().locator("#changing [id$=':until']")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save changes"))
                .click();
        assertThat(page().locator(".notice.ok")).containsText("Poll changed");
        assertThat(page().locator(".poll-grid td.said-yes")).hasCount(1);
        page().locator("#for-others summary").click();
        page().locator("#for-others a:has-text('" + leaderName(162) + "')").click();
        assertThat(page().locator("main")).containsText("Which times suit " + leaderName(162) + "?");
        sound();
        page().setViewportSize(375, 812);
        go("/scheduling/poll?id=" + poll);
        fitsItsWidth();
        page().setViewportSize(1280, 900);
        enter("Choose this time");
        assertThat(page().locator(".notice.ok").last()).containsText("It’s now in everyone’s calendar");
        sound();
        enter("View event");
        heading("Opening day");
    }

    @Test
    void anotherTimeIsProposedAndAgreedByKeyboardAlone() {
        String title = "Another time " + System.nanoTime();
        long cohort = cohort(title, "leader163");
        signIn("lead");
        // a day of its own, so that the test can be run again
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(45 + System.nanoTime() % 60);
        plan(cohort, day);
        signIn(another("leader163"));
        long date = date(day);
        go("/scheduling/appointment?id=" + date);
        heading("Closing day");
        tabTo("Suggest another time");
        page().keyboard().press("Enter");
        tabTo("Send suggestion");
        waitForNavigation(() -> page().keyboard().press("Enter"));
        assertThat(page().locator(".summary")).containsText("Enter a date");
        sound();
        tabTo("Date$");
        page().keyboard().type(TYPED.format(day.plusDays(2)));
        tabTo("Start time$");
        page().keyboard().type("0330PM");
        enter("Send suggestion");
        assertThat(page().locator(".notice.ok")).containsText("The event stays as it is");
        assertThat(page().locator("main")).containsText("You’ve suggested");
        sound();

        signIn(another("lead"));
        go("/scheduling/appointment?id=" + date);
        assertThat(page().locator("main")).containsText(leaderName(163) + " suggests");
        sound();
        enter("Accept this time");
        assertThat(page().locator(".notice.ok")).containsText("The event has been rescheduled");
        assertThat(page().locator(".lead")).containsText("3:30pm");
        assertThat(page().locator("main")).containsText("accepted");
        sound();
    }

    /** A cohort of its own, in which these people have a place. */
    private static long cohort(String title, String... people) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> asked = new HashMap<>(Map.of(
                "initiative",
                "scie-leadership",
                "title",
                title,
                "capacity",
                9,
                "minimum",
                0,
                "selection",
                "first-come",
                "opens",
                today.minusDays(1).toString(),
                "closes",
                today.plusDays(20).toString(),
                "starts",
                today.plusDays(40).toString(),
                "ends",
                today.plusDays(160).toString(),
                "questions",
                List.of()));
        long cohort = Client.of("lead")
                .post("/api/cohorts", asked)
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
        for (String person : people) {
            Client.of(person)
                    .post(
                            "/api/cohorts/" + cohort + "/applications",
                            Map.of("statement", "I want to learn.", "answers", Map.of()))
                    .expect(201);
        }
        return cohort;
    }

    private void plan(long cohort, LocalDate day) {
        go("/programmes/session-edit?id=" + cohort);
        page().locator("select").first().selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page().locator("[id$=':title']").fill("Closing day");
        page().locator("[id$=':date']").fill(day.toString());
        page().locator("[id$=':start']").fill("10:00");
        page().locator("[id$=':end']").fill("12:00");
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add session").setExact(true))
                .click();
        assertThat(page().locator(".notice.ok")).isVisible();
    }

    /** The date of leader163 on that day. */
    private static long date(LocalDate day) {
        return Client.of("leader163")
                .get("/api/me/appointments?from=" + day + "T00:00:00Z&to=" + day.plusDays(1) + "T00:00:00Z")
                .expect(200)
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    /** A new window for that person. */
    private String another(String person) {
        phone();
        page().setViewportSize(1280, 900);
        return person;
    }

    private void heading(String text) {
        assertThat(page().locator("h1")).hasText(text);
    }

    /** Tabs to what is called so (a regular expression), from where the focus is. */
    private void tabTo(String name) {
        for (int i = 0; i < MANY_TABS; i++) {
            page().keyboard().press("Tab");
            if (String.valueOf(page().evaluate(NAME))
                    .replaceAll("\\s+", " ")
                    .strip()
                    .matches("(" + name + ")(\\b.*)?")) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + name + " on " + page().url());
    }

    private void enter(String name) {
        tabTo(name);
        waitForNavigation(() -> page().keyboard().press("Enter"));
    }

    /** Axe finds nothing, and nothing sticks out, at 1280, 375 and 320 pixels. */
    private void sound() {
        for (int width : new int[] {320, 375, 1280}) {
            page().setViewportSize(width, 900);
            fitsItsWidth();
            axe();
        }
    }
}
