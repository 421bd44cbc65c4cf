package org.cordee.scheduling.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** A feed answers at one address until a new one is made or the account is closed. */
class PrivateFeedTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final PrivateFeed feed = new PrivateFeed(new PersonId(1), "hash", "sealed", 2, NOW);

    @Test
    void thatItWasReadIsNotedOnceAnHour() {
        assertNull(feed.readAt());
        feed.read(NOW);
        feed.read(NOW.plus(Duration.ofHours(1)));
        assertEquals(NOW, feed.readAt(), "an hour has not passed yet");
        Instant later = NOW.plus(Duration.ofHours(1)).plusMillis(1);
        feed.read(later);
        assertEquals(later, feed.readAt());
    }

    @Test
    void aNewAddressHasNotBeenRead() {
        feed.read(NOW);
        Instant later = NOW.plusSeconds(60);
        feed.renew("other", "other sealed", 2, later);
        assertNull(feed.readAt());
        assertEquals("other sealed", feed.sealed());
        assertEquals(later, feed.madeAt());
        assertTrue(feed.worksAfter(2));
    }

    @Test
    void itStopsForGoodWhenTheAccountIsClosed() {
        assertTrue(feed.worksAfter(2));
        assertFalse(feed.worksAfter(3), "closed once more, opened again or not");
        feed.renew("other", "other sealed", 3, NOW);
        assertTrue(feed.worksAfter(3));
    }
}
