package org.cordee.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mail: nothing in it can begin another header. */
class MailTest {

    private static Mail mail(String subject, String name) {
        return new Mail("ann@x.example", name, subject, "Hello", null, List.of(), "programmes.notice.offer", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hello\r\nBcc: eve@x.example", "Hello\nBcc: eve@x.example", "Hello\r\r\n\nBcc: eve@x.example"})
    void aLineBreakBecomesABlank(String subject) {
        assertEquals("Hello Bcc: eve@x.example", mail(subject, null).subject());
        assertEquals("Hello Bcc: eve@x.example", mail("x", subject).toName());
    }

    @Test
    void withoutAnAddressForAnswersTheyGoToTheSender() {
        Mail plain = mail("Hello", null);
        assertNull(plain.replyTo());
        assertNull(plain.muteSubject());
        assertNull(plain.toName());
        assertTrue(plain.essential());
    }

    @Test
    void anAddressAndATextAreNeeded() {
        assertThrows(
                NullPointerException.class,
                () -> new Mail(null, null, "Hello", "Hello", null, List.of(), "kind", true));
        assertThrows(
                NullPointerException.class,
                () -> new Mail("ann@x.example", null, "Hello", null, null, List.of(), "kind", true));
    }

    @Test
    void attachmentsAreACopy() {
        List<Attachment> files = new ArrayList<>(List.of(new Attachment("a.ics", "text/calendar", "BEGIN")));
        Mail mail = new Mail("ann@x.example", null, "Hello", "Hello", null, files, "kind", false, "lead@x.example");
        files.clear();
        assertEquals(1, mail.attachments().size());
        assertEquals("lead@x.example", mail.replyTo());
    }
}
