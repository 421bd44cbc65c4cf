package org.cordee.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.cordee.house.live.Statements;
import org.junit.jupiter.api.Test;

/** Home, and a concern on its way to the one who reads it. */
class HomeE2E extends Browser {

    private static final int MOST_STATEMENTS = 60;

    @Test
    void aNewcomerIsShownOneGoodNextAction() {
        signIn("leader174");
        assertThat(page().locator("h1")).hasText("Home");
        assertThat(page().locator("main")).containsText("Nothing is waiting for you");
        axe();
        fitsItsWidth();
        page().locator("main .empty a").click();
        assertThat(page()).hasURL(Pattern.compile(".*/catalogue/initiatives"));
    }

    @Test
    void peopleSeeWhatIsToDoFirst() {
        signIn("leader");
        assertThat(page().locator("main h2").first()).hasText("Next step");
        assertThat(page().locator("main h2").nth(1)).hasText("To do");
        assertThat(page().locator(".first-step .button")).hasCount(1);
        assertThat(page().locator(".fortnight > li")).hasCount(14);
        assertThat(page().locator(".fortnight .today")).containsText("Today");
        assertThat(page().locator(".members text").first()).not().isEmpty();
        axe();
        screenshot("home-1280");
        phone();
        signIn("leader");
        axe();
        page().locator(".fortnight a").first().click();
        assertThat(page().locator(".home-grid li:target")).hasCount(1);
        fitsItsWidth();
        screenshot("home-375");
    }

    @Test
    void homeAsksTheDatabaseFewTimes() {
        signIn("leader");
        go("/home/my-leadership");
        try (Statements statements = new Statements()) {
            go("/home/my-leadership");
            // they are written once the page is sent
            int asked = await().until(() -> statements.ofLast("GET /home/my-leadership"), n -> n > 0);
            assertTrue(asked <= MOST_STATEMENTS, asked + " statements");
        }
    }

    @Test
    void homeCalendarAndCohortAskTheSameAndAYesToAllAnswersIt() {
        List<Long> before = LiveServer.here()
                .query(
                        "select i.id from invitation i join appointment a on a.id = i.appointment_id join account k on"
                                + " k.person_id = i.person_id where k.email = 'leader@demo.example'"
                                + " and i.answer = 'NONE' and a.state in ('CONFIRMED', 'PROPOSED') and a.ends_at > now()",
                        row -> row.getLong(1));
        signIn("leader");
        Locator yes =
                page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Yes to all")));
        assertThat(yes).isVisible();
        axe();
        screenshot("home-to-do-1280");
        go("/scheduling/calendar");
        int asked = page().locator("main .answers").count();
        assertTrue(asked > 1, "the calendar asks " + asked + " times");
        go("/home/my-leadership");
        assertThat(yes).hasAttribute("value", "Yes to all " + asked);
        yes.click();
        String said = page().locator(".notice.ok").innerText();
        // on some days two of the sample dates overlap: those are left to be answered one by one
        Matcher overlap =
                Pattern.compile("(\\d+) overlaps? with something else").matcher(said);
        int left = overlap.find() ? Integer.parseInt(overlap.group(1)) : 0;
        assertTrue(said.contains("You said yes to " + (asked - left) + " invitation"), said);
        go("/scheduling/calendar");
        assertThat(page().locator("main .answers")).hasCount(left);
        before.forEach(id -> LiveServer.here().change("update invitation set answer = 'NONE' where id = ?", id));
    }

    @Test
    void aConcernReachesTheSafeguardingLeadAndNobodyElse() {
        signIn("leader175");
        go("/home/concern");
        axe();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to the safeguarding lead"))
                .click();
        assertThat(page().getByRole(AriaRole.ALERT)).containsText("There is a problem");
        axe();
        page().locator("textarea").fill("I worry about a neighbour.");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to the safeguarding lead"))
                .click();
        assertThat(page().locator("main")).containsText("We’ve sent your concern to the safeguarding lead");
        page().locator("main a[href*='concern-view']").first().click();
        String address = page().url();
        assertThat(page().locator("main")).containsText("I worry about a neighbour.");
        axe();

        Page lead = another();
        signIn(lead, "safeguarding@demo.example", "climb-together-2026");
        lead.navigate("/home/concerns");
        axe(lead);
        lead.navigate(address);
        assertThat(lead.locator("main")).containsText("I worry about a neighbour.");
        lead.locator("textarea").fill("Thank you. We look into it today.");
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the concern"))
                .click();
        assertThat(lead).hasURL(Pattern.compile(".*/home/concerns"));

        Page administrator = another();
        signIn(administrator, "admin@demo.example", "climb-together-2026");
        assertEquals(404, administrator.navigate(address).status());

        page().reload();
        assertThat(page().locator("main")).containsText("Thank you. We look into it today.");
    }
}
