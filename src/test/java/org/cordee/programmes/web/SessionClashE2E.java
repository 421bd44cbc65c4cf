package org.cordee.programmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/** Planning a session at a time at which somebody who takes part has something else. */
class SessionClashE2E extends OfTheDesk {

    @Test
    void itSaysHowManyAndCanBePlannedAllTheSame() {
        roles();
        long cohort = Client.of("lead")
                .post(
                        "/api/cohorts",
                        Map.of(
                                "initiative",
                                INITIATIVE,
                                "title",
                                title("Clashes"),
                                "capacity",
                                5,
                                "minimum",
                                1,
                                "selection",
                                "first-come",
                                "opens",
                                today.minusDays(2).toString(),
                                "closes",
                                today.plusDays(20).toString(),
                                "starts",
                                today.plusDays(30).toString(),
                                "ends",
                                today.plusDays(90).toString()))
                .expect(201)
                .json()
                .get("id")
                .getAsLong();
        apply("leader169", cohort);
        signIn("lead");
        plan(cohort, "The first");
        told("You’ve added The first");
        plan(cohort, "The second");
        wrong("Someone has another event at that time");
        assertThat(page().locator(".notice.warn")).containsText("1 participant is busy at this time");
        assertThat(page().locator(".notice.warn li")).hasCount(6);
        assertThat(page().getByLabel("Title")).hasValue("The second");
        looksRight("session-clash");
        press("Add it anyway");
        told("You’ve added The second");
        assertEquals(
                1,
                LiveServer.here()
                        .count("select count(*) from invitation i join appointment a on a.id = i.appointment_id"
                                + " join cohort_session s"
                                + " on s.appointment_id = a.id where s.cohort_id = " + cohort
                                + " and i.clash_allowed_by is not null"));
    }

    private void plan(long cohort, String title) {
        assertEquals(200, go("/programmes/session-edit?id=" + cohort));
        page().locator("[id='form:component']").selectOption(new SelectOption().setIndex(1));
        page().getByLabel("Title").fill(title);
        page().getByLabel("Date").fill(today.plusDays(40).toString());
        page().getByLabel("Start time").fill("10:00");
        page().getByLabel("End time").fill("12:00");
        press("Add session");
    }

    @Test
    void aTimeThatComesTwiceIsAskedFor() {
        roles();
        long cohort = cohort(title("Autumn"), 5);
        signIn("lead");
        assertEquals(200, go("/programmes/session-edit?id=" + cohort));
        page().locator("[id='form:component']").selectOption(new SelectOption().setIndex(1));
        page().getByLabel("Title").fill("By night");
        page().getByLabel("Date").fill("2027-10-31");
        page().getByLabel("Start time").fill("01:30");
        page().getByLabel("End time").fill("05:00");
        press("Add session");
        assertThat(page().locator("[id='form:start-error']")).containsText("comes twice");
        page().getByLabel("The second one, after the clocks go back").check();
        press("Add session");
        told("You’ve added By night");
        assertEquals(
                1,
                LiveServer.here()
                        .count("select count(*) from appointment a"
                                + " join cohort_session s on s.appointment_id = a.id where s.cohort_id = "
                                + cohort + " and a.starts_at = '2027-10-31 01:30:00'"));
    }
}
