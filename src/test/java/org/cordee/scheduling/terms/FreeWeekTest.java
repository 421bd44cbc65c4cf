package org.cordee.scheduling.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreeWeekTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant TUESDAY = Instant.parse("2026-12-01T09:00:00Z");
    private static final List<TimeRange> FREE = Stream.of("2026-12-10T10:00:00Z", "2026-12-15T10:00:00Z")
            .map(Instant::parse)
            .map(start -> new TimeRange(start, start.plusSeconds(3600), LONDON))
            .toList();

    private static FreeWeek week(LocalDate asked) {
        return FreeWeek.of(
                asked,
                TUESDAY,
                Duration.ofDays(100),
                LONDON,
                (from, to) -> FREE.stream()
                        .filter(t -> !t.start().isBefore(from) && t.start().isBefore(to))
                        .toList());
    }

    @Test
    void withoutAWishTheFirstWeekWithAFreeTimeIsShown() {
        FreeWeek week = week(null);
        assertEquals(LocalDate.of(2026, 12, 7), week.monday());
        assertEquals(List.of(FREE.get(0)), week.times());
        assertTrue(week.earlier());
        assertEquals(LocalDate.of(2026, 12, 14), week.after());
        assertEquals(LocalDate.of(2026, 11, 30), week.before());
    }

    @Test
    void theWeekAskedForIsShownAndNoneThatIsOver() {
        assertEquals(List.of(FREE.get(1)), week(LocalDate.of(2026, 12, 16)).times());
        FreeWeek now = week(LocalDate.of(2026, 10, 1));
        assertEquals(LocalDate.of(2026, 11, 30), now.monday());
        assertFalse(now.earlier());
        assertTrue(now.times().isEmpty());
    }

    @Test
    void withoutAnyFreeTimeItIsThisWeek() {
        FreeWeek week = FreeWeek.of(null, TUESDAY, Duration.ofDays(100), LONDON, (from, to) -> List.of());
        assertEquals(LocalDate.of(2026, 11, 30), week.monday());
    }
}
