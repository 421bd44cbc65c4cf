package org.cordee.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cordee.house.live.Browser;
import org.junit.jupiter.api.Test;

/**
 * Text that was typed and not saved comes back with its page, in the same tab and for the same person alone (decision
 * 0057).
 */
class DraftsE2E extends Browser {

    private static final String PAGE = "/mentoring/seeking-edit";

    private Locator seeks() {
        return page().locator("textarea");
    }

    private void press(String name) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private Object drafts() {
        return page().evaluate("Object.keys(sessionStorage).filter(k => k.startsWith('cordee.draft.')).length");
    }

    private void open() {
        go(PAGE);
        assertThat(seeks()).isVisible();
    }

    @Test
    void whatWasTypedComesBackAndCanBeDiscarded() {
        signIn("leader187");
        open();
        String before = seeks().inputValue();
        seeks().fill("Somebody who has led from inside a council");
        go("/mentoring/mentors");
        open();
        assertThat(seeks()).hasValue("Somebody who has led from inside a council");
        assertThat(page().locator(".notice.draft")).containsText("We’ve restored text that you hadn’t saved.");
        axe();
        screenshot("draft");
        press("Discard it");
        assertThat(seeks()).hasValue(before);
        open();
        assertThat(seeks()).hasValue(before);
        assertThat(page().locator(".notice.draft")).hasCount(0);
    }

    @Test
    void aSavedTextLeavesNoDraftAndSigningOutRemovesAll() {
        signIn("leader188");
        open();
        seeks().fill("Saved at once");
        press("Save and see matches");
        assertThat(page()).not().hasURL(java.util.regex.Pattern.compile(".*" + PAGE + ".*"));
        assertEquals(0, drafts());
        open();
        assertThat(seeks()).hasValue("Saved at once");
        assertThat(page().locator(".notice.draft")).hasCount(0);

        seeks().fill("Not for the next person at this computer");
        assertEquals(1, drafts());
        signOut(page());
        assertEquals(0, drafts());
        signIn("leader189");
        open();
        assertThat(seeks()).not().hasValue("Not for the next person at this computer");
    }

    @Test
    void aConcernIsNeverKept() {
        signIn("leader190");
        go("/home/concern");
        page().locator("textarea").fill("What I saw on the ward");
        assertEquals(0, drafts());
    }
}
