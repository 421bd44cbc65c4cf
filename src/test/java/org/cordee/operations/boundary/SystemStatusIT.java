package org.cordee.operations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.OpenItems.Waiting;
import org.cordee.platform.jobs.JobMonitor;
import org.cordee.platform.jobs.JobState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemStatusIT extends Inside {

    /** No job of Cordee has this kind, so that no worker takes it. */
    private static final String KIND = "operations.test";

    private static final PersonId ADMINISTRATOR = new PersonId(7L);
    private static final PersonId OTHER = new PersonId(8L);

    @Inject
    SystemStatus status;

    @Inject
    GivenUpOpenItems waiting;

    @BeforeEach
    @AfterEach
    void nothing() {
        sql("delete from job where kind = ?", KIND);
        sql("delete from job where given_up_at is not null");
        sql("delete from backup_run");
    }

    private static long job(String state) {
        String subject = unique("job");
        sql(
                "insert into job (kind, subject, due_at, attempts, last_error, failed_at, given_up_at, leased_by, "
                        + "lease_expires_at)"
                        + " values (?, ?, '2027-01-01 10:00:00', 3, 'an error', '2027-01-01 09:00:00', "
                        + (state.equals("given up") ? "'2027-01-01 09:00:00'" : "null") + ", "
                        + (state.equals("running") ? "'a worker', '2199-01-01 00:00:00'" : "null, null") + ")",
                KIND,
                subject);
        return count("select id from job where kind = ? and subject = ?", KIND, subject);
    }

    private static JobState state(SystemStatus status, long id) {
        return asAdministrator(ADMINISTRATOR, () -> status.failedJob(id)).state();
    }

    private static long audited(String what, long id) {
        return count(
                "select count(*) from audit_change where action = ? and object_kind = 'job' and object_id = ?"
                        + " and person_id = ?",
                what,
                id,
                ADMINISTRATOR.value());
    }

    @Test
    void onlyAdministratorsSeeAndChangeIt() {
        long id = job("failed");
        refused(NotFound.class, () -> as(OTHER, () -> status.overview()));
        refused(NotFound.class, () -> as(OTHER, () -> status.failedJobs(PageQuery.of(0, 10))));
        refused(NotFound.class, () -> as(OTHER, () -> status.failedJob(id)));
        refused(
                NotFound.class,
                () -> as(OTHER, () -> {
                    status.tryAgain(id);
                    return true;
                }));
        refused(NotFound.class, () -> as(OTHER, () -> status.tryAllAgain()));
        refused(
                NotFound.class,
                () -> as(OTHER, () -> {
                    status.giveUp(id);
                    return true;
                }));
        refused(NotFound.class, () -> asVisitor(() -> status.overview()));
        assertEquals(JobState.FAILED, state(status, id));
    }

    @Test
    void itSaysWhatCordeeRunsOn() {
        SystemStatus.Overview overview = asAdministrator(ADMINISTRATOR, () -> status.overview());
        boolean h2 = !System.getProperty("CORDEE_DB_URL", "").startsWith("jdbc:mysql:");
        assertEquals(h2 ? "H2" : "MariaDB", overview.database().product());
        assertTrue(
                overview.database().version().matches("[0-9.]+"),
                overview.database().version());
        assertTrue(Integer.parseInt(overview.database().migration()) >= 111);
        assertNotNull(overview.database().bytes());
        assertTrue(overview.database().bytes() > 100_000);
        assertFalse(overview.jobs().isEmpty());
    }

    @Test
    void itTellsOfBackups() {
        SystemStatus.Overview never = asAdministrator(ADMINISTRATOR, () -> status.overview());
        assertNull(never.backup());
        assertNull(never.failedBackup());
        sql("insert into backup_run (started_at, ended_at, row_count, byte_count)"
                + " values ('2027-01-01 10:00:00', '2027-01-01 10:00:05', 12, 3456)");
        SystemStatus.Overview good = asAdministrator(ADMINISTRATOR, () -> status.overview());
        assertEquals(12, good.backup().rows());
        assertEquals(3456, good.backup().bytes());
        assertEquals("2027-01-01T10:00:05Z", good.backup().at().toString());
        assertNull(good.failedBackup());
        sql("insert into backup_run (started_at, ended_at, error)"
                + " values ('2027-01-02 10:00:00', '2027-01-02 10:00:05', 'No space left on device')");
        SystemStatus.Overview failed = asAdministrator(ADMINISTRATOR, () -> status.overview());
        assertEquals("2027-01-01T10:00:05Z", failed.backup().at().toString());
        assertEquals("No space left on device", failed.failedBackup().error());
    }

    @Test
    void whatIsGivenUpIsCountedAndWaitsForAdministratorsAtHome() {
        assertEquals(List.of(), asAdministrator(ADMINISTRATOR, () -> waiting.waiting(ADMINISTRATOR)));
        long id = job("given up");
        JobMonitor.Line line = asAdministrator(ADMINISTRATOR, () -> status.failedJob(id));
        assertEquals(JobState.GIVEN_UP, line.state());
        SystemStatus.Overview overview = asAdministrator(ADMINISTRATOR, () -> status.overview());
        assertEquals(1, overview.givenUp());
        List<Waiting> told = asAdministrator(ADMINISTRATOR, () -> waiting.waiting(ADMINISTRATOR));
        assertEquals(1, told.size());
        assertEquals(List.of(1L), told.get(0).arguments());
        assertEquals(List.of(), as(OTHER, () -> waiting.waiting(OTHER)));
    }

    @Test
    void tryingAgainAndGivingUpAreAudited() {
        long id = job("failed");
        asAdministrator(ADMINISTRATOR, () -> {
            status.giveUp(id);
            return true;
        });
        assertEquals(JobState.GIVEN_UP, state(status, id));
        assertEquals(1, audited("operations.job-given-up", id));
        asAdministrator(ADMINISTRATOR, () -> {
            status.tryAgain(id);
            return true;
        });
        assertEquals(JobState.FAILED, state(status, id));
        assertEquals(1, audited("operations.job-tried-again", id));
        assertEquals(0, count("select attempts from job where id = ?", id));
        job("given up");
        assertTrue(asAdministrator(ADMINISTRATOR, () -> status.tryAllAgain()) >= 2);
        assertTrue(audited("operations.jobs-tried-again", 0) >= 1);
    }

    @Test
    void whatRunsIsLeftAlone() {
        long id = job("running");
        refused(
                Conflict.class,
                () -> asAdministrator(ADMINISTRATOR, () -> {
                    status.tryAgain(id);
                    return true;
                }));
        refused(
                Conflict.class,
                () -> asAdministrator(ADMINISTRATOR, () -> {
                    status.giveUp(id);
                    return true;
                }));
        assertEquals(0, audited("operations.job-tried-again", id));
    }
}
