package org.cordee.programmes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/** What somebody finds once they have completed a programme, and what its lead reads of it. */
class CompletionE2E extends LeaderBrowser {

    private static long ended(String title) {
        return LiveServer.here().count("select id from cohort where title like ?", "%" + title);
    }

    @Test
    void whoHasCompletedGivesFeedbackAndSeesWhatComesNext() {
        long cohort = ended("South London");
        signIn("mentee");
        go("/home/my-leadership");
        assertThat(page().locator("main")).containsText("Give feedback on Team working: South London");
        go("/programmes/my-cohort?id=" + cohort);
        assertThat(page().locator(".completed")).containsText("You’ve completed this programme");
        assertThat(page().locator("main")).containsText("Become a mentor");
        assertEquals(0, page().getByText("Give up your place").count());
        assertEquals(0, page().getByLabel("Dietary requirements").count());
        sound();
        screenshot("completed");
        page().getByText("View your application").click();
        assertEquals(0, page().getByText("Give up your place").count());

        go("/programmes/my-cohort?id=" + cohort);
        page().locator(".completed").getByText("Give feedback").click();
        title("Give feedback");
        press("Send feedback");
        summarySays("Choose how useful the programme was to you");
        page().getByLabel("What will you take with you?").fill("Someone to ring.");
        press("Send feedback");
        summarySays("Choose how useful the programme was to you");
        assertThat(page().getByLabel("What will you take with you?")).hasValue("Someone to ring.");
        sound();
        screenshot("feedback-wrong");
        page().getByLabel("very useful").check();
        press("Send feedback");
        at("/programmes/my-cohort");
        assertThat(page().locator(".notice.ok")).containsText("We’ve passed on your feedback, without your name");
        assertThat(page().locator(".completed")).containsText("Thank you for your feedback");

        Page lead = another();
        signIn(lead, "lead@demo.example", "climb-together-2026");
        lead.navigate("/programmes/feedback-results?id=" + cohort);
        assertThat(lead.locator("main")).containsText("who completed the programme have given feedback");
        assertThat(lead.locator("blockquote").getByText("Someone to ring.")).hasCount(1);
        assertThat(lead.locator(".figures-card")).containsText("very useful");
        assertThat(lead.locator("main")).not().containsText("Priya");
    }

    @Test
    void theLeadReadsItOnAPhoneToo() {
        long cohort = ended("South London");
        signIn("lead");
        go("/programmes/participants?id=" + cohort);
        page().locator(".tabs").getByText("Feedback").click();
        assertThat(page().locator("h1")).hasText("Feedback");
        sound();
        screenshot("feedback-results");
        go("/programmes/feedback-results?id=" + demoCohort("effective-team-working", "West Midlands"));
        assertThat(page().locator(".empty")).containsText("No one has completed this programme yet");
        sound();
    }
}
