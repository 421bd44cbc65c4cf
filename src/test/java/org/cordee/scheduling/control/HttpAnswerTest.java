package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer of HTTP/1.1 is read as far as fetching a calendar needs it, and never further than it may. */
class HttpAnswerTest {

    private static final int LARGEST = 100;

    private static HttpAnswer read(String... lines) throws IOException, UnreadCalendarException {
        return HttpAnswer.read(
                new ByteArrayInputStream(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1)), LARGEST);
    }

    private static String content(String... lines) throws IOException, UnreadCalendarException {
        return new String(read(lines).content(), StandardCharsets.ISO_8859_1);
    }

    private static void unread(CalendarTrouble trouble, String... lines) {
        assertEquals(
                trouble,
                assertThrows(UnreadCalendarException.class, () -> read(lines)).trouble());
    }

    @Test
    void aBodyOfAKnownLength() throws Exception {
        assertEquals("hello", content("HTTP/1.1 200 OK", "Content-Length: 5", "", "hello and more"));
        assertEquals("", content("HTTP/1.1 200 OK", "Content-Length: 0", "", ""));
        assertThrows(EOFException.class, () -> read("HTTP/1.1 200 OK", "Content-Length: 50", "", "hello"));
    }

    @Test
    void withoutALengthTheBodyGoesOnToTheEnd() throws Exception {
        assertEquals("hello", content("HTTP/1.0 200 OK", "", "hello"));
        assertEquals("hello", content("HTTP/1.1 200 OK", "Content-Length: odd", "", "hello"));
        assertEquals("hello", content("HTTP/1.1 200 OK", "Content-Length: -5", "", "hello"));
    }

    @Test
    void aBodyInChunks() throws Exception {
        assertEquals(
                "hello world!",
                content(
                        "HTTP/1.1 200 OK",
                        "Transfer-Encoding: gzip, Chunked",
                        "",
                        "5",
                        "hello",
                        "7;name=value",
                        " world!",
                        "0",
                        ""));
        assertEquals("", content("HTTP/1.1 200 OK", "transfer-encoding: chunked", "", "0", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "-5", "", "123456789", "5 hello"})
    void aChunkHasASizeInHex(String size) {
        unread(CalendarTrouble.FAILED, "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", size, "hello", "0", "");
    }

    @Test
    void aChunkThatBreaksOffIsNotTaken() {
        assertThrows(
                EOFException.class, () -> read("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "40", "hello"));
        assertThrows(EOFException.class, () -> read("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "5", "hello"));
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
                "");
        unread(CalendarTrouble.TOO_LARGE, "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "fffffff", "");
    }

    @Test
    void aHeadWithoutEndIsRefused() {
        unread(CalendarTrouble.TOO_LARGE, "HTTP/1.1 200 OK", "X-Long: " + "x".repeat(32 << 10), "", "hello");
        unread(CalendarTrouble.TOO_LARGE, "x".repeat(40_000));
    }

    @Test
    void aHeadThatBreaksOffIsNotTaken() {
        assertThrows(EOFException.class, () -> read("HTTP/1.1 200 OK", "Content-Length: 5"));
        assertThrows(EOFException.class, () -> read(""));
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
    void aRedirectSaysWhereToLook(int status) throws Exception {
        HttpAnswer answer = read("HTTP/1.1 " + status + " Moved", "LOCATION:  https://x.example/a  ", "", "");
        assertEquals("https://x.example/a", answer.redirect());
        assertNull(answer.content());
        unread(CalendarTrouble.FAILED, "HTTP/1.1 " + status + " Moved", "", "");
    }

    @Test
    void theFirstOfSeveralHeadersCounts() throws Exception {
        assertEquals(
                "hel", content("HTTP/1.1 200 OK", "Content-Length: 3", "Content-Length: 5", "no colon", "", "hello"));
    }

    @Test
    void plainLineFeedsWillDo() throws Exception {
        assertEquals(
                "hello",
                new String(
                        HttpAnswer.read(
                                        new ByteArrayInputStream("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello"
                                                .getBytes(StandardCharsets.ISO_8859_1)),
                                        LARGEST)
                                .content(),
                        StandardCharsets.ISO_8859_1));
    }
}
