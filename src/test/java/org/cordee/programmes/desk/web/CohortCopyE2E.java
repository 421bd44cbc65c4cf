package org.cordee.programmes.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.cordee.programmes.web.OfTheDesk;
import org.junit.jupiter.api.Test;

/** The lead makes a cohort from last year's. */
class CohortCopyE2E extends OfTheDesk {

    @Test
    void datesAreShownFirstAndTheCopyHasTheSessions() {
        roles();
        signIn("lead");
        String title = title("Source");
        long cohort = cohort(title, 7);
        LocalDate saturday = today.plusDays(40).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        go("/programmes/session-edit?id=" + cohort);
        page().getByLabel("Activity").selectOption(new SelectOption().setIndex(1));
        page().getByLabel("Title").fill("Weekend walk");
        page().getByLabel("Date").fill(saturday.toString());
        page().getByLabel("Start time").fill("10:00");
        page().getByLabel("End time").fill("11:00");
        press("Add session");

        go("/programmes/cohorts?text=" + title.replace(" ", "+"));
        page().getByText("Copy: " + title).click();
        press("Preview dates");
        wrong("Enter the title of the new cohort");
        page().getByLabel("Title of the new cohort").fill(title + " again");
        page().getByLabel("First day").fill(today.plusDays(20).toString());
        press("Preview dates");
        wrong("Enter a date after");
        assertThat(page().getByLabel("Title of the new cohort")).hasValue(title + " again");
        page().getByLabel("First day").fill(today.plusDays(30 + 364).toString());
        press("Preview dates");
        assertThat(page().locator("table")).containsText("Weekend walk");
        assertThat(page().locator("table")).containsText("weekend");
        looksRight("cohort-copy");
        press("Save as a draft");
        told("We’ve saved " + title + " again as a draft");
        on("/programmes/cohort-edit?id=");
        page().getByText("Sessions", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page().locator("table")).containsText("Weekend walk");
        page().getByText("Continue to check and publish").click();
        press("Publish");
        page().getByText("Participants", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page().locator("main")).containsText("No one has a place yet");
    }
}
