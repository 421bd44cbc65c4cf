package org.cordee.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cordee.house.Ports;
import org.cordee.platform.config.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpTest {

    private static final Instant MADE = Instant.parse("2026-10-25T01:30:00Z");
    private static final String ID = "<abc@cordee.example>";

    private final GreenMail server =
            new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        System.setProperty("CORDEE_MAIL_HOST", "127.0.0.1");
        System.setProperty("CORDEE_MAIL_PORT", String.valueOf(server.getSmtp().getPort()));
        System.setProperty("CORDEE_MAIL_FROM", "cordee@cordee.example");
    }

    @AfterEach
    void stop() {
        server.stop();
        List.of("HOST", "PORT", "FROM", "USER", "PASSWORD")
                .forEach(name -> System.clearProperty("CORDEE_MAIL_" + name));
    }

    private static Mail mail(String html, Attachment... attachments) {
        return new Mail(
                "zoë@demo.example".replace("ë", "e"),
                "Zoë Müller, Dr",
                "Ein Platz – for you\r\nBcc: other@demo.example",
                "Text – ü",
                html,
                List.of(attachments),
                "test",
                true);
    }

    private MimeMessage delivered(Mail mail) {
        new Smtp(Settings.here()).deliver(mail, ID, MADE, null);
        assertEquals(1, server.getReceivedMessages().length);
        return server.getReceivedMessages()[0];
    }

    @Test
    void textAndHtmlGoTogether() throws Exception {
        MimeMessage mail = delivered(mail("<p>HTML – ü</p>"));
        assertEquals(ID, mail.getMessageID());
        assertEquals(MADE, mail.getSentDate().toInstant());
        assertEquals("Ein Platz – for you Bcc: other@demo.example", mail.getSubject());
        assertEquals(1, mail.getAllRecipients().length);
        assertTrue(mail.getFrom()[0].toString().contains("cordee@cordee.example"));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
        assertNull(mail.getHeader("List-Unsubscribe"), "what cannot be muted has no such button");
        Multipart parts = (Multipart) mail.getContent();
        assertTrue(mail.getContentType().startsWith("multipart/alternative"));
        assertEquals("Text – ü", parts.getBodyPart(0).getContent());
        assertTrue(parts.getBodyPart(1).getContentType().startsWith("text/html"));
        assertEquals("<p>HTML – ü</p>", parts.getBodyPart(1).getContent());
    }

    @Test
    void answersGoToTheAddressThatIsNamed() throws Exception {
        MimeMessage mail = delivered(new Mail(
                "zoe@demo.example", "Zoe", "A place", "Text", null, List.of(), "test", true, "lead@demo.example"));
        assertEquals(1, mail.getReplyTo().length);
        assertEquals("lead@demo.example", mail.getReplyTo()[0].toString());
    }

    @Test
    void programsDoNotAnswerAndMailProgramsCanUnsubscribe() throws Exception {
        String address = "https://cordee.example/links/unsubscribe?t=" + "a".repeat(150);
        new Smtp(Settings.here()).deliver(mail(null), ID, MADE, address);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals(
                "<" + address + ">", mail.getHeader("List-Unsubscribe", null).replaceAll("\\s", ""));
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertTrue(mail.getHeader("X-Auto-Response-Suppress", null).contains("OOF"));
    }

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:Müsli\r\nEND:VCALENDAR\r\n";

    @Test
    void aCalendarMessageIsAFormOfTheTextAndAFileBeside() throws Exception {
        MimeMessage mail = delivered(mail(
                "<p>HTML</p>", new Attachment("date.ics", "text/calendar; charset=UTF-8; method=REQUEST", CALENDAR)));
        Multipart parts = (Multipart) mail.getContent();
        Multipart forms = (Multipart) parts.getBodyPart(0).getContent();
        assertTrue(parts.getBodyPart(0).getContentType().startsWith("multipart/alternative"));
        assertEquals("Text – ü", forms.getBodyPart(0).getContent());
        BodyPart message = forms.getBodyPart(2);
        assertTrue(message.getContentType().contains("text/calendar")
                && message.getContentType().contains("method=REQUEST"));
        assertNull(message.getFileName());
        assertEquals(CALENDAR, new String(message.getInputStream().readAllBytes(), "UTF-8"));
        BodyPart file = parts.getBodyPart(1);
        assertEquals("date.ics", file.getFileName());
        assertTrue(file.getContentType().startsWith("application/ics"));
        assertEquals(CALENDAR, new String(file.getInputStream().readAllBytes(), "UTF-8"));
    }

    @Test
    void severalCalendarsComeBeside() throws Exception {
        String type = "text/calendar; charset=UTF-8; method=REQUEST";
        MimeMessage mail = delivered(
                mail(null, new Attachment("date-1.ics", type, CALENDAR), new Attachment("date-2.ics", type, CALENDAR)));
        Multipart parts = (Multipart) mail.getContent();
        assertEquals(3, parts.getCount());
        assertEquals(
                "Text – ü",
                ((Multipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent());
        assertEquals("date-2.ics", parts.getBodyPart(2).getFileName());
        assertTrue(parts.getBodyPart(2).getContentType().contains("method=REQUEST"));
    }

    @Test
    void aServerThatIsAwayIsAFailure() {
        server.stop();
        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> new Smtp(Settings.here()).deliver(mail(null), ID, MADE, null));
        assertTrue(e.getMessage().contains("127.0.0.1"));
    }

    @Test
    void aMailHasATotalTimeHoweverOftenTheServerSaysSomething() throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            System.setProperty("CORDEE_MAIL_PORT", String.valueOf(slow.getLocalPort()));
            CountDownLatch hungUp = new CountDownLatch(1);
            Thread drip = new Thread(() -> drip(slow, hungUp));
            drip.setDaemon(true);
            drip.start();
            long begun = System.nanoTime();
            IllegalStateException e = assertThrows(
                    IllegalStateException.class,
                    () -> new Smtp(Settings.here(), Duration.ofSeconds(1)).deliver(mail(null), ID, MADE, null));
            assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
            assertTrue(e.getMessage().contains("within 1 seconds"), e.getMessage());
            assertTrue(hungUp.await(5, TimeUnit.SECONDS), "the connection is closed, too");
        }
    }

    /** Says a letter of its greeting ten times a second and never comes to the end. */
    private static void drip(ServerSocket slow, CountDownLatch hungUp) {
        try (Socket client = slow.accept()) {
            while (true) {
                client.getOutputStream().write('2');
                client.getOutputStream().flush();
                Thread.sleep(100); // a slow server is what this is about
            }
        } catch (IOException | InterruptedException e) {
            hungUp.countDown();
        }
    }

    @Test
    void itSignsInWhereTheServerWantsIt() {
        server.setUser("cordee@cordee.example", "cordee", "a password");
        System.setProperty("CORDEE_MAIL_USER", "cordee");
        System.setProperty("CORDEE_MAIL_PASSWORD", "wrong");
        assertThrows(IllegalStateException.class, () -> new Smtp(Settings.here()).deliver(mail(null), ID, MADE, null));
        System.setProperty("CORDEE_MAIL_PASSWORD", "a password");
        delivered(mail(null));
    }
}
