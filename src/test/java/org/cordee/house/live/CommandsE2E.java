package org.cordee.house.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cordee.house.Folders;
import org.cordee.house.Ports;
import org.cordee.house.database.MariaDb;
import org.cordee.house.database.Upgrade;
import org.cordee.platform.database.Migrations;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Backup, restore, upgrade and change of the secret, with the words of the README, on H2 and on MariaDB. */
class CommandsE2E {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Path JAR =
            Path.of(System.getProperty("cordee.jar", "target/cordee.jar")).toAbsolutePath();
    private static final Path HOME = Path.of("target", "commands").toAbsolutePath();

    /** A stopped server on H2 with the demo region. */
    private static Path installed;

    private Path folder;

    @BeforeAll
    static void anInstallationWithManyRows() throws IOException {
        Folders.remove(HOME);
        installed = place("installed");
        try (Jar cordee = Jar.start(
                        installed,
                        Jar.environment(
                                "CORDEE_PORT",
                                String.valueOf(Ports.free()),
                                "CORDEE_DATA",
                                installed.resolve("data").toString(),
                                "CORDEE_DEMO",
                                "true"))
                .untilItStands(LONG)) {
            cordee.terminate();
            cordee.end(LONG);
        }
        Result backup = new Result(installed, Map.of(), "backup", "made.zip");
        assertEquals(0, backup.code, backup.output);
    }

    @BeforeEach
    void folder(TestInfo test) throws IOException {
        folder = place(test.getTestMethod().orElseThrow().getName());
    }

    private static Path place(String name) throws IOException {
        Path place = Files.createDirectories(HOME.resolve(name));
        Files.createSymbolicLink(place.resolve("cordee.jar"), JAR);
        return place;
    }

    @Test
    @SuppressWarnings("try") // the server only has to run
    void theReadmesBackupAndRestoreBringEverythingBack() throws Exception {
        shell(installed, Map.of(), readme("Back up"));
        Files.copy(installed.resolve("cordee-backup.zip"), folder.resolve("cordee-backup.zip"));
        Files.copy(installed.resolve("data/secret"), folder.resolve("secret-copy"));
        int port = Ports.free();
        List<String> restore = readme("Restore");
        shell(folder, Map.of(), restore.subList(0, restore.size() - 1));
        assertEquals("java -jar cordee.jar", restore.get(restore.size() - 1));
        Result again = new Result(folder, Map.of(), "backup", "again.zip");
        assertEquals(0, again.code, again.output);
        assertEquals(tables(installed.resolve("cordee-backup.zip")), tables(folder.resolve("again.zip")));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("again.zip"))));
        refused(
                folder,
                Map.of(),
                "The database is not empty, and nothing was restored.",
                "restore",
                "cordee-backup.zip");
        refused(folder, Map.of(), folder.resolve("again.zip") + " already exists.", "backup", "again.zip");
        try (Jar cordee = Jar.start(
                        folder,
                        Jar.environment(
                                "CORDEE_PORT",
                                String.valueOf(port),
                                "CORDEE_DATA",
                                folder.resolve("data").toString(),
                                "CORDEE_DEMO",
                                "true"))
                .untilItStands(LONG)) {
            assertEquals(
                    200, Client.visitor().get("http://127.0.0.1:" + port + "/").status());
            refused(folder, Map.of(), "Cordee cannot open its database", "backup", "running.zip");
        }
    }

    @Test
    void mariaDbRestoresWhatH2HasSavedAndBacksUpTheSame() throws Exception {
        Map<String, String> first = mariaDb(
                "restored_one",
                Files.readString(installed.resolve("data/secret")).strip());
        Map<String, String> second = mariaDb(
                "restored_two",
                Files.readString(installed.resolve("data/secret")).strip());
        Path made = installed.resolve("made.zip");
        works(folder, first, "restore", made.toString());
        works(folder, first, "backup", "of-mariadb.zip");
        assertEquals(tables(made), tables(folder.resolve("of-mariadb.zip")));
        refused(folder, first, "The backup cannot be written to", "backup", "no-such-folder/of-mariadb.zip");
        assertEquals(List.of("ended well", "NoSuchFileException"), noted(first));
        works(folder, second, "restore", "of-mariadb.zip");
        works(folder, second, "backup", "again.zip");
        assertEquals(tables(made), tables(folder.resolve("again.zip")));
        refused(folder, second, "The database is not empty, and nothing was restored.", "restore", "of-mariadb.zip");

        Map<String, String> rotated = new TreeMap<>(first);
        rotated.put("CORDEE_OLD_SECRET", first.get("CORDEE_SECRET"));
        rotated.put("CORDEE_SECRET", "the second secret of this installation");
        refused(folder, first, "The secret comes from the environment", "rotate-key");
        works(folder, rotated, "rotate-key");
        works(folder, rotated, "backup", "rotated.zip");
        rotatedEverything(made, folder.resolve("rotated.zip"));
    }

    @Test
    void aWrongSecretOrADamagedFileRestoresNothing() throws Exception {
        Path made = installed.resolve("made.zip");
        refused(folder, Map.of(), "There is no secret yet.", "restore", made.toString());
        refused(
                folder,
                Map.of("CORDEE_SECRET", "the secret of another installation"),
                "This backup was sealed with another secret",
                "restore",
                made.toString());
        byte[] bytes = Files.readAllBytes(made);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.zip"), bytes);
        Map<String, String> right = Map.of(
                "CORDEE_SECRET",
                Files.readString(installed.resolve("data/secret")).strip());
        Result refused = new Result(folder, right, "restore", damaged.toString());
        assertEquals(1, refused.code);
        assertTrue(
                refused.lastLine().contains("damaged") || refused.lastLine().contains("cannot be read"),
                refused.output);
        refused(folder, Map.of(), "There is no database in the folder", "backup", "nothing.zip");
        refused(folder, Map.of(), "Cordee does not know \"backup\".", "backup");
        refused(folder, Map.of(), "Cordee does not know \"--port 80\".", "--port", "80");
        works(folder, right, "restore", made.toString());
    }

    @Test
    void theReadmesChangeOfTheSecretLeavesNothingUnderTheOldOne() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.copy(installed.resolve("data/secret"), folder.resolve("data/secret"));
        works(folder, Map.of(), "restore", installed.resolve("made.zip").toString());
        shell(folder, Map.of(), readme("Change the secret"));
        assertEquals(2, Files.readAllLines(folder.resolve("data/secret")).size());
        works(folder, Map.of(), "backup", "rotated.zip");
        rotatedEverything(installed.resolve("made.zip"), folder.resolve("rotated.zip"));
        refused(
                folder,
                Map.of(
                        "CORDEE_SECRET",
                        Files.readString(installed.resolve("data/secret")).strip()),
                "This database was sealed with another secret",
                "rotate-key");
    }

    /**
     * The database is of the last release, and one of its columns holds plain texts, as if this version were the first
     * to seal it: the start seals them. The new jar is put in place of another file.
     */
    @Test
    void theReadmesUpgradeKeepsAccountsAndSealsWhatWasPlain() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        JdbcDataSource old = new JdbcDataSource();
        old.setURL("jdbc:h2:file:" + data.resolve("cordee"));
        old.setUser("sa");
        old.setPassword("");
        Migrations.flyway(old).target(Upgrade.RELEASED).load().migrate();
        try (Connection connection = old.getConnection();
                Statement statement = connection.createStatement()) {
            MadeAccount.add(connection, "ann@people.example", "violet kettle marching");
            statement.execute("insert into access_needs (id, version, person_id, needs_sealed, supporter_comes)"
                    + " values (1000001, 1, 1000000, 'zyzzyva', false)");
            statement.execute("delete from sealed_column where name = 'access_needs.needs_sealed'");
        }
        Files.delete(folder.resolve("cordee.jar"));
        Files.copy(JAR, folder.resolve("cordee.jar"));
        Files.createDirectories(folder.resolve("new"));
        Files.createSymbolicLink(folder.resolve("new/cordee.jar"), JAR);
        List<String> upgrade = readme("Upgrade");
        assertEquals(3, upgrade.size(), upgrade.toString());
        Files.setLastModifiedTime(folder.resolve("cordee.jar"), FileTime.fromMillis(0));
        shell(folder, Map.of(), upgrade.subList(0, 2));
        assertNotEquals(
                0,
                Files.getLastModifiedTime(folder.resolve("cordee.jar")).toMillis(),
                "the new jar is in place of the old one");
        int port = Ports.free();
        String base = "http://127.0.0.1:" + port;
        Map<String, String> environment = Jar.environment(
                "CORDEE_PORT", String.valueOf(port), "PATH", Jar.java().getParent() + ":" + System.getenv("PATH"));
        try (Jar cordee = Jar.run(folder, environment, List.of("sh", "-c", "exec " + upgrade.get(2)))
                .untilItStands(LONG)) {
            assertEquals(200, Client.visitor().get(base + "/").status());
            Client ann = Client.at(base, "ann@people.example", "violet kettle marching");
            assertEquals(
                    "Ann", ann.get("/api/me").expect(200).json().get("name").getAsString());
            cordee.terminate();
            cordee.end(LONG);
        }
        works(folder, Map.of(), "backup", "after.zip");
        assertFalse(text(folder.resolve("after.zip"), "tables/access_needs.tsv").contains("zyzzyva"));
        assertTrue(text(folder.resolve("after.zip"), "tables/access_needs.tsv").contains("1000001"));
        assertTrue(text(folder.resolve("before-upgrade.zip"), "tables/access_needs.tsv")
                .contains("zyzzyva"));
    }

    /**
     * Every sealed text is there, and none under the old key; the old key's id is left only where it is noted as
     * retired.
     */
    private static void rotatedEverything(Path before, Path after) throws IOException {
        String old = manifest(before).getProperty("keys");
        String fresh = manifest(after).getProperty("keys");
        assertNotEquals(old, fresh);
        long sealed = 0;
        for (String table : tables(before).keySet()) {
            if (!table.equals("secret_key")) {
                String then = text(before, "tables/" + table + ".tsv");
                String now = text(after, "tables/" + table + ".tsv");
                assertFalse(
                        now.contains(old + "."),
                        table + " still holds texts under the old key: is it in db/sealed-columns.properties?");
                assertEquals(count(then, old + "."), count(now, fresh + "."), table);
                sealed += count(now, fresh + ".");
            }
        }
        assertTrue(sealed > 100, sealed + " sealed texts in the demo region");
    }

    /** What the runs of the command backup noted in a database. */
    private static List<String> noted(Map<String, String> settings) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(settings.get("CORDEE_DB_URL"), settings.get("CORDEE_DB_USER"), "");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select row_count, byte_count, error from backup_run order by id")) {
            while (rows.next()) {
                all.add(rows.getLong(1) > 0 && rows.getLong(2) > 0 ? "ended well" : rows.getString(3));
            }
        }
        return all;
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static Map<String, String> mariaDb(String name, String secret) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                MariaDb.here().url(name), MariaDb.here().user(), "")) {
            assertTrue(connection.isValid(5));
        }
        return Map.of(
                "CORDEE_DB_URL",
                MariaDb.here().url(name),
                "CORDEE_DB_USER",
                MariaDb.here().user(),
                "CORDEE_SECRET",
                secret);
    }

    /** Rows and checksum of each table. */
    private static Map<String, String> tables(Path file) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        Properties manifest = manifest(file);
        for (String name : manifest.stringPropertyNames()) {
            if (name.startsWith("table.")) {
                tables.put(name.substring(6), manifest.getProperty(name));
            }
        }
        assertTrue(tables.size() > 50, tables.toString());
        return tables;
    }

    private static Properties manifest(Path file) throws IOException {
        Properties manifest = new Properties();
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(new ZipEntry("manifest.properties"))) {
            manifest.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return manifest;
    }

    private static String text(Path file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(new ZipEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The commands of a part of the README, as they are written there. */
    private static List<String> readme(String heading) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md"));
        int from = lines.indexOf("### " + heading);
        assertTrue(from >= 0, heading);
        List<String> part = lines.subList(from + 1, lines.size());
        int to = 0;
        while (to < part.size() && !part.get(to).startsWith("#")) {
            to++;
        }
        List<String> commands = part.subList(0, to).stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
        assertFalse(commands.isEmpty(), heading);
        return commands;
    }

    private static void shell(Path folder, Map<String, String> environment, List<String> commands) {
        for (String command : commands) {
            Result result = new Result(folder, environment, List.of("sh", "-c", command));
            assertEquals(0, result.code, command + "\n" + result.output);
        }
    }

    private static void works(Path folder, Map<String, String> environment, String... arguments) {
        Result result = new Result(folder, environment, arguments);
        assertEquals(0, result.code, result.output);
    }

    private static void refused(Path folder, Map<String, String> environment, String sentence, String... arguments) {
        Result result = new Result(folder, environment, arguments);
        assertEquals(1, result.code, result.output);
        assertTrue(result.lastLine().startsWith(sentence), result.output);
    }

    /** One run of a command in a folder. */
    private static final class Result {

        private final int code;
        private final String output;

        Result(Path folder, Map<String, String> environment, String... arguments) {
            this(folder, environment, command(arguments));
        }

        Result(Path folder, Map<String, String> environment, List<String> command) {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("CORDEE_"));
            builder.environment().putAll(environment);
            builder.environment()
                    .put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
            try {
                Path log = Files.createTempFile(folder, "command", ".log");
                Process process = builder.redirectOutput(log.toFile()).start();
                if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(command + " has not ended:\n" + Files.readString(log));
                }
                code = process.exitValue();
                output = Files.readString(log);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private static List<String> command(String... arguments) {
            List<String> all = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    "cordee.jar"));
            all.addAll(List.of(arguments));
            return all;
        }

        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("");
        }
    }
}
