package org.cordee.scheduling.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.cordee.shared.errors.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Local times around the clock changes. */
class TimeRangeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * Every half-hour of both British clock-change weekends of 2027, as typed on the clock of six zones. What the clock
     * shows once is that moment; what it does not show is refused; what it shows twice is asked.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "Europe/Athens",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "UTC"
            })
    void everyHalfHourOfBothWeekends(String name) {
        ZoneId zone = ZoneId.of(name);
        int gaps = 0;
        int twice = 0;
        for (LocalDateTime day : List.of(LocalDateTime.of(2027, 3, 27, 0, 0), LocalDateTime.of(2027, 10, 30, 0, 0))) {
            for (LocalDateTime local = day; local.isBefore(day.plusDays(2)); local = local.plusMinutes(30)) {
                List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
                LocalDateTime start = local;
                LocalDateTime end = local.plusHours(3);
                if (offsets.isEmpty()) {
                    gaps++;
                    assertEquals(
                            "scheduling.when.in-the-gap",
                            key(assertThrows(Invalid.class, () -> TimeRange.local(start, end, zone))));
                    assertThrows(Invalid.class, () -> TimeRange.local(start, end, zone, true));
                } else if (offsets.size() == 2) {
                    twice++;
                    Invalid asked = assertThrows(Invalid.class, () -> TimeRange.local(start, end, zone));
                    assertEquals("scheduling.when.twice", key(asked));
                    assertEquals("start", asked.problems().get(0).field());
                    assertEquals(
                            start.toInstant(offsets.get(0)),
                            TimeRange.local(start, end, zone, false).start());
                    assertEquals(
                            start.toInstant(offsets.get(1)),
                            TimeRange.local(start, end, zone, true).start());
                } else if (!zone.getRules().getValidOffsets(end).isEmpty()) {
                    TimeRange timeRange = TimeRange.local(start, end, zone);
                    assertEquals(start, LocalDateTime.ofInstant(timeRange.start(), zone));
                    assertEquals(end, LocalDateTime.ofInstant(timeRange.end(), zone));
                    assertTrue(timeRange.end().isAfter(timeRange.start()));
                }
            }
        }
        boolean changes = name.startsWith("Europe");
        assertEquals(changes ? 2 : 0, gaps, "half-hours left out");
        assertEquals(changes ? 2 : 0, twice, "half-hours that come twice");
    }

    @Test
    void anEndInTheHourThatComesTwiceIsTheFirstOneAfterTheStart() {
        LocalDateTime midnight = LocalDateTime.of(2027, 10, 31, 0, 0);
        assertEquals(
                Duration.ofMinutes(90),
                TimeRange.local(midnight, midnight.plusMinutes(90), LONDON).length());
        assertEquals(
                Duration.ofMinutes(30),
                TimeRange.local(midnight.plusMinutes(60), midnight.plusMinutes(90), LONDON, true)
                        .length());
        assertEquals(
                Duration.ofMinutes(30),
                TimeRange.local(midnight.plusMinutes(90), midnight.plusMinutes(60), LONDON, false)
                        .length(),
                "from the first half past one to the second one o’clock");
        assertEquals(
                Duration.ofHours(4),
                TimeRange.local(midnight, midnight.plusHours(3), LONDON).length());
    }

    @Test
    void anEndInTheHourThatIsLeftOutIsRefusedAtTheEnd() {
        LocalDateTime midnight = LocalDateTime.of(2027, 3, 28, 0, 0);
        Invalid refused =
                assertThrows(Invalid.class, () -> TimeRange.local(midnight, midnight.plusMinutes(90), LONDON));
        assertEquals("end", refused.problems().get(0).field());
    }

    @Test
    void sharingSomeTimeIsOverlapping() {
        Instant ten = Instant.parse("2027-01-05T10:00:00Z");
        TimeRange hour = new TimeRange(ten, ten.plusSeconds(3600), LONDON);
        assertFalse(
                hour.overlaps(new TimeRange(ten.plusSeconds(3600), ten.plusSeconds(7200), LONDON)),
                "one ends as the other begins");
        assertFalse(hour.overlaps(new TimeRange(ten.minusSeconds(3600), ten, LONDON)));
        assertTrue(hour.overlaps(new TimeRange(ten.plusSeconds(3599), ten.plusSeconds(7200), LONDON)));
        assertTrue(hour.overlaps(hour));
        assertTrue(hour.overlaps(new TimeRange(ten.minusSeconds(60), ten.plusSeconds(7200), LONDON)));
    }

    @Test
    void endsAfterItsStartAndWithinThreeDays() {
        Instant ten = Instant.parse("2027-01-05T10:00:00Z");
        assertEquals(
                "scheduling.when.end-before-start",
                key(assertThrows(Invalid.class, () -> new TimeRange(ten, ten, LONDON))));
        assertEquals(
                "scheduling.when.too-long",
                key(assertThrows(
                        Invalid.class,
                        () -> new TimeRange(ten, ten.plus(TimeRange.LONGEST).plusMillis(1), LONDON))));
        assertEquals(TimeRange.LONGEST, new TimeRange(ten, ten.plus(TimeRange.LONGEST), LONDON).length());
    }

    private static String key(Invalid thrown) {
        return thrown.problems().get(0).key();
    }
}
