package org.cordee.house.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cordee.house.Folders;
import org.cordee.house.Ports;
import org.cordee.house.database.MariaDb;
import org.cordee.platform.database.Migrations;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** {@code cordee.jar} as an operator meets it: how it starts, stops, and says why it cannot start. */
class LauncherE2E {

    /** The longest a start that cannot succeed may take (api.md). */
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private static final Duration LONG = Duration.ofMinutes(10);

    private Path folder;

    @BeforeEach
    void folder(TestInfo test) {
        folder = Path.of(
                        "target", "launcher", test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
        Folders.remove(folder);
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    "Cordee cannot listen on 127.0.0.1:" + taken.getLocalPort(),
                    "CORDEE_PORT",
                    String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void wrongSettingsAreNamed() {
        refused("CORDEE_PORT is \"eighty\"", "CORDEE_PORT", "eighty");
        refused("CORDEE_BASE_URL is \"cordee.example\"", "CORDEE_BASE_URL", "cordee.example");
        refused("CORDEE_DB_URL is \"jdbc:oracle:x\"", "CORDEE_DB_URL", "jdbc:oracle:x");
        refused("CORDEE_DEMO is \"perhaps\"", "CORDEE_DEMO", "perhaps");
        refused("CORDEE_MAIL_PORT is \"0\"", "CORDEE_MAIL_PORT", "0");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("a-file"), "");
        refused("Cordee cannot write to its data folder " + file, "CORDEE_DATA", file.toString());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        int nobody = Ports.free();
        refused(
                "Cordee cannot reach its database jdbc:mysql://127.0.0.1:" + nobody + "/cordee:",
                "CORDEE_DB_URL",
                "jdbc:mysql://127.0.0.1:" + nobody + "/cordee",
                "CORDEE_DB_USER",
                "root");
    }

    @Test
    void aWrongPasswordIsNamed() throws SQLException {
        try (Connection root = DriverManager.getConnection(
                        MariaDb.here().url("guarded"), MariaDb.here().user(), "");
                Statement statement = root.createStatement()) {
            statement.execute("create or replace user guarded@'127.0.0.1' identified by 'right'");
            statement.execute("grant all on guarded.* to guarded@'127.0.0.1'");
        }
        refused(
                "Cordee cannot reach its database jdbc:mysql://127.0.0.1:"
                        + MariaDb.here().port() + "/guarded: Access denied for user 'guarded'",
                "CORDEE_DB_URL",
                "jdbc:mysql://127.0.0.1:" + MariaDb.here().port() + "/guarded",
                "CORDEE_DB_USER",
                "guarded",
                "CORDEE_DB_PASSWORD",
                "wrong");
    }

    @Test
    void aMigrationThatFailsIsNamed() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data").resolve("cordee");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table id_source (something int)");
        }
        refused("Cordee cannot bring its database up to date: ");
    }

    @Test
    void aDatabaseOfAnEarlierBuildIsNamed() throws SQLException {
        JdbcDataSource earlier = new JdbcDataSource();
        earlier.setURL("jdbc:h2:file:" + folder.resolve("data").resolve("cordee"));
        earlier.setUser("sa");
        earlier.setPassword("");
        Migrations.flyway(earlier).target("001").load().migrate();
        try (Connection connection = earlier.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update \"flyway_schema_history\" set \"checksum\" = 1");
        }
        refused("This database was set up by a build of Cordee before 0.2.0");
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws IOException {
        Path old = java17().orElse(null);
        assumeTrue(old != null, "a Java between 17 and 20 is not installed here");
        try (Jar cordee = Jar.run(
                folder,
                environment(Ports.free()),
                List.of(old.toString(), "-jar", Jar.built().toString()))) {
            assertEquals(1, cordee.end(A_MINUTE));
            assertEquals(1, cordee.lines().size(), () -> String.join("\n", cordee.lines()));
            assertTrue(
                    cordee.lastLine().startsWith("Cordee needs Java 21 or later, but this is Java 1"),
                    cordee.lastLine());
        }
    }

    @Test
    void aBootCommandThatPayaraRefusesEndsTheStart() throws IOException {
        Files.createDirectories(folder);
        Path jar = Files.copy(Jar.built(), folder.resolve("cordee.jar"));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path commands = inside.getPath("MICRO-INF", "pre-boot-commands.txt");
            Files.writeString(
                    commands, Files.readString(commands) + "\nset configs.config.server-config.no-such-thing=false\n");
        }
        try (Jar cordee =
                Jar.run(folder, environment(Ports.free()), List.of(Jar.java().toString(), "-jar", jar.toString()))) {
            assertEquals(1, cordee.end(A_MINUTE));
            assertTrue(
                    cordee.lastLine().startsWith("Payara Micro refused a boot command of Cordee: "), cordee.lastLine());
        }
    }

    @Test
    void itStartsQuietlyStopsKeepsAndRefusesSamplesWhenDemoIsOff() {
        int port = Ports.free();
        Map<String, String> demo = environment(port, "CORDEE_DEMO", "true");
        try (Jar cordee = Jar.start(folder, demo).untilItStands(LONG)) {
            sayingWhereItStands(cordee, port);
            assertEquals(Set.of("tcp 127.0.0.1:" + port), Listening.of(cordee.pid()));
            refused(
                    "Cordee cannot open its database in the folder " + folder.resolve("data"),
                    "CORDEE_DATA",
                    folder.resolve("data").toString());
            cordee.terminate();
            assertEquals(143, cordee.end(LONG));
        }
        assertFalse(
                Files.exists(folder.resolve("data").resolve("server-" + port)),
                "the server's own files are tidied away");
        refused(
                "This database holds sample accounts",
                "CORDEE_DATA",
                folder.resolve("data").toString());
        refused(
                "This database was sealed with another secret",
                "CORDEE_DATA",
                folder.resolve("data").toString(),
                "CORDEE_SECRET",
                "the secret of another installation");
        try (Jar again = Jar.start(folder, demo).untilItStands(LONG)) {
            sayingWhereItStands(again, port);
        }
    }

    @Test
    void itDoesNotOutliveMaven() throws Exception {
        Files.createDirectories(folder);
        ProcessBuilder shell = new ProcessBuilder(
                "sh",
                "-c",
                "\"$0\" -Dcordee.with.parent=true -jar \"$1\"; true",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of(System.getProperty("cordee.jar", "target/cordee.jar"))
                        .toAbsolutePath()
                        .toString());
        shell.environment().putAll(environment(Ports.free()));
        Process maven = shell.redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        await("Cordee has begun").atMost(LONG).until(() -> {
            assertTrue(maven.isAlive());
            return maven.children().findAny().isPresent() && Files.exists(folder.resolve("data"));
        });
        ProcessHandle cordee = maven.children().findAny().orElseThrow();
        maven.destroyForcibly();
        cordee.onExit().get(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private static Optional<Path> java17() throws IOException {
        Path folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b(1[789]|20)\\b.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static void sayingWhereItStands(Jar cordee, int port) {
        List<String> lines = cordee.lines();
        assertTrue(lines.contains("Cordee is running at http://127.0.0.1:" + port + "/"));
        assertTrue(cordee.lastLine().contains("@demo.example"), cordee.lastLine());
        assertTrue(lines.size() <= 8, "a normal start prints few lines:\n" + String.join("\n", lines));
        assertEquals(200, Client.visitor().get("http://127.0.0.1:" + port + "/").status());
    }

    private void refused(String sentence, String... settings) {
        Path own = folder.resolve("refused-" + sentence.replaceAll("\\W+", "-").substring(0, 20));
        try (Jar cordee = Jar.start(own, environment(Ports.free(), settings))) {
            assertEquals(1, cordee.end(A_MINUTE));
            assertTrue(cordee.lastLine().startsWith(sentence), cordee.lastLine());
        }
    }

    private Map<String, String> environment(int port, String... settings) {
        Map<String, String> all = Jar.environment(
                "CORDEE_PORT",
                String.valueOf(port),
                "CORDEE_DATA",
                folder.resolve("data").toString(),
                "CORDEE_SECRET",
                "a-secret-for-tests-only-0123456789abcdef");
        all.putAll(Jar.environment(settings));
        return all;
    }
}
