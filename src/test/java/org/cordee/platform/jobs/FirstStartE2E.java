package org.cordee.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cordee.house.Folders;
import org.cordee.house.Ports;
import org.cordee.house.database.MariaDb;
import org.cordee.house.live.Client;
import org.cordee.house.live.Jar;
import org.cordee.house.live.Mailbox;
import org.junit.jupiter.api.Test;

/** The first start as the README describes it: an empty database, a mail server and an administrator's address. */
class FirstStartE2E {

    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration MAIL = Duration.ofSeconds(20);

    @Test
    void theAdministratorGetsAMailOnH2() {
        start("first-start-h2", Map.of(), 404);
    }

    @Test
    void theAdministratorGetsAMailOnMariaDb() {
        start(
                "first-start-mariadb",
                Map.of(
                        "CORDEE_DB_URL",
                        MariaDb.here().url("first_start"),
                        "CORDEE_DB_USER",
                        MariaDb.here().user(),
                        "CORDEE_HEALTH",
                        "true"),
                200);
    }

    /** @param health the status of the addresses for load balancers, which are there only when they are turned on */
    private static void start(String name, Map<String, String> more, int health) {
        Path folder = Path.of("target", name).toAbsolutePath();
        Folders.remove(folder);
        int port = Ports.free();
        String base = "http://127.0.0.1:" + port;
        String administrator = name + "@cordee.example";
        Map<String, String> environment = Jar.environment(
                "CORDEE_PORT", String.valueOf(port),
                "CORDEE_DATA", folder.resolve("data").toString(),
                "CORDEE_MAIL_HOST", "127.0.0.1",
                "CORDEE_MAIL_PORT", String.valueOf(Mailbox.here().port()),
                "CORDEE_ADMIN_EMAIL", administrator);
        environment.putAll(more);
        try (Jar cordee = Jar.start(folder, environment, "-Xmx512m").untilItStands(START)) {
            String mail = Mailbox.here().await(administrator, "", MAIL);
            assertEquals(
                    200,
                    Client.visitor().get(Mailbox.link(mail, base + "/links/")).status());
            for (String path : List.of("/health", "/health/live", "/health/ready")) {
                Client.Answer answer = Client.visitor().get(base + path).expect(health);
                if (health == 200) {
                    assertEquals("UP", answer.json().get("status").getAsString());
                }
            }
            assertTrue(
                    cordee.lines().stream().noneMatch(line -> line.contains("Exception")),
                    () -> String.join("\n", cordee.lines()));
        }
    }
}
