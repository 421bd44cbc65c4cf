package org.cordee.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/**
 * A form that stays open while its server is started again or another takes over: the new one does not know its view.
 * The four people are renamed: no other test looks for their names.
 */
class ExpiredFormE2E extends Browser {

    private static final String EDIT = "/people/about-edit";
    private static final String AWAY = "You’ve been away for a while, so nothing has been sent yet.";

    private static Locator name(Page page) {
        return page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** The new server has no session of the person, who stays signed in. */
    private static void loseSession(Page page) {
        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
    }

    private static long named(String name) {
        return LiveServer.here().count("select count(*) from person where name = ?", name);
    }

    @Test
    void anOpenFormIsAcceptedAtTheFirstTry() {
        signIn("leader107");
        go(EDIT);
        name(page()).fill("Accepted Atonce");
        loseSession(page());
        press(page(), "Save");
        assertThat(page()).hasURL(Pattern.compile(".*/people/profile$"));
        assertThat(page().locator("main")).containsText("Accepted Atonce");
        assertThat(page().locator("body")).not().containsText(AWAY);
        assertEquals(1, named("Accepted Atonce"));
    }

    @Test
    void itIsAcceptedWithoutJavaScript() {
        withoutJavaScript();
        signIn("leader108");
        go(EDIT);
        name(page()).fill("Accepted Plainly");
        loseSession(page());
        press(page(), "Save");
        assertThat(page()).hasURL(Pattern.compile(".*/people/profile$"));
        assertEquals(1, named("Accepted Plainly"));
    }

    @Test
    void whatIsWrongIsSaidAsAlways() {
        signIn("leader109");
        go(EDIT);
        name(page()).fill("");
        loseSession(page());
        press(page(), "Save");
        assertThat(page().locator(".summary")).isVisible();
        assertThat(page().locator("body")).not().containsText(AWAY);
        name(page()).fill("Accepted Afterwards");
        press(page(), "Save");
        assertThat(page()).hasURL(Pattern.compile(".*/people/profile$"));
        assertEquals(1, named("Accepted Afterwards"));
    }

    @Test
    void whatChangedMeanwhileIsShownBeforeItIsOverwritten() {
        signIn("leader110");
        go(EDIT);
        Page other = page().context().newPage();
        other.navigate(LiveServer.here().base() + EDIT);
        name(other).fill("Saved Elsewhere");
        press(other, "Save");
        assertThat(other).hasURL(Pattern.compile(".*/people/profile$"));

        name(page()).fill("Typed Before");
        loseSession(page());
        press(page(), "Save");
        assertThat(page().locator(".summary")).containsText(AWAY);
        assertThat(name(page())).hasValue("Typed Before");
        assertEquals(1, named("Saved Elsewhere"));
        assertEquals(0, named("Typed Before"));
        axe();
        press(page(), "Save");
        assertThat(page()).hasURL(Pattern.compile(".*/people/profile$"));
        assertEquals(1, named("Typed Before"));
    }
}
