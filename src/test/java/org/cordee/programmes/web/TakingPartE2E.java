package org.cordee.programmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** A cohort from within, and the manager who is asked by mail. */
class TakingPartE2E extends LeaderBrowser {

    @Test
    void datesApologiesAndWhatHelps() {
        long cohort = demoCohort("senior-practitioner", "Second year");
        signIn("leader");
        go("/programmes/my-cohort?id=" + cohort);
        assertThat(page().locator("main")).containsText(Pattern.compile("Your attendance: (partly )?attended"));
        assertThat(page().locator(".rope")).isVisible();
        sound();
        screenshot("my-cohort");

        // the last: the first may be going on at this moment
        Locator ahead = page().locator("li:has(a:has-text('I can’t come'))").last();
        String session = ahead.locator("h3").innerText();
        ahead.getByText("I can’t come").click();
        title("Send apologies?");
        assertThat(page().locator("main")).containsText(session);
        sound();
        press("Send apologies");
        assertThat(page().locator(".notice.ok")).containsText("sent your apologies for " + session);
        assertThat(page().locator("main")).containsText("Your attendance: apologies");

        page().getByLabel("Dietary requirements").fill("x".repeat(301));
        page().locator("[id$=diet]").evaluate("e => { e.removeAttribute('maxlength'); e.value = 'x'.repeat(301); }");
        press("Save");
        summarySays("too long");
        sound();
        page().getByLabel("Dietary requirements").fill("Nuts");
        page().getByLabel("Show my name").setChecked(true);
        press("Save");
        assertThat(page().locator("main")).containsText("You’re listed too");
        assertThat(page().getByLabel("Dietary requirements")).hasValue("Nuts");
    }

    @Test
    void whoTakesNoPartSeesNothing() {
        long cohort = demoCohort("senior-practitioner", "Second year");
        signIn("leader121");
        assertEquals(404, go("/programmes/my-cohort?id=" + cohort));
        go("/programmes/applications");
        assertThat(page().locator(".empty")).containsText("You haven’t applied for anything yet");
        sound();
    }

    @Test
    void theManagerAnswersByMail() {
        long cohort = demoCohort("senior-practitioner", "Third year");
        signIn("leader");
        go("/programmes/apply?cohort=" + cohort);
        press("Start application");
        page().getByLabel("In your own words").fill("To lead better.");
        press("Continue");
        page().getByLabel("Which team").fill("The north team");
        press("Continue");
        press("Continue");
        title("Your line manager’s support");
        sound();
        page().getByLabel("Your manager’s email").fill("nonsense");
        press("Continue");
        summarySays("this doesn’t look like an email address");
        sound();
        page().getByLabel("Your manager’s name").fill("Margaret Doyle");
        page().getByLabel("Your manager’s email").fill("manager@elsewhere.example");
        press("Continue");
        press("Send my application");
        assertThat(page().locator("main")).containsText("Margaret Doyle has been asked and hasn’t replied yet.");
        String application = page().url();

        String link = Mailbox.link(
                Mailbox.here().await("manager@elsewhere.example", "asks for your support", Duration.ofSeconds(60)),
                "/links/support");
        Page leader = page();
        withoutJavaScript();
        page().navigate(link);
        title("Do you support Sam Whitlock’s application?");
        press("Send my answer");
        summarySays("Choose your answer");
        page().getByLabel("I support it").check();
        page().getByLabel("Anything you’d like to add").fill("A good time for it.");
        press("Send my answer");
        assertThat(page().locator(".notice.ok")).containsText("You’ve told us you support it");
        phone();
        page().navigate(link);
        axe();
        fitsItsWidth();

        leader.navigate(application);
        assertThat(leader.locator("main")).containsText("A good time for it.");
        axe(leader);
        link(leader, "Withdraw this application").click();
        button(leader, "Withdraw application").click();
        assertThat(leader.locator("h1")).hasText("You’ve withdrawn");
        page().navigate(link);
        assertThat(page().locator("main")).containsText("decided or withdrawn");
        axe();
    }
}
