package org.cordee.learningsets.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/**
 * In the demo region somebody has not answered by the day: the coordinator is led there from the home page, and asks
 * again.
 */
class AnswerDayE2E extends Browser {

    @Test
    void whoHasNotAnsweredIsSeenAndAskedAgain() {
        phone();
        signIn("coordinator");
        go("/home/my-leadership");
        page().locator("main a[href*='/learningsets/round?']").first().click();
        assertThat(page().locator("main")).containsText("No one has lost their place.");
        axe();
        fitsItsWidth();
        page().locator("main tr:has-text('Overdue') a[href*='/learningsets/replace?']")
                .first()
                .click();
        assertThat(page().locator("main")).containsText("Some people didn’t answer by");
        axe();
        fitsItsWidth();
        page().locator("[id$=':ask']").click();
        assertThat(page().locator("main")).containsText("We’ve asked them again.");
        assertThat(page().locator("[id$=':ask']")).hasCount(0);
    }
}
