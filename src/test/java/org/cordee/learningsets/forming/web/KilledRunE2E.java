package org.cordee.learningsets.forming.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.house.Folders;
import org.cordee.house.Ports;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Jar;
import org.cordee.learningsets.web.ManyPeople;
import org.junit.jupiter.api.Test;

/**
 * A server of its own is killed while it forms eighty sets. The one that is started after it ends the run with the same
 * sets as a run that nobody disturbs, nobody has seen half a result, and the page that was open all the time comes to
 * the board.
 */
class KilledRunE2E extends Browser {

    private static final int PEOPLE = 480;
    private static final Duration LONG = Duration.ofSeconds(240);
    /** The run must be caught in the middle. */
    private static final Duration OFTEN = Duration.ofMillis(20);

    private static final Path FOLDER = Path.of("target", "killed-run").toAbsolutePath();
    private static final String URL = "jdbc:h2:file:" + FOLDER.resolve("data").resolve("cordee") + ";AUTO_SERVER=TRUE";
    private static final String STATE =
            "select r.state, count(p.set_number) from forming_round r join forming_person p on p.round_id = r.id"
                    + " where r.network_id = " + ManyPeople.NETWORK + " group by r.state";
    private static final String THIS = " (select id from forming_round where network_id = " + ManyPeople.NETWORK + ")";
    private static final String PLACES =
            "select person_id, set_number from forming_person where round_id in" + THIS + " order by person_id";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final int port = Ports.free();
    private final String base = "http://127.0.0.1:" + port;

    @Test
    @SuppressWarnings("try") // the second server only has to run
    void aRunThatWasCutOffIsDoneByTheNextServer() {
        Folders.remove(FOLDER);
        try (Jar first = start()) {
            ManyPeople.into(KilledRunE2E::change, PEOPLE - 1);
            begin();
            await("progress")
                    .atMost(LONG)
                    .pollInterval(OFTEN)
                    .until(() -> !rows("select 1 from forming_progress where percent > 0 and round_id in" + THIS)
                            .isEmpty());
            first.kill();
            first.end(Duration.ofSeconds(20));
        }
        assertEquals(List.of("RUNNING 0"), rows(STATE), "it was killed in the middle, and nothing of it is there");
        try (Jar second = start()) {
            // what the dead server had taken is free again after two minutes: as if they were over
            change("update job set lease_expires_at = '2000-01-01' where lease_expires_at is not null");
            untilDone();
            List<String> places = rows(PLACES);
            assertThat(page().locator("main a.button[href*='/learningsets/board']"))
                    .isVisible(PATIENTLY);

            change("update forming_person set set_number = null where round_id in" + THIS);
            change("update forming_round set state = 'RUNNING' where id in" + THIS);
            change("insert into job (kind, subject, due_at, attempts) select 'learningsets.form', cast(id as "
                    + "varchar), '2020-01-01', 0 from forming_round where id in"
                    + THIS);
            untilDone();
            assertEquals(places, rows(PLACES), "the same as a run that nobody disturbs");
        }
    }

    private Jar start() {
        Map<String, String> environment = Jar.environment(
                "CORDEE_PORT",
                String.valueOf(port),
                "CORDEE_DATA",
                FOLDER.resolve("data").toString(),
                "CORDEE_DB_URL",
                URL,
                "CORDEE_DB_USER",
                "sa",
                "CORDEE_SECRET",
                "a-secret-for-tests-only-0123456789abcdef",
                "CORDEE_DEMO",
                "true");
        return Jar.start(FOLDER, environment, "-Xmx512m").untilItStands(LONG);
    }

    private void begin() {
        page().navigate(base + "/accounts/sign-in");
        page().locator("input[type=email]").fill("coordinator@demo.example");
        page().locator("input[type=password]").fill("climb-together-2026");
        page().locator("main button, main input[type=submit]").first().click();
        page().waitForURL(url -> !url.contains("sign-in"));
        page().navigate(base + "/learningsets/forming?network=" + ManyPeople.NETWORK);
        page().locator("main [id$=':title']").fill("Eighty sets");
        page().locator("[id$=':begin']").click();
        page().locator("[id$=':run']").click(new Locator.ClickOptions().setTimeout(60_000));
        assertThat(page().locator("#run progress")).isVisible(PATIENTLY);
    }

    /** All of it comes at once. */
    private static void untilDone() {
        List<String> done = await("the end of the run")
                .atMost(LONG)
                .pollInterval(OFTEN)
                .until(() -> rows(STATE), state -> !state.equals(List.of("RUNNING 0")));
        assertEquals(List.of("PROPOSED " + PEOPLE), done);
    }

    private static int change(String sql, Object... none) {
        try (Connection connection = DriverManager.getConnection(URL, "sa", "");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The columns of each row, with a space between. */
    private static List<String> rows(String sql) {
        try (Connection connection = DriverManager.getConnection(URL, "sa", "");
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder(rows.getString(1));
                for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(' ').append(rows.getString(i));
                }
                all.add(row.toString());
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
