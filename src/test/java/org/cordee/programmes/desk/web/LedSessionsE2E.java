package org.cordee.programmes.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.YearMonth;
import org.cordee.programmes.web.OfTheDesk;
import org.junit.jupiter.api.Test;

/** Sessions that one leads, in the calendar and on Home. */
class LedSessionsE2E extends OfTheDesk {

    @Test
    void areShownMarkedAndCanBeHidden() {
        roles();
        signIn("lead");
        String title = title("Led day");
        long cohort = cohort(title("Led"), 3);
        go("/programmes/session-edit?id=" + cohort);
        page().getByLabel("Activity").selectOption(new SelectOption().setIndex(1));
        page().getByLabel("Title").fill(title);
        page().getByLabel("Date").fill(today.plusDays(4).toString());
        page().getByLabel("Start time").fill("10:00");
        page().getByLabel("End time").fill("11:00");
        press("Add session");

        go("/scheduling/calendar");
        assertThat(row(title)).containsText("You lead");
        looksRight("calendar-led");
        go("/home/my-leadership");
        assertThat(row(title)).containsText("You lead");
        go("/scheduling/calendar?view=month&month=" + YearMonth.from(today.plusDays(4)));
        assertThat(page().locator(".sheet-of-month")).containsText(title + " (you lead)");

        go("/scheduling/calendar");
        press("Hide sessions I lead");
        told("show only what you take part in");
        assertThat(row(title)).hasCount(0);
        go("/home/my-leadership");
        assertThat(row(title)).hasCount(0);
        go("/scheduling/calendar");
        press("Show sessions I lead");
        told("also show the sessions you lead");
        assertThat(row(title)).hasCount(1);
    }

    private Locator row(String title) {
        return page().locator("main li", new Page.LocatorOptions().setHasText(title));
    }
}
