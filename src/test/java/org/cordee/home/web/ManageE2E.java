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

    @Test
    void aCoordinatorSeesWhichSetsAreQuietAndAsks() {
        signIn("coordinator");
        go("/home/manage");
        page().locator("[aria-labelledby=groups] a").click();
        assertThat(page()).hasURL(Pattern.compile(".*/home/sets-and-pairs"));
        Locator rows = page().locator("main tbody tr");
        assertThat(rows.nth(1)).isVisible();
        axe();
        fitsItsWidth();
        screenshot("sets-and-pairs-1280");
        page().locator("select[name=kind]").selectOption("set");
        page().locator("form.filters button").click();
        assertThat(page()).hasURL(Pattern.compile(".*kind=set.*"));
        Locator ask = page().locator("main tbody a[href*='/home/ask-group']").first();
        assertThat(ask).isVisible();
        ask.click();
        axe();
        page().locator("[id$=send]").click();
        assertThat(page().locator("main")).containsText("We’ve sent your question");
        assertThat(page().locator("main tbody")).containsText("Asked on");
        phone();
        signIn("coordinator");
        go("/home/sets-and-pairs");
        axe();
        fitsItsWidth();
        screenshot("sets-and-pairs-375");
    }
}
