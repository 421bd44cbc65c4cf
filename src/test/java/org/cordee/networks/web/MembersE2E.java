package org.cordee.networks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/** The members of a network as a table. */
class MembersE2E extends Browser {

    private void press(String name) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void openMembers() {
        go("/networks/networks");
        page().locator("main a:has-text('Social Perspectives')").first().click();
        go(page().url().replace("/network?", "/members?"));
    }

    @Test
    void aCoordinatorSearchesSortsAndActsOnSeveral() {
        signIn("coordinator");
        openMembers();
        assertThat(page().locator("#list\\:table")).isVisible();
        axe();
        fitsItsWidth();
        screenshot("members-1280");
        page().getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(Pattern.compile("^Joined")))
                .click();
        assertThat(page()).hasURL(Pattern.compile(".*/networks/members\\?id=\\d+&sort=joined$"));
        page().locator("#name").fill("novak");
        press("Show");
        assertThat(page()).hasURL(Pattern.compile(".*name=novak.*sort=joined.*|.*sort=joined.*name=novak.*"));
        press("Make coordinators");
        assertThat(page().locator(".summary")).containsText("Select at least one person");
        axe();
        page().locator("input[name=chosen]").first().check();
        page().locator("summary:has-text('Send a message')").click();
        press("Send message");
        assertThat(page().locator(".summary")).isVisible();
        assertThat(page().locator("input[name=chosen]").first()).isChecked();
        axe();
        page().locator("[id='list:subject']").fill("A word before Friday");
        page().locator("[id='list:text']").fill("Could you bring your figures?");
        press("Send message");
        assertThat(page().locator(".notice.ok")).containsText("Your message is on its way to 1 person");
        assertEquals(
                200,
                page().request()
                        .get(page().locator("a[data-list][href*='.csv']").getAttribute("href"))
                        .status());
    }

    @Test
    void membersReadItOnAPhone() {
        phone();
        signIn("leader");
        openMembers();
        assertThat(page().locator("input[name=chosen]")).hasCount(0);
        assertThat(page().locator(".decide")).hasCount(0);
        fitsItsWidth();
        axe();
        screenshot("members-375");
    }
}
