package org.cordee.notices.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.cordee.notices.terms.NoticeLine;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** A notice as somebody was told it. */
class NoticeTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);

    private static Notice told(String subject, String body, String label, String address) {
        return new Notice(ANN, "programmes.notice.letter", subject, body, label, address, NOW);
    }

    @Test
    void itIsReadOnce() {
        Notice told = told("Hello", "One\n\nTwo", "Open", "/home");
        assertTrue(told.line().unread());
        told.read(NOW.plusSeconds(60));
        told.read(NOW.plusSeconds(90));
        assertEquals(NOW.plusSeconds(60), told.line().readAt());
        assertFalse(told.line().unread());
    }

    @Test
    void itsReaderSeesParagraphsAndALink() {
        NoticeLine line =
                told("Hello", "One\n\nTwo\nand a half", "Open", "/home?id=7").line();
        assertEquals(List.of("One", "Two\nand a half"), line.paragraphs());
        assertEquals("Open", line.label());
        assertEquals("/home?id=7", line.address());
        assertEquals(NOW, line.toldAt());
        assertNull(line.id(), "not saved yet");
    }

    @Test
    void withoutALabelThereIsNoLink() {
        NoticeLine line = told("Hello", null, null, "/home").line();
        assertNull(line.label());
        assertNull(line.address());
        assertEquals("", line.body());
        assertThrows(NullPointerException.class, () -> told("Hello", "One", "Open", null));
    }

    @Test
    void aLongSubjectIsCut() {
        assertEquals(
                300, told("x".repeat(300), "One", null, null).line().subject().length());
        assertEquals(
                300, told("x".repeat(301), "One", null, null).line().subject().length());
    }

    @Test
    void itIsForOnePerson() {
        Notice told = told("Hello", "One", null, null);
        assertTrue(told.isFor(ANN));
        assertFalse(told.isFor(new PersonId(2)));
    }
}
