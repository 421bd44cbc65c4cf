package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a server on this machine, which only the test's own network allows; and what the real one refuses. */
class CalendarFetchTest {

    private static final Duration SHORT = Duration.ofMillis(700);
    /** Enough for more than 20 MB, also on a busy machine. */
    private static final Duration LONG = Duration.ofMinutes(2);
    /** How long the server that drips goes on. */
    private static final Duration DRIPS = Duration.ofSeconds(10);

    private static final byte[] MEGABYTE = new byte[1 << 20];

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private CalendarFetch fetch;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            String path = exchange.getRequestURI().getPath();
            byte[] body = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
            if (path.startsWith("/to/")) {
                exchange.getResponseHeaders().set("Location", path.equals("/to/loop") ? "/to/loop" : path.substring(3));
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/inside")) {
                exchange.getResponseHeaders().set("Location", "https://10.0.0.7/secret");
                exchange.sendResponseHeaders(301, -1);
            } else if (path.startsWith("/status/")) {
                exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
            } else if (path.equals("/large")) {
                exchange.sendResponseHeaders(200, 0);
                try {
                    for (int i = 0; i < 22; i++) {
                        exchange.getResponseBody().write(MEGABYTE);
                    }
                } catch (IOException e) {
                    asked.add("ended by the reader");
                }
            } else if (path.equals("/slow")) {
                exchange.sendResponseHeaders(200, 100);
                try {
                    for (int i = 0; i < DRIPS.toMillis() / 100; i++) {
                        exchange.getResponseBody().write('x');
                        exchange.getResponseBody().flush();
                        Thread.sleep(100); // a slow server is what this is about
                    }
                } catch (IOException | InterruptedException e) {
                    asked.add("ended by the reader");
                }
            } else {
                exchange.sendResponseHeaders(200, path.equals("/chunked") ? 0 : body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        fetch = new CalendarFetch(new LoopbackNetwork(server.getAddress().getPort()), CalendarFetch.LARGEST);
    }

    @AfterEach
    void stop() {
        fetch.close();
        server.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://calendar.localhost:" + server.getAddress().getPort() + path);
    }

    private CalendarTrouble trouble(String path) {
        return trouble(path, LONG);
    }

    private CalendarTrouble trouble(String path, Duration longest) {
        return assertThrows(UnreadCalendarException.class, () -> fetch.fetch(at(path), longest))
                .trouble();
    }

    @Test
    void whole() throws Exception {
        byte[] wanted = "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(wanted, fetch.fetch(at("/cal.ics?key=a%20b")));
        assertEquals(List.of("/cal.ics?key=a%20b"), asked);
        assertArrayEquals(wanted, fetch.fetch(at("/chunked")));
        assertArrayEquals(wanted, fetch.fetch(at("/to/to/to/cal.ics")), "three redirects");
    }

    @Test
    void whatIsNotThere() {
        assertEquals(CalendarTrouble.GONE, trouble("/status/404"));
        assertEquals(CalendarTrouble.REFUSED, trouble("/status/401"));
        assertEquals(CalendarTrouble.FAILED, trouble("/status/500"));
        assertEquals(CalendarTrouble.TOO_MANY_REDIRECTS, trouble("/to/loop"));
        assertEquals(CalendarTrouble.TOO_LARGE, trouble("/large"));
        int port = server.getAddress().getPort();
        server.stop(0);
        assertEquals(
                CalendarTrouble.UNREACHABLE,
                assertThrows(
                                UnreadCalendarException.class,
                                () -> fetch.fetch(URI.create("http://calendar.localhost:" + port + "/"), LONG))
                        .trouble());
    }

    @Test
    void aServerThatDripsIsLeftInTime() {
        long begun = System.nanoTime();
        assertEquals(CalendarTrouble.SLOW, trouble("/slow", SHORT));
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(DRIPS.dividedBy(2)) < 0);
    }

    @Test
    void aRedirectIsCheckedLikeTheFirstAddress() {
        assertEquals(CalendarTrouble.NOT_ALLOWED, trouble("/inside"));
        assertEquals(List.of("/inside"), asked);
    }

    @Test
    void nothingButTheRequestGoesAlong() throws Exception {
        server.createContext("/curious", exchange -> {
            asked.addAll(exchange.getRequestHeaders().entrySet().stream()
                    .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                    .sorted()
                    .toList());
            exchange.getResponseHeaders().set("Set-Cookie", "who=me");
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=calendars");
            exchange.getResponseHeaders().set("Location", "/curious/more");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("more") ? 401 : 302, -1);
            exchange.close();
        });
        assertEquals(CalendarTrouble.REFUSED, trouble("/curious"));
        List<String> once = List.of(
                "Accept-encoding: identity",
                "Accept: text/calendar, */*;q=0.1",
                "Connection: close",
                "Host: calendar.localhost:" + server.getAddress().getPort(),
                "User-agent: Cordee");
        assertEquals(Stream.concat(once.stream(), once.stream()).toList(), asked, "asked twice, and the same");
    }

    @Test
    void whatIsPackedStaysPacked() throws Exception {
        byte[] packed = "as it is".getBytes(StandardCharsets.UTF_8);
        server.createContext("/packed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
            exchange.close();
        });
        assertArrayEquals(packed, fetch.fetch(at("/packed")));
    }

    /** What speaks no TLS, or with a certificate for nobody, is not trusted. */
    @Test
    void encryptionIsMeant() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(CalendarTrouble.NOT_TRUSTED, troubleOverTls(plain));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream greenMails = getClass().getResourceAsStream("/greenmail.p12")) {
            keys.load(greenMails, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        try (ServerSocket unknown =
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(CalendarTrouble.NOT_TRUSTED, troubleOverTls(unknown));
        }
    }

    private CalendarTrouble troubleOverTls(ServerSocket listening) throws Exception {
        Thread answers = new Thread(() -> {
            try (Socket socket = listening.accept()) {
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                asked.add("no more");
            }
        });
        answers.start();
        int port = listening.getLocalPort();
        CalendarFetch encrypted = new CalendarFetch(new LoopbackNetwork(port), CalendarFetch.LARGEST);
        UnreadCalendarException unread = assertThrows(
                UnreadCalendarException.class,
                () -> encrypted.fetch(URI.create("https://calendar.localhost:" + port + "/"), LONG));
        answers.join();
        encrypted.close();
        return unread.trouble();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.ics",
                "https://example.org:8443/a.ics",
                "https://me:secret@example.org/a.ics",
                "file:///etc/passwd",
                "ftp://example.org/a.ics",
                "https:///a.ics",
                "/a.ics",
                "https:a.ics"
            })
    void addressesThatAreNone(String address) {
        assertFalse(new PublicNetwork().mayStandAt(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[2002:7f00:1::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[100::1]",
                "[fec0::1]",
                "localhost"
            })
    void placesInsideAreRefused(String host) {
        CalendarFetch real = new CalendarFetch(new PublicNetwork(), CalendarFetch.LARGEST);
        UnreadCalendarException refused = assertThrows(
                UnreadCalendarException.class, () -> real.fetch(URI.create("https://" + host + "/a.ics"), LONG));
        assertEquals(CalendarTrouble.NOT_ALLOWED, refused.trouble(), host);
        real.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.215.14",
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "192.169.0.1",
                "[2606:4700::1]",
                "[2a00:1450:4001:829::200e]"
            })
    void placesOutsideAreCalled(String host) throws Exception {
        assertTrue(new PublicNetwork().mayStandAt(URI.create("https://" + host + "/a.ics")));
        assertEquals(1, new PublicNetwork().resolve(host).length);
    }
}
