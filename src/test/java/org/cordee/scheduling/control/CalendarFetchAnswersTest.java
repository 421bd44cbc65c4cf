package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers byte by byte, as odd and hostile servers give them: a calendar is taken whole, or not at all. */
class CalendarFetchAnswersTest {

    private static final int LARGEST = 100;
    private static final Duration LONG = Duration.ofMinutes(2);

    private ServerSocket listening;
    private CalendarFetch fetch;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        fetch = new CalendarFetch(new LoopbackNetwork(listening.getLocalPort()), LARGEST);
    }

    @AfterEach
    void close() throws IOException {
        fetch.close();
        listening.close();
    }

    /** Answers the next request with these lines, each but the last ended by CR LF, and hangs up. */
    private byte[] read(String... lines) throws UnreadCalendarException {
        byte[] answer = String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
        Thread.ofVirtual().start(() -> {
            try (Socket socket = listening.accept()) {
                untilEmptyLine(socket.getInputStream());
                socket.getOutputStream().write(answer);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                // the client hung up before the end
            }
        });
        return fetch.fetch(URI.create("http://calendar.localhost:" + listening.getLocalPort() + "/a.ics"), LONG);
    }

    private static void untilEmptyLine(InputStream in) throws IOException {
        for (int feeds = 0, next = in.read(); feeds < 2 && next >= 0; next = feeds < 2 ? in.read() : -1) {
            feeds = next == '\n' ? feeds + 1 : next == '\r' ? feeds : 0;
        }
    }

    private String content(String... lines) throws UnreadCalendarException {
        return new String(read(lines), StandardCharsets.ISO_8859_1);
    }

    private void unread(CalendarTrouble trouble, String... lines) {
        assertEquals(
                trouble,
                assertThrows(UnreadCalendarException.class, () -> read(lines)).trouble());
    }

    @Test
    void aBodyOfAKnownLength() throws Exception {
        assertEquals("hello", content("HTTP/1.1 200 OK", "Content-Length: 5", "", "hello and more"));
        assertEquals("", content("HTTP/1.1 200 OK", "Content-Length: 0", "", ""));
        unread(CalendarTrouble.UNREACHABLE, "HTTP/1.1 200 OK", "Content-Length: 50", "", "hello");
    }

    @Test
    void withoutALengthTheBodyGoesOnToTheEnd() throws Exception {
        assertEquals("hello", content("HTTP/1.0 200 OK", "", "hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "-5", "5, 7"})
    void aLengthIsANumber(String length) {
        unread(CalendarTrouble.FAILED, "HTTP/1.1 200 OK", "Content-Length: " + length, "", "hello");
    }

    @Test
    void aBodyInChunks() throws Exception {
        assertEquals(
                "hello world!",
                content(
                        "HTTP/1.1 200 OK",
                        "Transfer-Encoding: Chunked",
                        "",
                        "5",
                        "hello",
                        "7;name=value",
                        " world!",
                        "0",
                        "",
                        ""));
        assertEquals("", content("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "0", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "-5", "", "12345678901234567890", "5 hello"})
    void aChunkHasASizeInHex(String size) {
        unread(CalendarTrouble.FAILED, "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", size, "hello", "0", "");
    }

    @Test
    void aChunkThatBreaksOffIsNotTaken() {
        unread(CalendarTrouble.UNREACHABLE, "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "40", "hello");
        unread(CalendarTrouble.FAILED, "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "5", "hello");
    }

    @Test
    void moreThanTheLargestIsRefused() throws Exception {
        assertEquals(
                LARGEST, content("HTTP/1.1 200 OK", "", "x".repeat(LARGEST)).length());
        unread(CalendarTrouble.TOO_LARGE, "HTTP/1.1 200 OK", "", "x".repeat(LARGEST + 1));
        unread(CalendarTrouble.TOO_LARGE, "HTTP/1.1 200 OK", "Content-Length: 101", "", "");
        unread(CalendarTrouble.TOO_LARGE, "HTTP/1.1 200 OK", "Content-Length: 999999999999999999", "", "");
        unread(
                CalendarTrouble.TOO_LARGE,
                "HTTP/1.1 200 OK",
                "Transfer-Encoding: chunked",
                "",
                "40",
                "x".repeat(64),
                "25",
                "x".repeat(37),
                "0",
                "",
                "");
    }

    @Test
    void aHeadWithoutEndIsRefused() {
        unread(CalendarTrouble.TOO_LARGE, "HTTP/1.1 200 OK", "X-Long: " + "x".repeat(32 << 10), "", "hello");
        unread(CalendarTrouble.TOO_LARGE, "x".repeat(40_000));
        unread(CalendarTrouble.TOO_LARGE, "HTTP/1.1 200 OK", "X-Many: 1\r\n".repeat(4_000), "", "hello");
    }

    @Test
    void aHeadThatBreaksOffIsNotTaken() {
        unread(CalendarTrouble.UNREACHABLE, "HTTP/1.1 200 OK", "Content-Length: 5");
        unread(CalendarTrouble.UNREACHABLE, "");
    }

    @ParameterizedTest
    @CsvSource({
        "201, FAILED",
        "204, FAILED",
        "304, FAILED",
        "400, FAILED",
        "401, REFUSED",
        "403, REFUSED",
        "404, GONE",
        "410, GONE",
        "500, FAILED",
        "503, FAILED"
    })
    void anotherStatusSaysWhy(int status, CalendarTrouble trouble) {
        unread(trouble, "HTTP/1.1 " + status + " So", "Content-Length: 0", "", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPDY/1.1 200 OK",
                "HTTP/1.1",
                "HTTP/1.1 0200 OK",
                "HTTP/1.1 600 Odd",
                "HTTP/2 200",
                "BEGIN:VCALENDAR"
            })
    void whatIsNoAnswerIsAFailure(String first) {
        unread(CalendarTrouble.FAILED, first, "", "hello");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectSaysWhereToLook(int status) {
        unread(
                CalendarTrouble.NOT_ALLOWED,
                "HTTP/1.1 " + status + " Moved",
                "LOCATION:  http://calendar.localhost/a  ",
                "",
                "");
        unread(CalendarTrouble.FAILED, "HTTP/1.1 " + status + " Moved", "Content-Length: 0", "", "");
    }

    @Test
    void severalLengthsAreRefused() {
        unread(CalendarTrouble.FAILED, "HTTP/1.1 200 OK", "Content-Length: 3", "Content-Length: 5", "", "hello");
    }

    @Test
    void aHeaderHasAColon() {
        unread(CalendarTrouble.FAILED, "HTTP/1.1 200 OK", "Content-Length: 5", "no colon", "", "hello");
    }

    @Test
    void plainLineFeedsWillDo() throws Exception {
        assertArrayEquals(
                "hello".getBytes(StandardCharsets.ISO_8859_1), read("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello"));
    }
}
