package org.cordee.scheduling.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.scheduling.terms.WeeklyHours;
import org.junit.jupiter.api.Test;

/** Half hours that are ticked, and the hours they make. */
class PaintedWeekTest {

    private static final int TUESDAY = PaintedWeek.DAY;

    private static WeeklyHours hours(DayOfWeek day, String from, String to) {
        return new WeeklyHours(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    @Test
    void halfHoursThatMeetMakeOneStretch() {
        List<WeeklyHours> hours = PaintedWeek.hours(Set.of(18, 19, 20, 26, TUESDAY + 46, TUESDAY + 47), List.of());
        assertEquals(
                List.of(
                        hours(DayOfWeek.MONDAY, "09:00", "10:30"),
                        hours(DayOfWeek.MONDAY, "13:00", "13:30"),
                        hours(DayOfWeek.TUESDAY, "23:00", "00:00")),
                hours);
        assertEquals(Set.of(18, 19, 20, 26, TUESDAY + 46, TUESDAY + 47), PaintedWeek.of(hours));
    }

    @Test
    void aWholeDayAndMidnightAreNoStretchOfTwoDays() {
        List<WeeklyHours> whole = List.of(hours(DayOfWeek.MONDAY, "00:00", "00:00"));
        Set<Integer> open = new TreeSet<>(PaintedWeek.of(whole));
        assertEquals(48, open.size());
        open.add(TUESDAY);
        assertEquals(
                List.of(whole.get(0), hours(DayOfWeek.TUESDAY, "00:00", "00:30")), PaintedWeek.hours(open, List.of()));
    }

    @Test
    void hoursBetweenHalfHoursStayOnDaysThatAreNotPainted() {
        List<WeeklyHours> before =
                List.of(hours(DayOfWeek.MONDAY, "09:15", "09:50"), hours(DayOfWeek.TUESDAY, "09:15", "09:50"));
        assertTrue(PaintedWeek.between(before));
        Set<Integer> open = new TreeSet<>(PaintedWeek.of(before));
        assertEquals(Set.of(18, 19, TUESDAY + 18, TUESDAY + 19), open);
        assertEquals(before, PaintedWeek.hours(open, before));
        open.add(TUESDAY + 20);
        assertEquals(
                List.of(before.get(0), hours(DayOfWeek.TUESDAY, "09:00", "10:30")), PaintedWeek.hours(open, before));
        assertFalse(PaintedWeek.between(List.of(hours(DayOfWeek.MONDAY, "09:00", "00:00"))));
    }

    @Test
    void whatIsNoHalfHourIsLeftOut() {
        assertEquals(Set.of(0, 335), PaintedWeek.sent("0", "335", "336", "-1", "x", "", "9999", "<script>"));
        assertEquals(List.of(), PaintedWeek.hours(Set.of(), List.of(hours(DayOfWeek.MONDAY, "09:00", "10:00"))));
    }
}
