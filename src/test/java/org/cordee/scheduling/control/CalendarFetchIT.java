package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.cordee.house.inside.Inside;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fetching over https with the classes that Payara gives the application. */
class CalendarFetchIT extends Inside {

    @Inject
    CalendarFetch fetch;

    @AfterEach
    void close() {
        OneMoreNetwork.allow(0);
    }

    @Test
    void whatSpeaksNoTlsIsNotTrusted() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OneMoreNetwork.allow(plain.getLocalPort());
            Thread.ofVirtual().start(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    // the client hung up before the end
                }
            });
            UnreadCalendarException unread = assertThrows(
                    UnreadCalendarException.class,
                    () -> fetch.fetch(URI.create("https://calendar.localhost:" + plain.getLocalPort() + "/a.ics")));
            assertEquals(CalendarTrouble.NOT_TRUSTED, unread.trouble());
        }
    }

    @Test
    void aPlaceInsideIsNotAllowed() {
        UnreadCalendarException unread =
                assertThrows(UnreadCalendarException.class, () -> fetch.fetch(URI.create("https://127.0.0.1/a.ics")));
        assertEquals(CalendarTrouble.NOT_ALLOWED, unread.trouble());
    }
}
