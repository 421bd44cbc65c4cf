package org.cordee.house.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cordee.house.live.MadeAccount;
import org.cordee.platform.database.Migrations;

/**
 * An upgrade of an empty database: the migrations of the last release, some rows of several features, then all
 * migrations.
 */
public final class Upgrade {

    /** The last migration of 0.2.0. It stays, so that every later version is shown to upgrade from there. */
    public static final String RELEASED = "011";

    private static final List<String> ROWS = List.of(
            "insert into organisation (id, version, name, name_key, search_text, sector, closed)"
                    + " values (2000001, 1, 'Harbour Trust', 'harbour trust', 'harbour trust', 'NHS', false)",
            "insert into affiliation (id, version, person_id, organisation_id, post, is_main, starts_on)"
                    + " values (2000002, 1, 1000000, 2000001, 'Nurse', true, '2026-02-28')",
            "insert into access_needs (id, version, person_id, needs_sealed, supporter_comes)"
                    + " values (2000003, 1, 1000000, 'abcdef.sealed', false)",
            "insert into notice (id, version, person_id, kind, subject, body_sealed, sent_at)"
                    + " values (2000004, 1, 1000000, 'test', 'Hello', 'abcdef.sealed', '2026-11-29 08:00:00.123456')",
            "insert into diary (id, version, person_id, notice_hours, max_per_day, gap_minutes, max_days_ahead)"
                    + " values (2000005, 1, 1000000, 4, 24, 0, 365)",
            "insert into network (id, version, title, purpose, visibility, entry, founded_at)"
                    + " values (2000006, 1, 'Nurses who lead', 'To learn', 'OPEN', 'AT_ONCE', '2026-11-29 08:00:00')",
            "insert into membership (id, version, network_id, person_id, state, role, state_changed_at)"
                    + " values (2000007, 1, 2000006, 1000000, 'MEMBER', 'MEMBER', '2026-11-29 08:00:00')",
            "insert into mentor_profile (id, version, person_id, offer, capacity, accepting, pause_ends_on)"
                    + " values (2000008, 1, 1000000, 'I listen', 2, true, '2027-01-31')",
            "insert into concern (id, version, raiser_id, state, text_sealed, raised_at)"
                    + " values (2000009, 1, 1000000, 'RAISED', 'abcdef.sealed', '2026-11-29 08:00:00')",
            "insert into job (kind, subject, due_at, attempts) values ('test', '1', '2026-11-29 08:00:00', 0)");

    /** Columns that a later migration drops on purpose, as table.column. */
    private static final Set<String> DROPPED = Set.of("job.failure"); // V110

    private final DataSource database;

    /** @param database an empty one */
    public Upgrade(DataSource database) {
        this.database = database;
    }

    /** Upgrades, and fails unless every row has every value it had. */
    public void keepsRows() throws SQLException {
        Migrations.flyway(database).target(RELEASED).load().migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            MadeAccount.add(connection, "ann@people.example", "violet kettle marching");
            for (String row : ROWS) {
                assertEquals(1, statement.executeUpdate(row), row);
            }
        }
        Map<String, String> before = values();
        assertTrue(before.size() > 80, before.toString());
        Migrations.flyway(database).load().migrate();
        Map<String, String> after = values();
        after.keySet().retainAll(before.keySet());
        assertEquals(before, after);
    }

    /** Every value by table, id and column. */
    private Map<String, String> values() throws SQLException {
        Map<String, String> values = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "person",
                    "account",
                    "organisation",
                    "affiliation",
                    "access_needs",
                    "notice",
                    "diary",
                    "network",
                    "membership",
                    "mentor_profile",
                    "concern",
                    "job",
                    "id_source",
                    "sealed_column")) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                            String column = rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                            if (!DROPPED.contains(table + "." + column)) {
                                values.put(
                                        table + " " + rows.getString(1) + " " + column,
                                        String.valueOf(rows.getString(i)));
                            }
                        }
                    }
                }
            }
        }
        return values;
    }
}
