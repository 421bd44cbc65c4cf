package org.cordee.scheduling.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A series keeps its local time. */
class SeriesRuleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static TimeRange at(LocalDateTime start, ZoneId zone, int minutes) {
        return TimeRange.local(start, start.plusMinutes(minutes), zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/London", "Europe/Athens", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "UTC"})
    void weeklyOverTenYearsStaysAtNine(String name) {
        ZoneId zone = ZoneId.of(name);
        TimeRange next = at(LocalDate.of(2027, 1, 5).atTime(9, 0), zone, 60);
        List<TimeRange> all = new ArrayList<>(List.of(next));
        while (all.size() < 522) {
            List<TimeRange> more = new SeriesRule(1, 59).dates(next);
            all.addAll(more.subList(1, more.size()));
            next = all.get(all.size() - 1);
        }
        LocalDate day = LocalDate.of(2027, 1, 5);
        for (TimeRange timeRange : all) {
            LocalDateTime local = LocalDateTime.ofInstant(timeRange.start(), zone);
            assertEquals(day.atTime(9, 0), local);
            assertEquals(DayOfWeek.TUESDAY, local.getDayOfWeek());
            assertEquals(LocalTime.of(10, 0), LocalTime.ofInstant(timeRange.end(), zone));
            assertEquals(zone, timeRange.zone());
            day = day.plusWeeks(1);
        }
    }

    @Test
    void everyFiveWeeksFiveTimes() {
        List<TimeRange> dates =
                new SeriesRule(5, 5).dates(at(LocalDate.of(2027, 3, 2).atTime(10, 0), LONDON, 120));
        assertEquals(
                List.of(
                        "2027-03-02T10:00",
                        "2027-04-06T10:00",
                        "2027-05-11T10:00",
                        "2027-06-15T10:00",
                        "2027-07-20T10:00"),
                dates.stream()
                        .map(w -> LocalDateTime.ofInstant(w.start(), LONDON).toString())
                        .toList());
        assertEquals("2027-03-02T10:00:00Z", dates.get(0).start().toString());
        assertEquals("2027-04-06T09:00:00Z", dates.get(1).start().toString());
        dates.forEach(w -> assertEquals(Duration.ofHours(2), w.length()));
    }

    @Test
    void aDateInTheHourLeftOutIsRefusedByItsName() {
        TimeRange first = at(LocalDate.of(2027, 3, 14).atTime(1, 30), LONDON, 20);
        Problem problem = assertThrows(Invalid.class, () -> new SeriesRule(1, 4, true).dates(first))
                .problems()
                .get(0);
        assertEquals("scheduling.series.in-the-gap", problem.key());
        assertEquals("start", problem.field());
        assertEquals(List.of(LocalDate.of(2027, 3, 28)), problem.arguments());
    }

    @Test
    void aDateInTheHourThatComesTwiceAsksWhich() {
        TimeRange first = at(LocalDate.of(2027, 10, 17).atTime(1, 30), LONDON, 20);
        Problem problem = assertThrows(Invalid.class, () -> new SeriesRule(1, 4).dates(first))
                .problems()
                .get(0);
        assertEquals("scheduling.series.twice", problem.key());
        assertEquals(List.of(LocalDate.of(2027, 10, 31)), problem.arguments());
        assertEquals(
                "2027-10-31T00:30:00Z",
                new SeriesRule(1, 4, false).dates(first).get(2).start().toString());
        assertEquals(
                "2027-10-31T01:30:00Z",
                new SeriesRule(1, 4, true).dates(first).get(2).start().toString());
        assertEquals(
                "2027-11-07T01:30:00Z",
                new SeriesRule(1, 4, true).dates(first).get(3).start().toString());
    }

    @Test
    void knowsItsLimits() {
        assertThrows(Invalid.class, () -> new SeriesRule(0, 5));
        assertThrows(Invalid.class, () -> new SeriesRule(27, 5));
        assertThrows(Invalid.class, () -> new SeriesRule(1, 1));
        assertThrows(Invalid.class, () -> new SeriesRule(1, SeriesRule.MOST + 1));
    }
}
