package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.house.database.Upgrade;
import org.cordee.platform.secret.SealedColumn;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Migrations are append-only, and the schema keeps the conventions of STYLE.md. On H2, without a server. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    /** SHA-256 and name of each released migration. A release adds its new ones. */
    private static final Path RELEASED = Path.of("src/test/resources/released-migrations.txt");

    private JdbcDataSource database;

    @BeforeEach
    void empty() {
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1");
    }

    @AfterEach
    void gone() throws SQLException {
        run("shutdown");
    }

    @Test
    void aReleasedMigrationIsNeverChanged() throws IOException {
        Map<String, String> released = released();
        assertTrue(released.size() >= 11, released.toString());
        Map<String, String> now = new TreeMap<>();
        for (String name : released.keySet()) {
            Path file = FOLDER.resolve(name);
            now.put(name, Files.exists(file) ? sha256(file) : "missing");
        }
        assertEquals(released, now, "migrations are append-only: leave these as they were and add a new one");
    }

    @Test
    void aNewMigrationHasANumberAboveTheReleasedOnes() throws IOException {
        Set<String> released = released().keySet();
        int highest = released.stream().mapToInt(MigrationsTest::number).max().orElseThrow();
        Set<Integer> numbers = new TreeSet<>();
        for (String name : names()) {
            assertTrue(name.matches("V\\d{3}__[a-z0-9_]+\\.sql"), name);
            assertTrue(numbers.add(number(name)), name + " has the number of another one");
            assertTrue(
                    released.contains(name) || number(name) > highest,
                    () -> name + " needs a number above " + highest + ": migrations are append-only");
        }
    }

    @Test
    void aReleasedDatabaseKeepsItsRows() throws SQLException {
        new Upgrade(database).keepsRows();
    }

    @Test
    void aDatabaseOfAnEarlierBuildIsRefusedInPlainWords() throws SQLException {
        assertNull(Migrations.refusal(database), "an empty one is fine");
        Migrations.flyway(database).target(Upgrade.RELEASED).load().migrate();
        assertNull(Migrations.refusal(database), "a released one is fine");
        run("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '001'");
        assertTrue(Migrations.refusal(database).contains("before 0.2.0"), Migrations.refusal(database));
    }

    @Test
    void columnsKeepTheConventions() throws SQLException {
        Migrations.flyway(database).load().migrate();
        Set<String> listed =
                SealedColumn.all().stream().map(SealedColumn::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> sealed = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (String[] column : read("select table_name, column_name, data_type from information_schema.columns"
                + " where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'")) {
            String name = column[0] + "." + column[1];
            if (column[1].endsWith("_at") != column[2].startsWith("timestamp")) {
                wrong.add(name + ": instants and only they end in _at");
            }
            if (column[1].endsWith("_on") != column[2].equals("date")) {
                wrong.add(name + ": days and only they end in _on");
            }
            if (column[1].endsWith("_no")) {
                wrong.add(name + ": write _number");
            }
            if (column[1].endsWith("_sealed")) {
                sealed.add(name);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                listed, sealed, "sealed columns, and only they, end in _sealed and are in sealed-columns.properties");
    }

    /** A name that is misspelt in the baseline would have the first start seal texts twice. */
    @Test
    void onlyListedColumnsAreNotedAsSealed() throws SQLException {
        Migrations.flyway(database).target(Upgrade.RELEASED).load().migrate();
        Set<String> noted = read("select name from sealed_column").stream()
                .map(row -> row[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there =
                SealedColumn.all().stream().map(SealedColumn::name).collect(Collectors.toCollection(TreeSet::new));
        noted.removeAll(there);
        assertEquals(Set.of(), noted, "these are not in sealed-columns.properties");
    }

    private static Map<String, String> released() throws IOException {
        Map<String, String> released = new TreeMap<>();
        for (String line : Files.readAllLines(RELEASED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s+");
                released.put(parts[1], parts[0]);
            }
        }
        return released;
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] bytes = Files.readString(file).replace("\r", "").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows, in lower case. */
    private List<String[]> read(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String[]> all = new ArrayList<>();
            while (rows.next()) {
                String[] row = new String[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getString(i + 1).toLowerCase(Locale.ROOT);
                }
                all.add(row);
            }
            return all;
        }
    }
}
