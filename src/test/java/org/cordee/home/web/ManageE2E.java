package org.cordee.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** The first page of the Manage area: decisions, then charts with their figures. */
class ManageE2E extends Browser {

    @Test
    void aLeadSeesWhatWaitsAndFiguresThatLeadToLists() {
        signIn("lead");
        assertEquals(200, go("/home/manage"));
        assertThat(page().locator("main h2").first()).hasText("What needs you today");
        assertTrue(page().locator(".figures-card").count() > 2);
        axe();
        fitsItsWidth();
        screenshot("manage-lead-1280");
        Locator places = page().locator("[aria-labelledby=chart-places]");
        assertThat(places.locator("table")).isHidden();
        places.locator("summary").click();
        assertThat(places.locator("table tbody tr").first()).isVisible();
        axe();
        places.locator(".chart-bars a").first().click();
        assertThat(page()).hasURL(Pattern.compile(".*/programmes/desk\\?id=\\d+"));
        phone();
        signIn("lead");
        go("/home/manage");
        axe();
        fitsItsWidth();
        screenshot("manage-lead-375");
    }

    @Test
    void administratorsSeeNoFiguresOfProgrammes() {
        signIn("admin");
        go("/home/manage");
        assertThat(page().locator(".figures-card")).hasCount(0);
        axe();
    }
}
