package org.cordee.programmes.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.cordee.house.live.Statements;
import org.cordee.programmes.web.OfTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Participants and their attendance as a matrix. */
class ParticipantsE2E extends OfTheDesk {

    @BeforeEach
    void aLead() {
        roles();
        signIn("lead");
    }

    /** A cohort in which these take part. */
    private long taking(String title, int first, int last) {
        long cohort = cohort(title, last - first + 1, "first-come");
        for (int i = first; i <= last; i++) {
            apply("leader%03d".formatted(i), cohort);
        }
        return cohort;
    }

    private void plan(long cohort, String title, int days) {
        go("/programmes/session-edit?id=" + cohort);
        page().getByLabel("Activity").selectOption(new SelectOption().setIndex(1));
        page().getByLabel("Title").fill(title);
        page().getByLabel("Date").fill(today.plusDays(days).toString());
        page().getByLabel("Start time").fill("10:00");
        page().getByLabel("End time").fill("11:00");
        press("Add session");
        if (days < 0) {
            press("Yes, add it");
        }
        told("You’ve added " + title);
    }

    private Locator row(String name) {
        return page().locator(".matrix tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private void choose(String name) {
        page().getByLabel("Select " + name, new Page.GetByLabelOptions().setExact(true))
                .check();
    }

    @Test
    void attendanceIsReadAndCompletionRecordedInTheMatrix() throws IOException {
        long cohort = taking(title("Matrix"), 71, 73);
        plan(cohort, "Opening day", -3);
        plan(cohort, "Site visit", 33);
        try (Statements statements = new Statements()) {
            go("/programmes/participants?id=" + cohort);
            // they are written once the page is sent
            int needed =
                    await().until(() -> statements.ofLast("GET /programmes/participants?id=" + cohort), n -> n > 0);
            assertTrue(needed <= 12, "needs " + needed + " statements");
        }
        assertThat(page().locator(".matrix thead th.session")).hasCount(2);
        assertThat(row(leaderName(71)).locator(".mark.not-recorded")).containsText("not recorded");
        assertThat(row(leaderName(71)).locator(".mark.expected")).containsText("expected");
        assertThat(page().locator(".legend")).containsText("did not attend");
        looksRight("participants-matrix");

        page().locator(".matrix thead").getByText("Opening day").click();
        assertThat(page().locator("h1")).hasText("Attendance: Opening day");
        page().getByLabel(leaderName(71)).selectOption(new SelectOption().setLabel("attended"));
        page().getByLabel(leaderName(72)).selectOption(new SelectOption().setLabel("apologies"));
        press("Save");
        told("attendance of 2 people");
        go("/programmes/participants?id=" + cohort);
        assertThat(row(leaderName(71)).locator("td.session").first()).containsText("attended");
        assertThat(row(leaderName(72)).locator("td.session").first()).containsText("apologies");
        page().locator(".filters [name=text]").fill(leaderName(72).toLowerCase(Locale.ROOT));
        press("Show");
        on("text=" + leaderName(72).toLowerCase(Locale.ROOT).split(" ")[0]);
        assertThat(page().locator(".matrix tbody tr")).hasCount(1);
        Download file =
                page().waitForDownload(() -> page().getByText("Download as CSV").click());
        String csv = Files.readString(file.path());
        assertTrue(csv.contains(leaderName(72)) && csv.contains("apologies") && !csv.contains(leaderName(71)), csv);

        go("/programmes/participants?id=" + cohort);
        row(leaderName(71)).getByText(leaderName(71)).click();
        for (int i = 0; i < page().locator("select").count(); i++) {
            page().locator("select").nth(i).selectOption("done");
        }
        press("Save");
        told("Progress is saved");
        go("/programmes/participants?id=" + cohort);
        press("Record as complete");
        wrong("Select at least one participant");
        choose(leaderName(71));
        choose(leaderName(73));
        press("Record as complete");
        assertThat(page().locator(".now-block")).containsText("1 of the 2 people you selected can");
        assertThat(page().locator(".now-block")).containsText(leaderName(73) + ": still to do:");
        looksRight("participants-completing");
        press("Back to the list");
        assertThat(page().locator("#chosen-count")).hasText("Selected: 2");
        press("Record as complete");
        press("Record 1 person as complete");
        told("1 person has completed the programme");
        assertThat(row(leaderName(71))).containsText("completed");

        choose(leaderName(72));
        page().getByText("Send a message to the people you selected").click();
        page().getByLabel("Subject").fill("We missed you");
        press("Send message");
        wrong("Enter the message");
        assertThat(page().getByLabel("Subject")).hasValue("We missed you");
        page().getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                .fill("Come to the site visit.");
        press("Send message");
        told("We’re sending your message to 1 person");
    }

    @Test
    void thoseWhoHaveNotAnsweredAreRemindedOnceADay() {
        long cohort = taking(title("Remind"), 77, 78);
        plan(cohort, "Reminded day", 34);
        page().getByText("2 haven’t answered").click();
        assertThat(page().locator("h1")).hasText("Attendance: Reminded day");
        page().getByText("Remind the 2 people who haven’t answered").click();
        looksRight("remind-unanswered");
        press("Send 2 reminders");
        told("We’re reminding 2 people");
        assertThat(page().locator("main")).containsText("Last reminder");
        assertThat(page().getByText("Remind the 2 people")).hasCount(0);
    }

    @Test
    void onAPhoneAttendanceIsRecordedOneSessionAtATime() {
        long cohort = taking(title("Pocket"), 75, 76);
        plan(cohort, "First day", -3);
        plan(cohort, "Second day", -2);
        page().setViewportSize(375, 800);
        go("/programmes/participants?id=" + cohort);
        fitsItsWidth();
        page().getByText("Record attendance for a session").click();
        page().locator(".session-list").getByText("First day").click();
        page().getByText("Next session: Second day").click();
        assertThat(page().locator("h1")).hasText("Attendance: Second day");
        fitsItsWidth();
        page().getByLabel(leaderName(75)).selectOption(new SelectOption().setLabel("did not attend"));
        press("Mark everyone else as attended");
        told("attendance of 2 people");
    }
}
