package org.cordee.home.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** The welcome after joining. */
class WelcomeE2E extends Browser {

    @Test
    void threeStepsLeadToSuggestionsWithoutJavaScript() {
        withoutJavaScript();
        signIn("leader160");
        go("/home/welcome");
        assertThat(page().locator("h1")).hasText("Welcome to Cordee");
        page().locator("select[id$=region]").selectOption(new SelectOption().setLabel("Wales"));
        press("Save and continue");
        assertThat(page()).hasURL(Pattern.compile(".*/home/welcome\\?step=2"));
        page().getByLabel("Find a mentor").check();
        page().getByLabel("Learn with others in a learning set").check();
        press("Save and continue");
        assertThat(page()).hasURL(Pattern.compile(".*/home/welcome\\?step=3"));
        assertThat(page().locator("main")).containsText("Because you said you’d like a mentor.");
        page().locator("p.actions .button").click();
        assertThat(page()).hasURL(Pattern.compile(".*/home/my-leadership"));
        assertThat(page().locator("main")).containsText("Because you said you’d like to join a learning set.");
        go("/people/profile");
        assertThat(page().locator(".filled")).containsText("parts of your profile are filled in");
        assertThat(page().locator("main")).not().containsText("What brings you here");
    }

    @Test
    void eachStepCanBeSkippedAndIsAccessible() {
        signIn("leader172");
        for (int step = 1; step <= 3; step++) {
            go("/home/welcome?step=" + step);
            axe();
            screenshot("welcome-" + step);
        }
        phone();
        signIn("leader172");
        go("/home/welcome");
        fitsItsWidth();
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip this step"))
                .click();
        axe();
        page().locator("form .actions a, form a").last().click();
        assertThat(page()).hasURL(Pattern.compile(".*/home/my-leadership"));
        axe();
        fitsItsWidth();
    }

    private void press(String name) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
