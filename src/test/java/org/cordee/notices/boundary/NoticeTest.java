package org.cordee.notices.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A notice is built step by step, and no step changes the one before. */
class NoticeTest {

    private static final Notice PLAIN = Notice.of("programmes.notice.letter");

    @Test
    void aPlainNoticeCanBeMutedAndIsShownInCordee() {
        assertFalse(PLAIN.essential());
        assertFalse(PLAIN.mailOnly());
        assertNull(PLAIN.subject());
        assertEquals(List.of(), PLAIN.lines());
        assertNull(PLAIN.action());
        assertNull(PLAIN.decline());
        assertNull(PLAIN.replyTo());
        assertThrows(NullPointerException.class, () -> Notice.of(null));
    }

    @Test
    void eachStepKeepsTheOthers() {
        Notice whole = PLAIN.subject("a.subject", "title")
                .line("a.first", 1)
                .line("a.second")
                .action("a.open", "/home")
                .decline("a.no", "/no")
                .replyTo("lead@x.example")
                .asEssential()
                .byMailOnly();
        assertEquals("programmes.notice.letter", whole.kind());
        assertEquals(new Notice.Said("a.subject", List.of("title")), whole.subject());
        assertEquals(
                List.of(new Notice.Said("a.first", List.of(1)), new Notice.Said("a.second", List.of())), whole.lines());
        assertEquals(new Notice.Way(new Notice.Said("a.open", List.of()), "/home"), whole.action());
        assertEquals(new Notice.Way(new Notice.Said("a.no", List.of()), "/no"), whole.decline());
        assertEquals("lead@x.example", whole.replyTo());
        assertTrue(whole.essential());
        assertTrue(whole.mailOnly());
        assertEquals(Notice.of("programmes.notice.letter"), PLAIN, "the first one is as it was");
    }

    @Test
    void theOrderOfStepsDoesNotMatter() {
        Notice one = PLAIN.asEssential().line("a.first").subject("a.subject");
        Notice other = PLAIN.subject("a.subject").line("a.first").asEssential();
        assertEquals(one, other);
    }

    @Test
    void anArgumentMayBeMissing() {
        assertEquals(
                Arrays.asList("x", null),
                PLAIN.line("a.first", "x", null).lines().get(0).arguments());
    }
}
