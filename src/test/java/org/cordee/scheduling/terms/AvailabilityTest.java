package org.cordee.scheduling.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.cordee.shared.errors.Invalid;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;

    private static Availability of(List<WeeklyHours> hours, List<OtherHours> exceptions) {
        return new Availability(0, LONDON, hours, exceptions, 4, 8, 15, 90);
    }

    private static List<String> fields(Invalid thrown) {
        return thrown.problems().stream().map(p -> p.field()).toList();
    }

    @Test
    void hoursEndOnTheSameDay() {
        assertThrows(Invalid.class, () -> new WeeklyHours(DayOfWeek.MONDAY, NOON, NINE));
        assertThrows(Invalid.class, () -> new WeeklyHours(DayOfWeek.MONDAY, NINE, NINE));
        assertEquals(LocalTime.MIDNIGHT, new WeeklyHours(DayOfWeek.MONDAY, NINE, LocalTime.MIDNIGHT).to());
        assertEquals(NINE, new WeeklyHours(DayOfWeek.MONDAY, NINE.plusSeconds(59), NOON).from(), "whole minutes");
    }

    @Test
    void hoursOfOneDayDoNotOverlap() {
        WeeklyHours morning = new WeeklyHours(DayOfWeek.MONDAY, NINE, NOON);
        WeeklyHours afternoon = new WeeklyHours(DayOfWeek.MONDAY, NOON, LocalTime.MIDNIGHT);
        WeeklyHours late = new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(23, 0), LocalTime.MIDNIGHT);
        assertEquals(2, of(List.of(morning, afternoon), List.of()).on(MONDAY).size());
        assertEquals(
                List.of("hours.2"),
                fields(assertThrows(Invalid.class, () -> of(List.of(morning, afternoon, late), List.of()))));
    }

    @Test
    void anExceptionReplacesTheWeek() {
        WeeklyHours weekly = new WeeklyHours(DayOfWeek.MONDAY, NINE, NOON);
        OtherHours evening = new OtherHours(MONDAY, MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 0));
        OtherHours off = OtherHours.off(MONDAY.plusDays(7), MONDAY.plusDays(20));
        Availability said = of(List.of(weekly), List.of(evening, off));
        assertEquals(
                List.of(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 0))), said.on(MONDAY));
        assertEquals(List.of(), said.on(MONDAY.plusDays(7)));
        assertEquals(List.of(), said.on(MONDAY.plusDays(14)));
        assertEquals(List.of(weekly), said.on(MONDAY.plusDays(21)));
        assertEquals(List.of(), said.on(MONDAY.plusDays(1)));
    }

    @Test
    void exceptionsAreSaidOnceADay() {
        OtherHours off = OtherHours.off(MONDAY, MONDAY.plusDays(5));
        OtherHours within = new OtherHours(MONDAY.plusDays(5), MONDAY.plusDays(5), NINE, NOON);
        OtherHours twice = new OtherHours(MONDAY.plusDays(5), MONDAY.plusDays(6), NOON, LocalTime.of(14, 0));
        assertEquals(
                List.of("exceptions.1"),
                fields(assertThrows(Invalid.class, () -> of(List.of(), List.of(off, within)))));
        assertEquals(
                2, of(List.of(), List.of(within, twice)).on(MONDAY.plusDays(5)).size());
        assertThrows(Invalid.class, () -> new OtherHours(MONDAY, MONDAY.minusDays(1), null, null));
        assertThrows(Invalid.class, () -> new OtherHours(MONDAY, MONDAY, NINE, null));
        assertThrows(Invalid.class, () -> new OtherHours(MONDAY, MONDAY.plusYears(2), null, null));
    }

    @Test
    void nothingSaidIsNotBookable() {
        assertFalse(Availability.none(LONDON).bookable());
        assertFalse(of(List.of(), List.of(OtherHours.off(MONDAY, MONDAY))).bookable());
        assertTrue(of(List.of(), List.of(new OtherHours(MONDAY, MONDAY, NINE, NOON)))
                .bookable());
        assertTrue(of(List.of(new WeeklyHours(DayOfWeek.MONDAY, NINE, NOON)), List.of())
                .bookable());
    }

    @Test
    void limitsAreSaidAtTheirFields() {
        assertEquals(
                List.of("zone", "noticeHours", "mostPerDay", "gapMinutes", "aheadDays"),
                fields(assertThrows(
                        Invalid.class, () -> new Availability(0, null, List.of(), List.of(), 337, 0, -1, 731))));
    }
}
