package org.cordee.platform.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import org.cordee.platform.database.Migrations;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys a database needs, on a fresh H2; {@code CommandsE2E} shows rotation on MariaDB too. */
class SealingTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final Keys FIRST = keys("the first secret of an installation");
    private static final Keys OTHER = keys("the secret of another installation");
    private static final Keys ROTATED =
            keys("the second secret of an installation", "the first secret of an installation");

    private Connection connection;

    private static Keys keys(String... secrets) {
        return Keys.of(Arrays.stream(secrets)
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    @BeforeEach
    void migrated() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:sealing;DB_CLOSE_DELAY=-1");
        Migrations.flyway(database).load().migrate();
        connection = DriverManager.getConnection("jdbc:h2:mem:sealing");
        run("set referential_integrity false");
    }

    @AfterEach
    void gone() throws SQLException {
        run("shutdown");
    }

    @Test
    void aDatabaseIsRefusedToAnotherSecret() throws SQLException {
        new Sealing(connection, FIRST).check(NOW);
        new Sealing(connection, FIRST).check(NOW);
        Sealing.WrongSecret refused =
                assertThrows(Sealing.WrongSecret.class, () -> new Sealing(connection, OTHER).check(NOW));
        assertTrue(
                refused.getMessage().contains(FIRST.id())
                        && refused.getMessage().contains("CORDEE_SECRET"),
                refused.getMessage());
        assertEquals("1", read("select count(*) from secret_key"));
    }

    /** A database from before keys were noted: its texts say which key they need. */
    @Test
    void anOlderDatabaseIsRefusedToAnotherSecretToo() throws SQLException {
        concern(FIRST);
        assertThrows(Sealing.WrongSecret.class, () -> new Sealing(connection, OTHER).check(NOW));
        new Sealing(connection, FIRST).check(NOW);
        assertEquals(FIRST.id(), read("select key_id from secret_key"));
    }

    @Test
    void rotationSealsEverythingAgainAndRetiresTheOldKey() throws SQLException {
        concern(FIRST);
        run("insert into agreement_point (agreement_id, point, text_sealed) values (5, 'OFF_LIMITS', '"
                + FIRST.seal("never on Fridays", "agreement_point.OFF_LIMITS 5") + "')");
        new Sealing(connection, FIRST).check(NOW);
        Sealing rotation = new Sealing(connection, ROTATED);
        rotation.check(NOW);
        assertTrue(rotation.due());
        assertEquals(new Sealing.Renewed(2, 0), rotation.renew(NOW));
        assertFalse(rotation.due());
        assertEquals(new Sealing.Renewed(0, 0), rotation.renew(NOW));
        Keys alone = keys("the second secret of an installation");
        assertEquals("a worry", alone.open(read("select text_sealed from concern"), "concern of 7"));
        assertEquals(
                "never on Fridays",
                alone.open(read("select text_sealed from agreement_point"), "agreement_point.OFF_LIMITS 5"));
        new Sealing(connection, alone).check(NOW);
        assertThrows(Sealing.WrongSecret.class, () -> new Sealing(connection, FIRST).check(NOW));
    }

    @Test
    void aTextThatCannotBeOpenedKeepsTheOldKeyInUse() throws SQLException {
        concern(FIRST);
        run("update concern set raiser_id = 8");
        new Sealing(connection, FIRST).check(NOW);
        Sealing rotation = new Sealing(connection, ROTATED);
        rotation.check(NOW);
        assertEquals(new Sealing.Renewed(0, 1), rotation.renew(NOW));
        assertTrue(rotation.due());
    }

    @Test
    void everyListedColumnExists() throws SQLException {
        for (SealedColumn one : SealedColumn.all()) {
            read("select count(" + one.column() + ") from " + one.table());
            for (String column : one.boundTo()) {
                read("select count(" + column + ") from " + one.table());
            }
        }
    }

    private void concern(Keys keys) throws SQLException {
        run("insert into concern (id, version, raiser_id, state, text_sealed, raised_at) values (1, 1, 7, 'RAISED', '"
                + keys.seal("a worry", "concern of 7") + "', now())");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
