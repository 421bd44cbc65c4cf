package org.cordee.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/** Home, and a concern on its way to the one who reads it. */
class HomeE2E extends Browser {

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
        assertThat(page().locator("main h2").first()).hasText("To do");
        axe();
        screenshot("home-1280");
        phone();
        signIn("leader");
        axe();
        fitsItsWidth();
        screenshot("home-375");
    }

    @Test
    void homeCalendarAndCohortAskTheSameAndAYesToAllAnswersIt() {
        LiveServer server = LiveServer.here();
        long person = server.count("select min(i.person_id) from invitation i join appointment a on a.id = "
                + "i.appointment_id join enrolment e on e.person_id = i.person_id join account k on k.person_id = "
                + "i.person_id where a.purpose = 'PROGRAMME_SESSION' and a.state = 'CONFIRMED' and e.state = 'ENROLLED'"
                + " and k.email like 'leader0%' and (select count(*) from invitation j join appointment b on b.id = "
                + "j.appointment_id where j.person_id = i.person_id and b.state = 'CONFIRMED' and b.starts_at > now())"
                + " > 1");
        server.change(
                "update invitation set answer = 'NONE' where person_id = ? and appointment_id in (select id "
                        + "from appointment where state = 'CONFIRMED' and starts_at > now())",
                person);
        String email = server.query("select email from account where person_id = ?", row -> row.getString(1), person)
                .get(0);
        signIn(page(), email, "climb-together-2026");
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
        assertThat(page().locator(".notice.ok")).containsText("You said yes to " + asked + " invitations.");
        assertThat(yes).hasCount(0);
        go("/scheduling/calendar");
        assertThat(page().locator("main .answers")).hasCount(0);
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
        assertThat(page().locator("main")).containsText("Your concern was sent to the safeguarding lead");
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
