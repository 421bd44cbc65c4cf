package org.cordee.programmes.web.applying;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.cordee.programmes.web.LeaderBrowser;
import org.junit.jupiter.api.Test;

/** A leader applies: from the catalogue to the sent application. */
class ApplyE2E extends LeaderBrowser {

    private static final String INITIATIVE = "scie-leadership";
    private static final Map<String, Object> SHORT =
            Map.of("label", "What do you lead?", "kind", "short", "required", true);
    private static final Map<String, Object> YES_NO =
            Map.of("label", "Can you come to London?", "kind", "yes-no", "required", true);
    private static final Map<String, Object> CHOICE = Map.of(
            "label",
            "Which day suits you?",
            "kind",
            "choice",
            "choices",
            List.of("Tuesday", "Thursday"),
            "required",
            true);
    private static final Map<String, Object> LONG =
            Map.of("label", "Anything else?", "kind", "long", "required", false);

    @Test
    void fromTheCatalogueToTheSentApplicationByKeyboardAlone() {
        String title = unique("By keyboard");
        open(INITIATIVE, title, 12, BY_LEAD, SHORT, YES_NO);
        go("/catalogue/initiatives");
        enter("SCIE Social Care Leadership Development Programme");
        enter(title);
        title(title);
        sound();
        enter("Apply");
        type("Email", "leader101@demo.example");
        type("Password", "climb-together-2026");
        waitForNavigation(() -> page().keyboard().press("Enter"));
        title("Apply");
        sound();
        enter("Start application");
        title("Why do you want to take part?");
        sound();
        type("In your own words", "I lead a small team, and I want to lead better.");
        enter("Continue");
        title("Questions from the programme");
        sound();
        type("What do you lead?", "A team of nine");
        tabTo("Yes");
        page().keyboard().press("Space");
        enter("Continue");
        title("What do you need to take part?");
        sound();
        enter("Continue");
        title("Check and send");
        assertThat(page().locator("main")).containsText("A team of nine");
        sound();
        enter("Send my application");
        title("The programme lead has your application");
        assertThat(page().locator("main")).containsText("decide by");
        sound();
        go("/programmes/applications");
        assertThat(page().locator("main")).containsText(title);
        sound();
    }

    @Test
    void applyingNeedsNoJavaScript() {
        long cohort = open("common-purpose", unique("Without a script"), 3, FIRST_COME, CHOICE);
        withoutJavaScript();
        signIn("leader102");
        go("/programmes/apply?cohort=" + cohort);
        press("Start application");
        press("Continue");
        page().getByLabel("Thursday").check();
        press("Continue");
        press("Continue");
        title("Check and send");
        press("Send my application");
        title("You have a place");
    }

    @Test
    void whatWasKeptIsThereAfterTheBrowserWasClosed() {
        long cohort = open(INITIATIVE, unique("Another day"), 12, BY_LEAD, SHORT, LONG);
        signIn("leader103");
        go("/programmes/apply?cohort=" + cohort);
        press("Start application");
        page().getByLabel("In your own words").fill("Kept");
        press("Continue");
        at("step=questions");
        page().getByLabel("Anything else?").fill("Half of it");
        press("Save and come back later");
        assertThat(page().locator(".notice.ok")).containsText("We’ve saved your application");
        assertThat(page().locator("main")).containsText("For you to do");
        sound();

        Page later = another();
        signIn(later, "leader103@demo.example", "climb-together-2026");
        later.navigate("/programmes/apply?cohort=" + cohort);
        assertThat(later.getByLabel("Anything else?")).hasValue("Half of it");
        later.navigate(later.url().replace("step=questions", "step=statement"));
        assertThat(later.getByLabel("In your own words")).hasValue("Kept");
    }

    @Test
    void badInputIsNamedAtItsField() {
        long cohort = open(INITIATIVE, unique("Put right"), 12, BY_LEAD, SHORT, YES_NO, CHOICE);
        signIn("leader104");
        go("/programmes/apply?cohort=" + cohort);
        press("Start application");
        press("Continue");
        summarySays("Fill in “In your own words”");
        sound();
        page().getByLabel("In your own words").fill("x".repeat(4001));
        press("Continue");
        summarySays("too long");
        assertThat(page().getByLabel("In your own words")).hasValue("x".repeat(4001));
        page().getByLabel("In your own words").fill("Because");
        press("Continue");
        title("Questions from the programme");
        press("Continue");
        summarySays("What do you lead?");
        summarySays("Which day suits you?");
        sound();
        link(page(), "Check and send").click();
        assertThat(page().locator(".notice.now")).containsText("Answer the programme’s questions");
        assertThat(button(page(), "Send my application")).hasCount(0);
        sound();
        link(page(), "What you need").first().click();
        page().getByLabel("Someone comes with me").check();
        press("Continue");
        summarySays("Enter their name");
        sound();
        assertEquals(404, go("/programmes/apply?id=abc"));
        assertEquals(404, go("/programmes/apply?id=999999999"));
        assertEquals(404, go("/programmes/cohort?id=999999999"));
        assertEquals(404, go("/programmes/application?id=999999999"));
    }

    @Test
    void twoWindowsLoseNothing() {
        long cohort = open(INITIATIVE, unique("Two windows"), 12, BY_LEAD);
        signIn("leader106");
        go("/programmes/apply?cohort=" + cohort);
        press("Start application");
        at("step=statement");
        Page other = page().context().newPage();
        other.navigate(page().url());
        other.getByLabel("In your own words").fill("From the other window");
        button(other, "Continue").click();
        assertThat(other.locator("h1")).hasText("What do you need to take part?");

        page().getByLabel("In your own words").fill("From this window");
        press("Continue");
        summarySays("changed this in another window");
        assertThat(page().getByLabel("In your own words")).hasValue("From this window");
        assertThat(page().locator(".notice.warn")).containsText("From the other window");
        sound();
        press("Continue");
        title("What do you need to take part?");
        link(page(), "Your reasons").click();
        assertThat(page().getByLabel("In your own words")).hasValue("From this window");
    }

    @Test
    void aCitizenIsNeverAskedForAManager() {
        long cohort = demoCohort("senior-practitioner", "Third year");
        signIn("citizen");
        go("/programmes/apply?cohort=" + cohort);
        press("Start application");
        title("Why do you want to take part?");
        assertThat(page().locator(".rope")).not().containsText("Your manager");
        String id = page().url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        go("/programmes/apply?id=" + id + "&step=manager");
        title("Why do you want to take part?");
        go("/programmes/application?id=" + id + "&ask=withdraw");
        sound();
        press("Delete draft");
        title("You’ve withdrawn");
    }

    /** Tab until the element with this name has the focus. */
    private void tabTo(String name) {
        for (int i = 0; i < 90; i++) {
            page().keyboard().press("Tab");
            Object here = page().evaluate(
                            "() => { const e = document.activeElement; const l = e.labels && e.labels.length ? "
                                    + "e.labels[0].innerText : '';"
                                    + " return (l || e.value || e.innerText || '').trim(); }");
            if (String.valueOf(here).startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + name + " on " + page().url());
    }

    private void enter(String name) {
        tabTo(name);
        waitForNavigation(() -> page().keyboard().press("Enter"));
    }

    private void type(String label, String text) {
        tabTo(label);
        page().keyboard().type(text);
    }
}
