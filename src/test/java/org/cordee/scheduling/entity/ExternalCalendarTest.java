package org.cordee.scheduling.entity;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** How another calendar is read again and again, and how long it waits after failures. */
class ExternalCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);

    private final ExternalCalendar calendar = new ExternalCalendar(ANN, "  Work ");

    @Test
    void itHasAName() {
        assertEquals("Work", calendar.name());
        invalid("name", "shared.required", () -> new ExternalCalendar(ANN, null));
        invalid("name", "shared.required", () -> new ExternalCalendar(ANN, "  "));
        invalid("name", "shared.too-long", () -> new ExternalCalendar(ANN, "x".repeat(81)));
        assertEquals(80, new ExternalCalendar(ANN, "x".repeat(80)).name().length());
    }

    @Test
    void aFileHasNoAddress() {
        assertNull(calendar.sealedAddress());
        calendar.standsAt("sealed");
        assertEquals("sealed", calendar.sealedAddress());
    }

    @Test
    void itIsReadEveryHalfHourAndLessOftenAfterEachFailure() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pauses.add(calendar.pause());
            calendar.failed(CalendarTrouble.SLOW, NOW);
        }
        assertEquals(
                List.of(30, 60, 120, 240, 480, 960, 960, 960),
                pauses.stream().map(p -> (int) p.toMinutes()).toList());
        assertEquals(8, calendar.failures());
    }

    @Test
    void aFailureKeepsWhatWasReadBefore() {
        calendar.read(3, NOW);
        calendar.failed(CalendarTrouble.GONE, NOW.plusSeconds(1800));
        assertEquals(NOW, calendar.readAt());
        assertEquals(3, calendar.passedOver());
        assertEquals(CalendarTrouble.GONE, calendar.trouble());
        assertEquals(1, calendar.failures());
    }

    @Test
    void aSuccessForgetsTheFailures() {
        calendar.failed(CalendarTrouble.GONE, NOW);
        calendar.failed(CalendarTrouble.SLOW, NOW);
        calendar.read(0, NOW.plusSeconds(60));
        assertNull(calendar.trouble());
        assertEquals(0, calendar.failures());
        assertEquals(Duration.ofMinutes(30), calendar.pause());
        assertEquals(0, calendar.passedOver());
    }

    @Test
    void aTryCountsWhetherItFailedOrNot() {
        Duration minute = Duration.ofMinutes(1);
        assertFalse(calendar.triedWithin(minute, NOW));
        calendar.failed(CalendarTrouble.SLOW, NOW);
        assertTrue(calendar.triedWithin(minute, NOW.plusSeconds(59)));
        assertFalse(calendar.triedWithin(minute, NOW.plusSeconds(60)));
        assertNull(calendar.readAt());
        calendar.read(0, NOW.plusSeconds(60));
        assertTrue(calendar.triedWithin(minute, NOW.plusSeconds(119)));
    }
}
