package org.cordee.operations.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cordee.house.live.Browser;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator looks after the jobs that failed. */
class SystemStatusE2E extends Browser {

    /** A job that does no harm when it runs. */
    private static final String KIND = "platform.clean-jobs";

    private static final String ERROR =
            "java.sql.SQLException (SQLSTATE 22001, code 22001) in scheduling.boundary.Reminders.plan, line 66";

    @BeforeEach
    @AfterEach
    void nothingFailed() {
        live().change("delete from job where kind = ? and subject <> ''", KIND);
        live().change("delete from backup_run");
    }

    private static LiveServer live() {
        return LiveServer.here();
    }

    /** A job that failed, not due for long. @return its id */
    private static long failed(String subject, boolean givenUp) {
        live().change(
                        "insert into job (kind, subject, due_at, attempts, last_error, failed_at, given_up_at)"
                                + " values (?, ?,"
                                + " '2199-01-01 00:00:00', 7, ?, '2026-11-29 10:15:00', "
                                + (givenUp ? "'2026-11-29 10:15:00'" : "null") + ")",
                        KIND,
                        subject,
                        ERROR);
        return live().count("select id from job where kind = ? and subject = ?", KIND, subject);
    }

    private static long givenUp(long id) {
        return live().count("select count(*) from job where id = ? and given_up_at is not null", id);
    }

    private Locator row(long id) {
        return page().locator("tr")
                .filter(new Locator.FilterOptions().setHas(page().locator("a[href='/operations/job?id=" + id + "']")));
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void anAdministratorTriesAJobAgainAndGivesAnotherUp() {
        long over = failed("4711", true);
        long failing = failed("4712", false);
        signIn("admin");
        go("/home/my-leadership");
        page().locator("a[href='/operations/status'].button").click();
        assertThat(page().locator("h1")).hasText("System status");
        assertThat(page().locator("main")).containsText("No backup has been made");
        assertThat(row(over)).containsText("Given up");
        assertThat(row(over)).containsText("Reminders.plan, line 66");
        assertThat(row(failing)).containsText("1 January 2199");
        axe();
        screenshot("system-status");

        row(over).locator("a").click();
        assertThat(page().locator("main")).containsText("4711");
        axe();
        button("Try again").click();
        assertThat(page().locator("main")).containsText("The job is running again.");
        assertEquals(0, givenUp(over));
        assertEquals(
                1,
                live().count(
                                "select count(*) from audit_change where action = 'operations.job-tried-again'"
                                        + " and object_id = ?",
                                over));

        row(failing).locator("a").click();
        page().locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Give up"))
                .click();
        axe();
        screenshot("failed-job");
        button("Give up this job").click();
        assertThat(page().locator("main")).containsText("The job has been given up.");
        assertThat(row(failing)).containsText("Given up");
        assertEquals(1, givenUp(failing));
        row(failing).locator("a").click();
        assertThat(button("Give up this job")).hasCount(0);
        assertThat(button("Try again")).isVisible();
    }

    @Test
    void aJobThatIsDoneMeanwhileIsSaidToBe() {
        long gone = failed("4713", false);
        signIn("admin");
        go("/operations/job?id=" + gone);
        live().change("delete from job where id = ?", gone);
        button("Try again").click();
        assertThat(page().locator("main")).containsText("That job has finished");
    }

    @Test
    void itWorksWithoutJavaScript() {
        long over = failed("4714", true);
        withoutJavaScript();
        signIn("admin");
        go("/operations/status");
        button("Try all again").click();
        assertThat(page().locator("main")).containsText("running again.");
        assertEquals(0, givenUp(over));
    }

    @Test
    void itFitsAPhone() {
        long over = failed("4715", true);
        failed("4716", false);
        live().change("insert into backup_run (started_at, ended_at, row_count, byte_count)"
                + " values ('2026-11-28 02:00:00', '2026-11-28 02:00:09', 18250, 2345678)");
        live().change("insert into backup_run (started_at, ended_at, error)"
                + " values ('2026-11-29 02:00:00', '2026-11-29 02:00:01', 'IOException')");
        phone();
        signIn("admin");
        go("/operations/status");
        assertThat(page().locator("main")).containsText("18,250");
        assertThat(page().locator("main")).containsText("The last backup failed");
        axe();
        fitsItsWidth();
        screenshot("system-status-phone");
        go("/operations/job?id=" + over);
        axe();
        fitsItsWidth();
        screenshot("failed-job-phone");
    }
}
