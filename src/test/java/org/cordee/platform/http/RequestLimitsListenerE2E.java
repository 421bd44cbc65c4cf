package org.cordee.platform.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/** What a visitor cannot do to the server: hold its threads, fill its disk, get an answer without headers. */
class RequestLimitsListenerE2E extends Browser {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=xx";
    private static final int SLOW_ONES = 150;
    private static final int QUICK_MILLIS = 5_000;

    @Test
    void slowBodiesHoldNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_ONES; i++) {
                Socket socket = RawRequest.connect();
                slow.add(socket);
                socket.getOutputStream()
                        .write(
                                switch (i % 3) {
                                    case 0 ->
                                        bytes(
                                                RawRequest.head("POST /accounts/sign-in", FORM, "Content-Length: 900"),
                                                "a=");
                                    case 1 ->
                                        bytes(
                                                RawRequest.head(
                                                        "POST /api/tokens",
                                                        "Content-Type: application/json",
                                                        "Transfer-Encoding: chunked"),
                                                "1\r\n{\r\n");
                                    default -> "GET / HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.UTF_8);
                                });
            }
            long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
            while (System.nanoTime() < end) {
                isQuick("/");
                isQuick("/jakarta.faces.resource/css/cordee.css.xhtml");
                assertEquals(422, Client.visitor().post("/api/tokens", "{}").status(), "whole bodies are read");
                trickle(slow);
                Thread.sleep(500); // slow clients are what this is about
            }
            await("all of them are given up in the end")
                    .atMost(Duration.ofSeconds(BodyLimits.BODY_SECONDS + 60))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        trickle(slow);
                        return slow.stream().allMatch(Socket::isClosed);
                    });
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** One more byte to each; those that the server has closed are closed here too. */
    private static void trickle(List<Socket> slow) {
        for (int i = 0; i < slow.size(); i++) {
            Socket socket = slow.get(i);
            if (!socket.isClosed()) {
                try {
                    socket.getOutputStream()
                            .write((i % 3 == 0 ? "b" : i % 3 == 1 ? "1\r\n \r\n" : "X-A: b\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    socket.setSoTimeout(1);
                    if (socket.getInputStream().read() < 0) {
                        socket.close();
                    }
                } catch (java.net.SocketTimeoutException e) {
                    // still open
                } catch (IOException e) {
                    closeQuietly(socket);
                }
            }
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void isQuick(String path) throws Exception {
        long start = System.nanoTime();
        HttpResponse<Void> answer = Client.HTTP.send(
                HttpRequest.newBuilder(URI.create(LiveServer.here().base() + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertEquals(200, answer.statusCode());
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < QUICK_MILLIS, path + " took " + millis + " ms");
    }

    @Test
    void tooLargeIsRefusedHoweverItIsSent() throws IOException {
        byte[] twoMegabytes = "a".repeat(2 << 20).getBytes(StandardCharsets.UTF_8);
        String length = "Content-Length: " + twoMegabytes.length;
        for (String type : List.of(FORM, MULTIPART, "Content-Type: application/json")) {
            for (String page : List.of("/accounts/sign-in", "/accounts/register", "/api/tokens", "/home/concern")) {
                String first = "POST " + page;
                assertStatus(
                        413,
                        RawRequest.answer(RawRequest.head(first, type, length), twoMegabytes),
                        first + " " + type + " with length");
                assertStatus(
                        413,
                        RawRequest.answer(
                                RawRequest.head(first, type, "Transfer-Encoding: chunked"), chunked(twoMegabytes)),
                        first + " " + type + " in chunks");
            }
        }
        assertStatus(
                415,
                RawRequest.answer(
                        RawRequest.head("POST /api/tokens", FORM, "Content-Encoding: gzip", "Content-Length: 5"),
                        "abcde".getBytes(StandardCharsets.UTF_8)),
                "compressed");
    }

    /** What is left of a body that was refused must never turn up in somebody else's request. */
    @Test
    void bodiesInPiecesArriveWholeBesideRefusedOnes() throws Exception {
        byte[] tooLarge = chunked("a".repeat(2 << 20).getBytes(StandardCharsets.UTF_8));
        List<Callable<List<Integer>>> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clients.add(() -> {
                List<Integer> answers = new ArrayList<>();
                for (int j = 0; j < 100; j++) {
                    answers.add(Client.visitor()
                            .post("/api/tokens", "{\"email\": \"" + "x".repeat(j * 40) + "\"}")
                            .status());
                }
                return answers;
            });
        }
        clients.add(() -> {
            List<Integer> answers = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                String answer = RawRequest.answer(
                        RawRequest.head("POST /api/tokens", FORM, "Transfer-Encoding: chunked"), tooLarge);
                answers.add(answer.startsWith("HTTP/1.1 413") ? 422 : -1);
            }
            return answers;
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            for (Future<List<Integer>> client : threads.invokeAll(clients)) {
                assertEquals(Set.of(422), Set.copyOf(client.get()), "each is read as it was sent");
            }
        }
        assertFalse(
                Files.readString(Path.of("target", "live-h2", "server.log")).contains("GRIZZLY0013"),
                "the server has not stumbled");
    }

    @Test
    void aClientThatAsksFirstIsTold() throws IOException {
        assertStatus(
                100,
                RawRequest.answer(RawRequest.head(
                        "POST /api/tokens",
                        "Content-Type: application/json",
                        "Expect: 100-continue",
                        "Content-Length: 2")),
                "asked first");
        String chunked = RawRequest.answer(
                RawRequest.head("POST /api/tokens", "Content-Type: application/json", "Transfer-Encoding: chunked"),
                chunked("{}".getBytes(StandardCharsets.UTF_8)));
        assertStatus(422, chunked, "a small body in chunks is read");
    }

    @Test
    void anUploadLeavesNothingBehindAndNobodyElseMayLook() throws Exception {
        signIn("admin");
        String cookies = page().context().cookies().stream()
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
        String mark = "left-behind-" + System.nanoTime();
        byte[] body = ("--xx\r\nContent-Disposition: form-data; name=\"form:file\"; "
                        + "filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + (mark + ",people\r\n").repeat(50_000) + "\r\n--xx--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        String[] headers = {MULTIPART, "Origin: " + LiveServer.here().base(), "Cookie: " + cookies};
        String answer = RawRequest.answer(
                RawRequest.head("POST /accounts/import", with(headers, "Content-Length: " + body.length)), body);
        assertFalse(answer.startsWith("HTTP/1.1 413"), answer);
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
        byte[] far = "a".repeat(25 << 20).getBytes(StandardCharsets.UTF_8);
        assertStatus(
                413,
                RawRequest.answer(
                        RawRequest.head("POST /accounts/import", with(headers, "Transfer-Encoding: chunked")),
                        chunked(far)),
                "25 MB");

        Path data = Path.of("target", "live-h2", "data");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("cordee.mv.db"))));
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                boolean database = file.getFileName().toString().startsWith("cordee.");
                if (Files.isRegularFile(file)
                        && !database
                        && Files.size(file) < 50 << 20
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(mark)) {
                    wrong.add(file + " holds the upload");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyAnswerHasTheHeaders() throws IOException {
        List<byte[]> requests = List.of(
                RawRequest.head("GET /../x"),
                RawRequest.head("GET /%00"),
                RawRequest.head("GET /%zz"),
                RawRequest.head("TRACE /"),
                RawRequest.head("GET /", "X-Long: " + "a".repeat(20_000)),
                RawRequest.head("POST /", "Content-Length: abc"),
                "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        for (byte[] request : requests) {
            String asked = new String(request, StandardCharsets.UTF_8);
            asked = asked.substring(0, Math.min(60, asked.length()));
            String answer = RawRequest.answer(request);
            assertTrue(answer.startsWith("HTTP/1.1 4"), asked + ": " + answer);
            for (String header : List.of(
                    "Content-Security-Policy: default-src 'none'",
                    "X-Content-Type-Options: nosniff",
                    "X-Frame-Options: DENY",
                    "Referrer-Policy: same-origin",
                    "Cross-Origin-Opener-Policy: same-origin")) {
                assertTrue(answer.contains(header), asked + " has no " + header + ": " + answer);
            }
        }
    }

    @Test
    void healthHasOneForm() throws IOException {
        for (String path : List.of("/health", "/health/live", "/health/ready")) {
            String answer = RawRequest.answer(RawRequest.head("GET " + path, "Cookie: cordee=anything"));
            assertStatus(200, answer, path);
            assertTrue(answer.contains("Content-Type: application/json"), answer);
            assertTrue(answer.contains("Cache-Control: no-store"), answer);
            assertFalse(answer.contains("Set-Cookie"), answer);
            assertTrue(answer.contains("{\"status\":\"UP\",\"checks\":["), answer);
        }
        for (String other : List.of(
                "//health",
                "/%68ealth",
                "/health;x=1",
                "/health/",
                "/health/live/",
                "/health/live;x=1",
                "/health/started",
                "/health//ready",
                "//openapi",
                "/%6fpenapi",
                "/metrics;a")) {
            assertStatus(404, RawRequest.answer(RawRequest.head("GET " + other)), other);
        }
    }

    @Test
    void theSessionsCookieHasTheFlagsOfOurs() throws IOException {
        signIn("leader");
        String cookies = page().context().cookies().stream()
                .filter(c -> !c.name.equals("JSESSIONID"))
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
        String answer = RawRequest.answer(RawRequest.head("GET /home/concern", "Cookie: " + cookies));
        String set = answer.lines()
                .filter(line -> line.startsWith("Set-Cookie: JSESSIONID="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
        String flags = set.toLowerCase(Locale.ROOT);
        assertTrue(flags.contains("httponly") && flags.contains("path=/") && flags.contains("samesite=lax"), set);
        assertFalse(flags.contains("secure"), "served over http: " + set);
    }

    private static void assertStatus(int status, String answer, String what) {
        assertTrue(
                answer.startsWith("HTTP/1.1 " + status + " "),
                what + ": " + answer.lines().findFirst().orElse("nothing"));
    }

    private static String[] with(String[] some, String one) {
        String[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one;
        return all;
    }

    private static byte[] bytes(byte[] head, String body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(body.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static byte[] chunked(byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += 65_536) {
            int length = Math.min(65_536, body.length - from);
            all.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            all.write(body, from, length);
            all.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        all.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
