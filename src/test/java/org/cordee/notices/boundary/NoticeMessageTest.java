package org.cordee.notices.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.cordee.shared.text.Message;
import org.junit.jupiter.api.Test;

/** A notice is built step by step, and no step changes the one before. */
class NoticeMessageTest {

    private static final NoticeMessage PLAIN = NoticeMessage.of("programmes.notice.letter");

    @Test
    void aPlainNoticeCanBeMutedAndIsShownInCordee() {
        assertFalse(PLAIN.essential());
        assertFalse(PLAIN.mailOnly());
        assertNull(PLAIN.subject());
        assertEquals(List.of(), PLAIN.lines());
        assertNull(PLAIN.action());
        assertNull(PLAIN.decline());
        assertNull(PLAIN.replyTo());
        assertThrows(NullPointerException.class, () -> NoticeMessage.of(null));
    }

    @Test
    void eachStepKeepsTheOthers() {
        NoticeMessage whole = PLAIN.subject("a.subject", "title")
                .line("a.first", 1)
                .line("a.second")
                .action("a.open", "/home")
                .decline("a.no", "/no")
                .replyTo("lead@x.example")
                .asEssential()
                .byMailOnly();
        assertEquals("programmes.notice.letter", whole.kind());
        assertEquals(new Message("a.subject", List.of("title")), whole.subject());
        assertEquals(List.of(new Message("a.first", List.of(1)), new Message("a.second", List.of())), whole.lines());
        assertEquals(new NoticeMessage.Link(new Message("a.open", List.of()), "/home"), whole.action());
        assertEquals(new NoticeMessage.Link(new Message("a.no", List.of()), "/no"), whole.decline());
        assertEquals("lead@x.example", whole.replyTo());
        assertTrue(whole.essential());
        assertTrue(whole.mailOnly());
        assertEquals(NoticeMessage.of("programmes.notice.letter"), PLAIN, "the first one is as it was");
    }

    @Test
    void theOrderOfStepsDoesNotMatter() {
        NoticeMessage one = PLAIN.asEssential().line("a.first").subject("a.subject");
        NoticeMessage other = PLAIN.subject("a.subject").line("a.first").asEssential();
        assertEquals(one, other);
    }

    @Test
    void anArgumentMayBeMissing() {
        assertEquals(
                Arrays.asList("x", null),
                PLAIN.line("a.first", "x", null).lines().get(0).arguments());
    }
}
