package org.cordee.platform.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordee.house.inside.Inside;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class ActionLinksIT extends Inside {

    @Inject
    ActionLinks links;

    @Inject
    Clock clock;

    private String token(Duration lasts) {
        String link = links.make("test", "7", clock.instant().plus(lasts));
        return link.substring(link.indexOf("?t=") + 3);
    }

    @Test
    void itExpires() {
        String token = token(Duration.ofDays(2));
        assertEquals(Optional.of("7"), links.read("test", token));
        clock().forward(Duration.ofDays(2).plusSeconds(1));
        assertEquals(Optional.empty(), links.read("test", token));
        assertFalse(links.burn("test", token));
    }

    @Test
    void burntOnceByOneOfMany() {
        String token = token(Duration.ofDays(2));
        List<Boolean> burnt = race(10, i -> as(new PersonId(1L), () -> links.burn("test", token)));
        assertEquals(1, burnt.stream().filter(b -> b).count());
        assertFalse(links.burn("test", token));
        assertTrue(links.burn("test", token(Duration.ofDays(2))));
    }

    @Test
    void burntInARolledBackTransactionItStillWorks() {
        String token = token(Duration.ofDays(2));
        refused(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    assertTrue(links.burn("test", token));
                    throw new IllegalStateException();
                }));
        assertTrue(links.burn("test", token));
    }
}
