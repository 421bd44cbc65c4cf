package org.cordee.programmes.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cordee.demo.SampleLeaders.leaderName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.cordee.house.live.LiveServer;
import org.cordee.programmes.web.OfTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk's forms when something is wrong, when two write at once, without JavaScript; and who sees what. */
class DeskFormsE2E extends OfTheDesk {

    @BeforeEach
    void aLead() {
        roles();
    }

    @Test
    void aCohortSaysWhatIsWrongAtTheFields() {
        signIn("lead");
        go("/programmes/cohort-edit?initiative=" + INITIATIVE);
        press("Save and continue");
        assertThat(page().locator(".summary li")).hasCount(7);
        assertThat(page().locator("[id='form:title-error']")).containsText("Enter the title");
        looksRight("cohort-new-wrong");
        page().getByLabel("Title").fill("x");
        page().getByLabel("First day").fill(today.plusDays(40).toString());
        page().getByLabel("Last day").fill(today.plusDays(30).toString());
        page().getByLabel("Applications open").fill(today.plusDays(9) + "T09:00");
        page().getByLabel("Applications close").fill(today.plusDays(8) + "T09:00");
        page().getByLabel("chosen by the programme lead").check();
        page().getByLabel("Number of places").evaluate("field => field.type = 'text'");
        page().getByLabel("Number of places").fill("many");
        press("Save and continue");
        assertThat(page().locator("[id='form:capacity-error']")).containsText("number");
        page().getByLabel("Number of places").fill("3");
        press("Save and continue");
        assertThat(page().locator("[id='form:ends-error']")).isVisible();
        assertThat(page().locator("[id='form:closes-error']")).isVisible();
        assertThat(page().locator("[id='form:decisionsDue-error']")).isVisible();
        page().getByLabel("Last day").fill(today.plusDays(60).toString());
        page().getByLabel("Applications close").fill("2027-03-28T01:30");
        press("Save and continue");
        assertThat(page().locator("[id='form:closes-error']")).containsText("clocks");
        page().getByLabel("Applications close").fill(today.plusDays(12) + "T09:00");
        page().getByLabel("Decisions by").fill(today.plusDays(14).toString());
        page().getByLabel("Minimum number").fill("4");
        press("Save and continue");
        assertThat(page().locator("[id='form:minimum-error']")).isVisible();
        page().getByLabel("Minimum number").fill("3");
        press("Save and continue");
        told("We’ve saved the draft");

        press("Add a question");
        page().locator("[id='ask:questions:0:question']").fill("Which?");
        page().locator("[id='ask:questions:0:kind']")
                .getByLabel("choice from a list")
                .check();
        press("Save questions");
        assertThat(page().locator("[id='ask:questions:0:choices-error']")).isVisible();
        page().locator("[id='ask:questions:0:choices']").fill("a\nb");
        press("Save questions");
        told("questions");
        page().getByText("Reserve places").click();
        page().locator("[id='reserve:whom']").selectOption(new SelectOption().setLabel("NHS"));
        page().locator("[id='reserve:reserved']").fill("5");
        press("Save reserved places");
        assertThat(page().locator("[id='reserve:reserved-error']")).containsText("aren’t enough free places");
        page().locator("[id='reserve:reserved']").fill("2");
        press("Save reserved places");
        told("The places are reserved");
    }

    @Test
    void placesChangeWithinWhatIsTaken() {
        long cohort = cohort(title("Places"), 2);
        apply("leader041", cohort);
        apply("leader042", cohort);
        apply("leader043", cohort);
        signIn("lead");
        go("/programmes/desk?id=" + cohort + "&sort=name");
        page().getByLabel("Select " + leaderName(41)).check();
        page().getByLabel("Select " + leaderName(42)).check();
        page().getByLabel("offer a place").check();
        press("Decide");
        press("Offer 2 places");
        page().getByLabel("Select " + leaderName(43)).check();
        page().getByLabel("put on the waiting list").check();
        press("Decide");
        go("/programmes/cohort-edit?id=" + cohort);
        assertThat(page().getByText("Someone has started an application")).isVisible();
        page().locator("[id='places:capacity']").fill("1");
        press("Save number of places");
        assertThat(page().locator("[id='places:capacity-error']"))
                .containsText("No one has a place and 2 people have been offered one");
        page().locator("[id='places:capacity']").fill("3");
        press("Save number of places");
        told("There are now 3 places");
        assertThat(page().getByText("3 places: 0 taken, 3 offered, 0 on the waiting list."))
                .isVisible();
        page().locator("[id='places:capacity']").fill("5");
        press("Save number of places");
        page().getByText("Reserve places").click();
        page().locator("[id='reserve:whom']").selectOption(new SelectOption().setLabel("Independent sector"));
        page().locator("[id='reserve:reserved']").fill("2");
        press("Save reserved places");
        told("The places are reserved");
        press("Release the places reserved for Independent sector to everyone");
        told("open to everyone");
        page().getByText("Add an activity").first().click();
        page().locator("[id='parts:title']").fill("Visit");
        page().locator("[id='parts:kind']").selectOption("host-visit");
        press("Add an activity");
        told("Visit has been added to the cohort");
    }

    @Test
    void twoWhoEditSeeBothVersions() {
        String title = title("Two");
        long cohort = cohort(title, 9);
        signIn("lead");
        go("/programmes/cohort-edit?id=" + cohort);
        Page second = another();
        signIn(second, "lead@demo.example", "climb-together-2026");
        second.navigate("/programmes/cohort-edit?id=" + cohort);
        second.getByLabel("Title").fill(title + " theirs");
        second.locator("[id='form:save']").click();
        assertThat(second.locator(".notice.ok")).containsText("Changes saved");
        page().getByLabel("Title").fill(title + " mine");
        page().getByLabel("Joining details").fill("Bring a pen.");
        page().locator("[id='form:save']").click();
        wrong("Someone else saved");
        assertThat(page().locator(".notice.warn")).containsText(title + " theirs");
        assertThat(page().getByLabel("Title")).hasValue(title + " mine");
        assertThat(page().getByLabel("Joining details")).hasValue("Bring a pen.");
        looksRight("two-editors");
        page().locator("[id='form:save']").click();
        told("Changes saved");
        assertThat(page().getByLabel("Title")).hasValue(title + " mine");
    }

    @Test
    void questionsAreWrittenWithoutJavaScript() {
        withoutJavaScript();
        signIn("lead");
        long cohort = cohort(title("Plain"), 3);
        go("/programmes/cohort-edit?id=" + cohort);
        press("Add a question");
        page().locator("[id='ask:questions:0:question']").fill("First");
        press("Add a question");
        page().locator("[id='ask:questions:1:question']").fill("Second");
        press("Add a question");
        page().locator("[id='ask:questions:2:question']").fill("Third");
        press("Move question 3 up");
        press("Remove question 1");
        press("Save questions");
        told("The questions are saved");
        assertThat(page().locator("[id='ask:questions:0:question']")).hasValue("Third");
        assertThat(page().locator("[id='ask:questions:1:question']")).hasValue("Second");
    }

    @Test
    void theCoordinatorSeesStatesAndArranges() {
        long cohort = cohort(title("Coordinated"), 3);
        long application = apply("leader051", cohort);
        signIn("coordinator");
        go("/programmes/cohorts");
        assertThat(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create a cohort")))
                .hasCount(0);
        assertEquals(200, go("/programmes/desk?id=" + cohort));
        assertThat(page().locator(".applications")).containsText(leaderName(51));
        assertThat(page().locator(".applications a:not(.sort)")).hasCount(0);
        assertThat(page().locator("[id='list:decide']")).hasCount(0);
        looksRight("desk-coordinator");
        assertEquals(404, go("/programmes/application-review?id=" + application));
        assertEquals(404, go("/programmes/cohort-edit?id=" + cohort));
        assertEquals(404, go("/programmes/cohort-edit?initiative=" + INITIATIVE));
        assertEquals(404, go("/programmes/cohort-cancel?id=" + cohort));
        assertEquals(404, go("/programmes/letter?id=" + cohort));
        assertEquals(404, go("/programmes/applications.csv?id=" + cohort));
        assertEquals(404, go("/programmes/roles"));
        assertEquals(200, go("/programmes/sessions?id=" + cohort));
        assertEquals(200, go("/programmes/participants?id=" + cohort));
        assertEquals(200, go("/programmes/arrangements?id=" + cohort));
        assertEquals(200, go("/programmes/session-edit?id=" + cohort));
    }

    @Test
    void theLeadChoosesColumnsAndFiltersByAnswers() {
        long cohort = LiveServer.here()
                .count("select max(q.cohort_id) from cohort_question q where q.kind = 'CHOICE' and exists"
                        + " (select 1 from application a where a.cohort_id = q.cohort_id and a.state = 'OFFERED')");
        signIn("lead");
        go("/programmes/desk?id=" + cohort);
        assertThat(page().locator(".applications td.answer")).hasCount(0);
        page().locator(".list-columns > summary").click();
        page().locator("details.answers > summary").click();
        looksRight("desk-columns");
        page().locator(".list-columns input[value=changed]").uncheck();
        page().locator(".list-columns input[value^=answer-]").first().check();
        press("Show these columns");
        int rows = page().locator(".applications tbody tr").count();
        assertThat(page().locator(".applications td.answer")).hasCount(rows);
        assertThat(page().locator(".applications thead")).not().containsText("Updated");
        page().locator("thead").getByText("Name").click();
        on("columns=organisation.*answer-.*sort=name");
        page().reload();
        assertThat(page().locator(".applications td.answer")).hasCount(rows);
        page().locator("details.answers > summary").click();
        page().locator(".answers-asked select").first().selectOption(new SelectOption().setIndex(1));
        String answer = page().locator(".answers-asked select").first().inputValue();
        press("Show");
        on("answer-");
        int found = page().locator(".applications td.answer").count();
        assertTrue(found > 0 && found < rows, found + " of " + rows);
        for (String said : page().locator(".applications td.answer").allInnerTexts()) {
            assertTrue(said.contains(answer), said);
        }
        looksRight("desk-answers");
        String file = page().locator("a[data-list][href*='.csv']").getAttribute("href");
        assertEquals(found + 1, page().request().get(file).text().strip().split("\r\n").length);
        for (String odd : new String[] {"sort=until", "sort=queue", "columns=<b>", "columns=none&sort=level"}) {
            assertEquals(200, go("/programmes/desk?id=" + cohort + "&" + odd), odd);
        }
        page().context().clearCookies();
        signIn("coordinator");
        if (go("/programmes/desk?id=" + cohort + "&sort=level&columns=answer-1") == 200) {
            assertThat(page().locator(".answers-asked")).hasCount(0);
            assertThat(page().locator(".list-columns input[value^=answer-]")).hasCount(0);
        }
    }

    @Test
    void nobodyElseHasADesk() {
        long cohort = cohort(title("Closed"), 3);
        for (String who : new String[] {"leader060", "admin", "mentor"}) {
            page().context().clearCookies();
            signIn(who);
            for (String page : new String[] {
                "cohorts",
                "desk?id=" + cohort,
                "sessions?id=" + cohort,
                "participants?id=" + cohort,
                "arrangements?id=" + cohort,
                "letter?id=" + cohort,
                "cohort-edit?id=" + cohort,
                "cohort-cancel?id=" + cohort,
                "session-edit?id=" + cohort,
                "arrangements.csv?id=" + cohort,
                "desk?id=x",
                "desk",
                "participant?id=1",
                "attendance?session=1",
                "attendance?session=x"
            }) {
                assertEquals(404, go("/programmes/" + page), who + " " + page);
            }
        }
    }

    @Test
    void rolesAreGivenAndTakenAway() {
        signIn("admin");
        go("/programmes/roles");
        looksRight("roles");
        press("Give role");
        assertThat(page().locator(".summary li")).hasCount(3);
        page().getByLabel("Programme", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel("SCIE Social Care Leadership Development Programme"));
        page().getByLabel("coordinator", new Page.GetByLabelOptions().setExact(true))
                .check();
        var who = page().locator("[id='give:email']");
        who.fill("nobody@nowhere.example");
        press("Give role");
        assertThat(page().locator("[id='give:email-error']")).containsText("We can’t find anyone");
        who.fill("leader");
        press("Give role");
        assertThat(page().locator("[id='give:email-error']")).containsText("More than one person matches");
        who.fill("");
        who.pressSequentially("okafor dávid");
        assertThat(page().locator("[role=option]")).hasCount(1);
        axe();
        screenshot("person-picker");
        who.press("ArrowDown");
        assertEquals("give:email-suggestions-0", who.getAttribute("aria-activedescendant"));
        who.press("Enter");
        assertThat(who).hasValue("David Okafor <mentor@demo.example>");
        assertThat(page().getByRole(AriaRole.LISTBOX)).hasCount(0);
        press("Give role");
        told("David Okafor is now coordinator of");
        takeFromDavid();
    }

    @Test
    void aRoleIsGivenByNameWithoutJavaScript() {
        withoutJavaScript();
        signIn("admin");
        go("/programmes/roles");
        page().locator("[id='give:initiative']")
                .selectOption(new SelectOption().setLabel("SCIE Social Care Leadership Development Programme"));
        page().getByLabel("programme lead", new Page.GetByLabelOptions().setExact(true))
                .check();
        page().locator("[id='give:email']").fill("okafor, david");
        press("Give role");
        assertThat(page().locator("#news")).containsText("programme lead of");
        takeFromDavid();
    }

    private void takeFromDavid() {
        page().locator("details.ask", new Page.LocatorOptions().setHasText("David Okafor"))
                .locator("summary")
                .click();
        press("Remove the role from David Okafor in SCIE Social Care Leadership Development Programme");
        told("The role has been removed");
    }
}
