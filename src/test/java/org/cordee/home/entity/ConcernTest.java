package org.cordee.home.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.cordee.home.terms.ConcernState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** A concern is raised, seen and closed, once each. */
class ConcernTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final Concern concern = new Concern(new PersonId(7), "sealed words", NOW);

    @Test
    void itIsRaisedSeenAndClosed() {
        assertEquals(ConcernState.RAISED, concern.state());
        concern.seen(NOW);
        assertEquals(ConcernState.SEEN, concern.state());
        concern.close("sealed reply", NOW);
        assertEquals(ConcernState.CLOSED, concern.state());
        assertEquals("sealed reply", concern.reply());
        assertEquals("sealed words", concern.sealed());
    }

    @Test
    void itCanBeClosedUnseenAndWithoutAReply() {
        concern.close(null, NOW);
        assertEquals(ConcernState.CLOSED, concern.state());
        assertNull(concern.reply());
    }

    @Test
    void toReadItAgainChangesNothing() {
        concern.seen(NOW);
        concern.seen(NOW.plusSeconds(60));
        assertEquals(ConcernState.SEEN, concern.state());
        concern.close(null, NOW);
        concern.seen(NOW.plusSeconds(60));
        assertEquals(ConcernState.CLOSED, concern.state());
    }

    @Test
    void itIsClosedOnce() {
        concern.close("sealed reply", NOW);
        assertThrows(Conflict.class, () -> concern.close("another", NOW));
        assertEquals("sealed reply", concern.reply());
    }
}
