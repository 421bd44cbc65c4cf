package org.cordee.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** My leadership, and a concern on its way to the one who reads it. */
class HomeE2E extends Browser {

    @Test
    void aNewcomerIsShownOneGoodNextAction() {
        signIn("leader174");
        assertThat(page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My leadership")))
                .isVisible();
        axe();
        fitsItsWidth();
        page().getByRole(AriaRole.MAIN).getByText("Find a programme").last().click();
        assertThat(page()).hasURL(Pattern.compile(".*/catalogue/initiatives"));
    }

    @Test
    void whoTakesPartSeesWhatIsNext() {
        signIn("leader");
        assertThat(page().getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Next").setExact(true)))
                .isVisible();
        axe();
        phone();
        signIn("leader");
        axe();
        fitsItsWidth();
        screenshot("my-leadership-375");
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
