package org.cordee.platform.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.cordee.house.Folders;
import org.cordee.house.Ports;
import org.cordee.house.database.MariaDb;
import org.cordee.house.live.Client;
import org.cordee.house.live.Jar;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What people meet while MariaDB is frozen and while the disk under H2 is full, and how Cordee gets over it. Prints how
 * long answers took; the limits asserted here are wide, for a busy machine.
 */
class DatabaseFaultsE2E {

    private static final Duration START = Duration.ofSeconds(240);
    /** An answer is promised within 5 seconds. */
    private static final long ANSWER_MILLIS = 20_000;
    /** Recovery is promised within 10 seconds. */
    private static final long RECOVERY_MILLIS = 60_000;
    /** More than the server has threads and connections. */
    private static final int ASKERS = 80;

    private int port;

    private record Answer(String path, int status, long millis, HttpResponse<String> response) {}

    @Test
    void aFrozenDatabaseIsSaidAndItsReturnIsNoticed() throws Exception {
        Map<String, String> database = Map.of(
                "CORDEE_DB_URL",
                MariaDb.here().url("frozen"),
                "CORDEE_DB_USER",
                MariaDb.here().user());
        try (Jar cordee =
                start(Path.of("target", "frozen").toAbsolutePath(), database).untilItStands(START)) {
            Client leader = client("leader");
            String sheet = sheet();
            List<String> paths =
                    List.of("/", "/catalogue/initiatives", "/api/initiatives", "/accounts/sign-in", "/api/me");
            assertEquals(200, ask("/catalogue/initiatives").status());
            ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
            List<CompletableFuture<Answer>> atOnce = new ArrayList<>();
            List<Answer> answers = new ArrayList<>();
            signal("STOP");
            long frozenAt = System.nanoTime();
            try {
                // asks no one who they are, which the frozen database would have to tell
                answers.add(ask("/health/live", "Cookie", "cordee=a-sign-in"));
                assertEquals(200, answers.get(0).status());
                for (int i = 0; i < ASKERS; i++) {
                    String path = paths.get(i % paths.size());
                    atOnce.add(CompletableFuture.supplyAsync(() -> ask(path), askers));
                }
                patiently("the outage is noticed").until(() -> {
                    answers.add(ask(sheet));
                    return ask("/health").status() == 503;
                });
                System.out.println("outage noticed after " + millisSince(frozenAt) + " ms");
                assertEquals(200, ask("/health/live").status());
                assertDown(ask("/health/ready"), "database");
                atOnce.forEach(answer -> answers.add(answer.join()));
                System.out.println("slowest of " + ASKERS + " that asked meanwhile: " + slowest(answers) + " ms");
                assertSaid(ask("/catalogue/initiatives"), "text/html", "reach our database");
                assertSaid(ask("/api/initiatives"), "application/problem+json", "reach our database");
                Client.Answer token = leader.get("/api/me");
                assertEquals(503, token.status(), token::toString);
                List<Answer> later = paths.stream().map(this::ask).toList();
                later.forEach(answer -> assertEquals(503, answer.status(), answer.path()));
                System.out.println("slowest of " + later.size() + " that asked later: " + slowest(later) + " ms");
                answers.addAll(later);
                answers.add(ask(sheet));
            } finally {
                signal("CONT");
                askers.shutdown();
            }
            long backAt = System.nanoTime();
            for (Answer answer : answers) {
                assertTrue(answer.millis() <= ANSWER_MILLIS, () -> answer.path() + " took " + answer.millis() + " ms");
                assertTrue(
                        answer.status() == 503 || answer.status() < 500, () -> answer.path() + ": " + answer.status());
                assertTrue(!answer.path().equals(sheet) || answer.status() == 200, () -> "static: " + answer.status());
            }
            untilHealthy(backAt);
            for (int i = 0; i < 40; i++) {
                Answer answer = ask(paths.get(i % 4));
                assertEquals(200, answer.status(), answer.path());
            }
            assertEquals(200, leader.get("/api/me").status());
            assertNoIncident(cordee);
        }
    }

    @Test
    void aFullDiskRefusesChangesLetsPeopleReadAndRecovers() throws Exception {
        Path disk = Path.of("target", "full-disk").toAbsolutePath();
        Files.createDirectories(disk);
        // Payara unpacks its libraries, 150 MB, into the data folder
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=420m", "cordee-test", disk.toString()) == 0,
                "only someone who may mount can make a small disk");
        try (Jar cordee = start(
                        Path.of("target", "full-disk-server").toAbsolutePath(),
                        Map.of("CORDEE_DATA", disk.resolve("data").toString()))
                .untilItStands(START)) {
            Client leader = client("leader");
            Path filler = disk.resolve("filler");
            for (int round = 0; round < 2; round++) {
                fill(filler);
                assertTrue(disk.toFile().getUsableSpace() < DiskSpace.LEAST);
                Client.Answer token = Client.visitor()
                        .post(
                                base() + "/api/tokens",
                                Map.of("email", "mentor@demo.example", "password", "climb-together-2026"));
                assertEquals(503, token.status(), token::toString);
                assertTrue(token.body().contains("disk of this server is full"), token.body());
                Client.Answer profile = leader.patch("/api/me", Map.of("name", "A new name"));
                assertTrue(profile.status() == 503 || profile.status() < 500, profile::toString);
                for (int i = 0; i < 3; i++) {
                    assertEquals(200, leader.get("/api/me").status());
                    assertEquals(200, leader.get("/api/me/applications").status());
                    assertEquals(200, ask("/catalogue/initiatives").status());
                    assertEquals(503, ask("/health").status());
                    assertEquals(200, ask("/health/ready").status());
                }
                Files.delete(filler);
                untilHealthy(System.nanoTime());
                client("mentor");
            }
            assertNoIncident(cordee);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    /** The load balancer learns which check failed, and nothing else. */
    private static void assertDown(Answer answer, String check) {
        assertEquals(503, answer.status(), answer.path());
        assertEquals(
                "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"" + check
                        + "\",\"status\":\"DOWN\"},{\"name\":\"migrations\",\"status\":\"UP\"}]}",
                answer.response().body());
        assertTrue(answer.response().headers().firstValue("Retry-After").isPresent(), "Retry-After");
    }

    private static void assertSaid(Answer answer, String type, String words) {
        assertEquals(503, answer.status(), answer.path());
        assertTrue(answer.response().body().contains(words), answer.response().body());
        assertTrue(answer.response().headers().firstValue("Retry-After").isPresent(), "Retry-After");
        assertTrue(
                answer.response()
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith(type),
                answer.path());
        assertTrue(
                answer.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .isPresent(),
                "headers");
    }

    private static void assertNoIncident(Jar cordee) {
        List<String> incidents = cordee.lines().stream()
                .filter(line -> line.contains("Incident"))
                .toList();
        assertEquals(List.of(), incidents);
        assertFalse(cordee.lines().stream().anyMatch(line -> line.contains("OutOfMemoryError")));
    }

    private static ConditionFactory patiently(String what) {
        return await(what)
                .atMost(Duration.ofMillis(RECOVERY_MILLIS))
                .pollDelay(Duration.ZERO)
                .pollInSameThread();
    }

    private void untilHealthy(long since) {
        patiently("it is healthy again")
                .until(() -> ask("/health").status() == 200
                        && ask("/catalogue/initiatives").status() == 200);
        System.out.println("healthy again after " + millisSince(since) + " ms");
    }

    private Jar start(Path folder, Map<String, String> more) {
        Folders.remove(folder);
        port = Ports.free();
        Map<String, String> environment = Jar.environment(
                "CORDEE_PORT",
                String.valueOf(port),
                "CORDEE_DATA",
                folder.resolve("data").toString(),
                "CORDEE_DEMO",
                "true",
                "CORDEE_HEALTH",
                "true",
                "CORDEE_SECRET",
                "a-secret-for-tests-only-0123456789abcdef");
        environment.putAll(more);
        return Jar.start(folder, environment, "-Xmx512m");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Client client(String name) {
        return Client.at(base(), name + "@demo.example", "climb-together-2026");
    }

    private Answer ask(String path, String... headers) {
        long begun = System.nanoTime();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(90));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = Client.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(path, response.statusCode(), millisSince(begun), response);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    private String sheet() {
        Matcher sheet = Pattern.compile("href=\"(/jakarta.faces.resource/css/cordee.css[^\"]*)\"")
                .matcher(ask("/accounts/sign-in").response().body());
        assertTrue(sheet.find());
        return sheet.group(1);
    }

    private static long slowest(List<Answer> answers) {
        return answers.stream().mapToLong(Answer::millis).max().orElseThrow();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private static void fill(Path filler) throws IOException {
        byte[] zeros = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("No space"), e::toString);
        }
    }

    private static void signal(String name) throws IOException, InterruptedException {
        List<Long> servers = ProcessHandle.current()
                .descendants()
                .filter(p -> p.info().command().orElse("").matches(".*/(mariadbd|mysqld)"))
                .map(ProcessHandle::pid)
                .toList();
        assertEquals(1, servers.size(), "the MariaDB of these tests");
        assertEquals(0, run("kill", "-" + name, String.valueOf(servers.get(0))));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
