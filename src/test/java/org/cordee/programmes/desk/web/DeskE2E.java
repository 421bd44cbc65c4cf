package org.cordee.programmes.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.house.live.Client;
import org.cordee.house.live.Mailbox;
import org.cordee.platform.files.Workbooks;
import org.cordee.programmes.web.OfTheDesk;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lead fills a cohort and runs it. */
class DeskE2E extends OfTheDesk {

    private static final boolean MAILS = System.getProperty("cordee.live", "").isBlank();

    @BeforeEach
    void aLead() {
        roles();
        signIn("lead");
    }

    @Test
    void theLeadSetsUpACohortInStepsAndPublishesIt() {
        String title = title("Autumn");
        go("/programmes/cohorts");
        looksRight("cohorts");
        page().getByLabel("New cohort of").selectOption(INITIATIVE);
        press("Create a cohort");
        page().getByLabel("Title").fill(title);
        page().getByLabel("First day").fill(today.plusDays(40).toString());
        page().getByLabel("Last day").fill(today.plusDays(90).toString());
        page().getByLabel("Applications open").fill(today.minusDays(1) + "T09:00");
        page().getByLabel("Applications close").fill(today.plusDays(20) + "T17:30");
        page().getByLabel("chosen by the programme lead").check();
        page().getByLabel("Decisions by").fill(today.plusDays(25).toString());
        page().getByLabel("Minimum number").fill("4");
        page().getByLabel("Number of places").fill("12");
        looksRight("cohort-new");
        press("Save and continue");
        told("We’ve saved the draft of " + title);
        on("step=places");
        assertThat(page().locator(".rope .here")).containsText("Places and questions");

        page().getByText("Reserve places").click();
        page().locator("[id='reserve:whom']").selectOption(new SelectOption().setLabel("Third sector"));
        page().locator("[id='reserve:reserved']").fill("3");
        press("Save reserved places");
        on("step=places");
        press("Add a question");
        page().locator("[id='ask:questions:0:question']").fill("What do you want to change?");
        press("Add a question");
        page().locator("[id='ask:questions:1:question']").fill("Which day suits you?");
        page().locator("[id='ask:questions:1:kind']")
                .getByLabel("choice from a list")
                .check();
        page().locator("[id='ask:questions:1:choices']").fill("Monday\nTuesday");
        press("Move question 2 up");
        assertThat(page().locator("[id='ask:questions:0:question']")).hasValue("Which day suits you?");
        press("Save questions");
        assertThat(page().getByText("12 places: 0 taken, 0 offered, 0 on the waiting list."))
                .isVisible();
        assertThat(page().locator("[id='ask:questions:0:choices']")).hasValue("Monday\nTuesday");
        looksRight("cohort-places");

        page().getByText("Continue to sessions").click();
        assertThat(page().locator(".rope .here")).containsText("Sessions");
        page().getByText("Continue to check and publish").click();
        assertThat(page().locator("main")).containsText("You haven’t added any sessions");
        assertThat(page().locator("main")).containsText("People can apply as soon as you publish");
        looksRight("cohort-publish");
        String draft = page().url().replaceAll(".*id=", "");
        page().getByText("See the page as applicants will").click();
        assertThat(page().locator(".notice")).containsText("This is a draft");
        Page visitor = another();
        assertEquals(404, visitor.navigate("/programmes/cohort?id=" + draft).status());
        page().getByText("Back to check and publish").click();
        press("Publish");
        told("You’ve published " + title);
        on("/programmes/desk?id=");
        looksRight("desk-empty");
        assertEquals(200, visitor.navigate("/programmes/cohort?id=" + draft).status());
        assertThat(visitor.locator("main")).containsText("Which day suits you?");
        page().getByText("Settings", new Page.GetByTextOptions().setExact(true)).click();
        looksRight("cohort-edit");
    }

    @Test
    void aDraftIsDiscarded() {
        String title = title("Dropped");
        long copied = cohort(title, 3);
        go("/programmes/cohort-copy?id=" + copied);
        page().getByLabel("Title of the new cohort").fill(title + " again");
        page().getByLabel("First day").fill(today.plusDays(30 + 364).toString());
        press("Preview dates");
        press("Save as a draft");
        page().locator(".rope").getByText("Check and publish").click();
        page().getByText("Discard this draft").first().click();
        press("Discard this draft");
        told("You’ve discarded the draft of " + title + " again");
        go("/programmes/cohorts?text=" + title.replace(" ", "+"));
        assertThat(page().locator("tbody tr")).hasCount(1);
    }

    @Test
    void theLeadDecidesAndThePlacesRunOn() {
        long cohort = cohort(title("Decide"), 2);
        long[] sent = new long[6];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = apply("leader%03d".formatted(11 + i), cohort);
        }
        go("/programmes/desk?id=" + cohort);
        assertThat(page().locator(".applications tbody tr")).hasCount(6);
        looksRight("desk");

        page().locator(".filters [name=name]").fill("a");
        press("Show");
        on("name=a");
        assertThat(page().locator(".applications tbody tr")).hasCount(6);
        page().locator("thead").getByText("Name").click();
        on("sort=name");
        page().locator("thead").getByText("Name").click();
        on("desc=true");
        assertThat(page().locator(".applications tbody tr").first()).containsText(leaderName(16));

        press("Decide");
        wrong("Choose the decision");
        page().getByLabel("not selected").check();
        page().getByLabel("Select " + leaderName(16)).check();
        assertThat(page().locator("#chosen-count")).hasText("Selected: 1");
        press("Decide");
        wrong("Enter your message to them");
        assertThat(page().getByLabel("Select " + leaderName(16))).isChecked();
        looksRight("desk-wrong");
        page().getByLabel("Your message to them").fill("There were many good applications. Apply again next year.");
        press("Decide");
        told("1 person that they weren’t selected");

        go("/programmes/desk?id=" + cohort + "&sort=name");
        choose(leaderName(11), leaderName(12), leaderName(13));
        page().getByLabel("offer a place").check();
        press("Decide");
        assertThat(page().locator("main")).containsText("You can offer a place to 2 of the 3 people.");
        assertThat(page().locator(".now-block li")).hasText(leaderName(13));
        looksRight("desk-confirm");
        press("Back to the list");
        assertThat(page().locator("#chosen-count")).hasText("Selected: 3");
        page().getByLabel("Select " + leaderName(13)).uncheck();
        press("Decide");
        press("Offer 2 places");
        told("2 places have been offered");
        assertThat(page().locator(".figures")).containsText("next one expires");
        choose(leaderName(13), leaderName(14));
        page().getByLabel("put on the waiting list").check();
        press("Decide");
        press("Put 2 on the waiting list");
        told("2 applications have been put on the waiting list");
        page().locator(".chips").getByText("on the waiting list").click();
        on("state=waitlisted");
        assertThat(page().locator(".applications tbody tr").first()).containsText("number 1");
        assertThat(page().locator(".applications tbody tr").first()).containsText(leaderName(13));

        Client.of("leader011")
                .post("/api/applications/" + sent[0] + "/decline", Map.of())
                .expect(200);
        go("/programmes/desk?id=" + cohort + "&state=offered");
        assertThat(page().locator(".applications tbody")).containsText(leaderName(13));
        page().getByLabel("Remind " + leaderName(13)).click();
        told("We’re sending the reminder");
        page().getByLabel("Remind " + leaderName(13)).click();
        wrong("had a reminder in the last day");
        go("/programmes/desk?id=" + cohort);
        looksRight("desk-full");
        if (MAILS) {
            assertTrue(Mailbox.here()
                    .await("leader016@demo.example", "About your application", Duration.ofSeconds(60))
                    .contains("many good applications"));
            Mailbox.here().await("leader013@demo.example", "We’re still holding your place", Duration.ofSeconds(60));
        }
    }

    private void choose(String... names) {
        for (String name : names) {
            page().getByLabel("Select " + name, new Page.GetByLabelOptions().setExact(true))
                    .check();
        }
    }

    @Test
    void theLeadReadsOneAfterTheOther() {
        long cohort = cohort(title("Read"), 5);
        for (int i = 21; i <= 23; i++) {
            apply("leader%03d".formatted(i), cohort);
        }
        go("/programmes/desk?id=" + cohort + "&state=submitted&sort=name");
        page().locator(".applications").getByText(leaderName(22)).click();
        assertThat(page().locator("main")).containsText("I want to learn across silos. leader022");
        assertThat(page().locator(".steps-through")).containsText("2 of 3");
        looksRight("review");
        Locator list = page().locator(".review-list a");
        assertThat(list).hasText(new Pattern[] {
            Pattern.compile(leaderName(21)), Pattern.compile(leaderName(22)), Pattern.compile(leaderName(23))
        });
        assertThat(page().locator(".review-list a[aria-current]")).containsText(leaderName(22));
        page().getByText("Next", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page().locator("h1")).hasText(leaderName(23));
        page().locator(".review-list").getByText(leaderName(21)).click();
        assertThat(page().locator("h1")).hasText(leaderName(21));
        page().getByText("Next", new Page.GetByTextOptions().setExact(true)).click();
        press("Decide");
        wrong("Choose the decision");
        page().getByLabel("start review").check();
        press("Decide");
        told("1 application is now in review");
        assertThat(page().locator("h1")).hasText(leaderName(23));
        page().getByText("Back to the list").click();
        on("state=submitted");
        on("sort=name");

        choose(leaderName(21));
        press("Compare");
        wrong("Select two, three or four applications");
        assertThat(page().getByLabel("Select " + leaderName(21))).isChecked();
        choose(leaderName(23));
        press("Compare");
        assertThat(page().locator("h1")).hasText("Compare applications");
        assertThat(page().locator(".compare thead")).containsText(leaderName(21));
        assertThat(page().locator(".compare")).containsText("I want to learn across silos. leader023");
        looksRight("compare");
        page().locator(".compare thead").getByText(leaderName(23)).click();
        assertThat(page().locator(".steps-through")).containsText("2 of 2");
    }

    @Test
    void theLeadRunsTheCohort() throws IOException {
        String title = title("Run");
        long cohort = cohort(title, 4);
        long one = apply("leader031", cohort);
        long other = apply("leader032", cohort);
        apply("leader033", cohort);
        go("/programmes/desk?id=" + cohort + "&sort=name");
        choose(leaderName(31), leaderName(32));
        page().getByLabel("offer a place").check();
        press("Decide");
        press("Offer 2 places");
        told("2 places have been offered");
        Client.of("leader031")
                .post("/api/applications/" + one + "/accept", Map.of())
                .expect(200);
        Client.of("leader032")
                .post("/api/applications/" + other + "/accept", Map.of())
                .expect(200);

        page().getByText("Sessions", new Page.GetByTextOptions().setExact(true)).click();
        looksRight("sessions-none");
        page().getByText("Add a session").click();
        page().getByLabel("Activity").selectOption(new SelectOption().setIndex(1));
        page().getByLabel("Title").fill("Opening day");
        page().getByLabel("Date").fill("2027-03-28");
        page().getByLabel("Start time").fill("01:30");
        page().getByLabel("End time").fill("03:00");
        press("Add session");
        assertThat(page().locator("[id='form:start-error']")).containsText("clocks");
        looksRight("session-gap");
        page().getByLabel("Date").fill(today.minusDays(1).toString());
        page().getByLabel("Start time").fill("09:30");
        page().getByLabel("End time").fill("16:00");
        page().getByLabel("Place").fill("Town Hall, Harbourne");
        page().getByLabel("Link to join online").fill("nonsense");
        press("Add session");
        wrong("https");
        page().getByLabel("Link to join online").fill("https://meet.example/opening");
        press("Add session");
        assertThat(page().locator(".notice.warn")).containsText("This time is in the past");
        looksRight("session-past");
        press("Yes, add it");
        told("You’ve added Opening day");
        looksRight("sessions");

        page().getByLabel("Attendance for Opening day").click();
        page().getByLabel(leaderName(31)).selectOption(new SelectOption().setLabel("partly attended"));
        looksRight("attendance");
        press("Mark everyone else as attended");
        told("attendance of 2 people");
        assertThat(page().locator("table")).containsText("2 of 2");

        page().getByText("Participants", new Page.GetByTextOptions().setExact(true))
                .click();
        looksRight("participants");
        String csv = download();
        assertTrue(csv.contains(leaderName(31)) && csv.contains(leaderName(32)), csv);
        page().getByText(leaderName(31)).click();
        looksRight("participant");
        press("Mark as completed");
        wrong("aren’t done yet");
        for (int i = 0; i < page().locator("select").count(); i++) {
            page().locator("select").nth(i).selectOption("done");
        }
        press("Save");
        told("Progress is saved");
        press("Mark as completed");
        told("has completed the programme");

        page().getByText("Arrangements", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page().locator("main")).containsText(leaderName(32));
        looksRight("arrangements");
        page().getByText("Send a message", new Page.GetByTextOptions().setExact(true))
                .click();
        press("Preview message");
        wrong("Enter the message");
        looksRight("letter");
        page().getByLabel("Also people on the waiting list").check();
        page().getByLabel("Subject").fill("See you in " + title);
        page().getByLabel("Message").fill("Dear all,\n\nbring a pen.");
        press("Preview message");
        assertThat(page().locator("main")).containsText("This goes to 3 people");
        looksRight("letter-look");
        press("Send message");
        told("We’re sending your message to 3 people");

        go("/programmes/desk?id=" + cohort + "&state=accepted&sort=name&desc=true");
        csv = download();
        downloadsTheSameForExcel(csv);
        assertTrue(
                csv.indexOf(leaderName(32)) < csv.indexOf(leaderName(31))
                        && csv.indexOf(leaderName(32)) > 0
                        && !csv.contains(leaderName(33)),
                csv);
        if (MAILS) {
            assertTrue(Mailbox.here()
                    .await("leader033@demo.example", "See you in", Duration.ofSeconds(60))
                    .contains("bring a pen"));
        }

        go("/programmes/cohort-cancel?id=" + cohort);
        looksRight("cohort-cancel");
        press("Cancel cohort");
        wrong("Enter the reason");
        page().getByLabel("Reason").fill("Too few of us.");
        press("Cancel cohort");
        told("The cohort has been cancelled");
        assertThat(page().locator("main")).containsText("Too few of us.");
    }

    @Test
    void tickedRowsSurvivePagingAndAllThatMatchCanBeSelected() {
        long cohort = cohort(title("Many"), 60);
        for (int i = 41; i <= 95; i++) {
            apply("leader%03d".formatted(i), cohort);
        }
        go("/programmes/desk?id=" + cohort + "&sort=name");
        choose(leaderName(41), leaderName(42));
        assertThat(page().locator("#chosen-count")).hasText("Selected: 2");
        page().locator(".ui-paginator-next").click();
        assertThat(page().locator(".applications tbody tr")).hasCount(5);
        choose(leaderName(95));
        assertThat(page().locator("#chosen-count")).hasText("Selected: 3");
        page().locator(".ui-paginator-prev").click();
        assertThat(page().locator(".applications tbody tr")).hasCount(50);
        assertThat(page().getByLabel("Select " + leaderName(41), new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        looksRight("desk-chosen");
        page().getByLabel("start review").check();
        press("Decide");
        assertThat(page().locator("main")).containsText("Move 3 applications to review?");
        press("Move 3 to review");
        told("3 applications are now in review");
        page().locator(".chips").getByText("to decide").click();
        on("state=to-decide");
        assertThat(page().locator("main")).containsText("of 55");

        press("Select all 55 that match");
        assertThat(page().locator("#chosen-count")).hasText("Selected: 55");
        page().getByLabel("offer a place").check();
        press("Decide");
        assertThat(page().locator("main")).containsText("You can offer a place to 55 of the 55 people.");
        press("Offer 55 places");
        told("55 places have been offered");
    }

    @Test
    void theLeadTakesBackWhatWasDecided() {
        long cohort = cohort(title("Back"), 2);
        long one = apply("leader096", cohort);
        long other = apply("leader097", cohort);
        go("/programmes/desk?id=" + cohort + "&sort=name");
        choose(leaderName(96), leaderName(97));
        page().getByLabel("offer a place").check();
        press("Decide");
        press("Offer 2 places");
        told("2 places have been offered");

        go("/programmes/application-review?id=" + one);
        press("Withdraw offer");
        wrong("Enter the reason");
        page().locator("[id='withdraw:reason']").fill("We counted the places wrongly.");
        looksRight("review-withdraw");
        press("Withdraw offer");
        told("You’ve withdrawn the offer to " + leaderName(96));
        page().getByLabel("not selected").check();
        page().locator("[id='form:reason']").fill("There are too few places.");
        press("Decide");
        told("1 person that they weren’t selected");
        go("/programmes/application-review?id=" + one);
        press("Reopen decision");
        told("in review again");

        go("/programmes/desk?id=" + cohort + "&state=offered");
        page().getByLabel("Record the reply from " + leaderName(97)).click();
        looksRight("offer-answer");
        press("Record reply");
        wrong("What is the reply from " + leaderName(97) + "?");
        page().getByLabel("Accepts the place").check();
        press("Record reply");
        told(leaderName(97) + " now has a place");
        go("/programmes/participants?id=" + cohort);
        page().getByText(leaderName(97)).click();
        page().locator("[id='remove:reason']").fill("They moved away.");
        looksRight("participant-remove");
        press("Remove from cohort");
        told(leaderName(97) + " has been removed");
        Client.of("leader097").get("/api/applications/" + other).expect(200);
    }

    private void downloadsTheSameForExcel(String csv) throws IOException {
        Download file = page().waitForDownload(
                        () -> page().getByText("Download as Excel").click());
        assertTrue(file.suggestedFilename().endsWith("-applications.xlsx"), file.suggestedFilename());
        List<Row> rows = Workbooks.rows(Files.readAllBytes(file.path()));
        List<CsvRecord> lines =
                CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList();
        assertEquals(lines.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(lines.get(i).getField(0), rows.get(i).getCellText(0));
            assertEquals(lines.get(i).getField(1), rows.get(i).getCellText(1));
        }
        int last = rows.get(0).getCellCount() - 1;
        assertEquals(CellType.NUMBER, rows.get(1).getCell(last).getType(), "a date that can be sorted");
    }

    private String download() throws IOException {
        Download file =
                page().waitForDownload(() -> page().getByText("Download as CSV").click());
        assertTrue(file.suggestedFilename().endsWith(".csv"));
        String text = Files.readString(file.path());
        assertEquals('\uFEFF', text.charAt(0));
        return text;
    }
}
