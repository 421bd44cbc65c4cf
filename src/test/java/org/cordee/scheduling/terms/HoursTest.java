package org.cordee.scheduling.terms;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weekly hours, and days on which they do not hold. */
class HoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;

    @Test
    void hoursNeedADayABeginningAndAnEnd() {
        assertEquals(List.of("day", "from", "to"), fields(() -> new WeeklyHours(null, null, null)));
        assertEquals(List.of("to"), fields(() -> new WeeklyHours(DayOfWeek.MONDAY, NINE, null)));
    }

    @Test
    void hoursEndLaterOnTheSameDay() {
        invalid(
                "to",
                "scheduling.availability.end-before-start",
                () -> new WeeklyHours(DayOfWeek.MONDAY, NOON, NOON.plusSeconds(59)));
        WeeklyHours wholeDay = new WeeklyHours(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertEquals(LocalTime.MIDNIGHT, wholeDay.to());
    }

    @Test
    void otherHoursNeedBothDays() {
        assertEquals(List.of("from", "until"), fields(() -> new OtherHours(null, null, NINE, NOON)));
    }

    @Test
    void theDaysLieWithinTwoCenturies() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        LocalDate last = LocalDate.of(2199, 12, 31);
        assertEquals(first, OtherHours.off(first, first).from());
        assertEquals(last, OtherHours.off(last, last).from());
        invalid("from", "scheduling.when.out-of-reach", () -> OtherHours.off(first.minusDays(1), first.minusDays(1)));
        invalid("from", "scheduling.when.out-of-reach", () -> OtherHours.off(last.plusDays(1), last.plusDays(1)));
    }

    @Test
    void aRowSpansFourHundredDaysAtMost() {
        OtherHours longest = OtherHours.off(MONDAY, MONDAY.plusDays(OtherHours.LONGEST_DAYS - 1));
        assertEquals(399, ChronoUnit.DAYS.between(longest.from(), longest.until()));
        invalid(
                "until",
                "scheduling.availability.too-many-days",
                () -> OtherHours.off(MONDAY, MONDAY.plusDays(OtherHours.LONGEST_DAYS)));
        invalid(
                "until",
                "scheduling.availability.last-day-before-first",
                () -> OtherHours.off(MONDAY, MONDAY.minusDays(1)));
    }

    @Test
    void otherHoursHaveABeginningAndAnEndOrNeither() {
        invalid("opens", "scheduling.availability.both-or-neither", () -> new OtherHours(MONDAY, MONDAY, null, NOON));
        invalid("closes", "scheduling.availability.both-or-neither", () -> new OtherHours(MONDAY, MONDAY, NINE, null));
        invalid("closes", "scheduling.availability.end-before-start", () -> new OtherHours(MONDAY, MONDAY, NOON, NINE));
        assertTrue(OtherHours.off(MONDAY, MONDAY).off());
        assertFalse(new OtherHours(MONDAY, MONDAY, NINE, LocalTime.MIDNIGHT).off());
        assertEquals(NINE, new OtherHours(MONDAY, MONDAY, NINE.plusSeconds(30), NOON).opens(), "whole minutes");
    }

    @Test
    void bothEndsBelongToTheDays() {
        OtherHours week = OtherHours.off(MONDAY, MONDAY.plusDays(6));
        assertFalse(week.holds(MONDAY.minusDays(1)));
        assertTrue(week.holds(MONDAY));
        assertTrue(week.holds(MONDAY.plusDays(6)));
        assertFalse(week.holds(MONDAY.plusDays(7)));
    }

    @ParameterizedTest
    @CsvSource({"-3,-1,false", "-3,0,true", "2,3,true", "6,8,true", "7,8,false", "-1,20,true"})
    void twoRowsMeetWhenTheyShareADay(int from, int until, boolean meet) {
        OtherHours week = OtherHours.off(MONDAY, MONDAY.plusDays(6));
        OtherHours other = OtherHours.off(MONDAY.plusDays(from), MONDAY.plusDays(until));
        assertEquals(meet, week.meets(other));
        assertEquals(meet, other.meets(week));
    }

    @Test
    void sixtyRowsAreTheMost() {
        ZoneId london = ZoneId.of("Europe/London");
        List<OtherHours> days = IntStream.range(0, Availability.MOST_ROWS)
                .mapToObj(i -> OtherHours.off(MONDAY.plusDays(i), MONDAY.plusDays(i)))
                .toList();
        assertEquals(
                60,
                new Availability(0, london, null, days, 4, 8, 0, 90)
                        .exceptions()
                        .size());
        List<OtherHours> more = Stream.concat(
                        days.stream(), Stream.of(OtherHours.off(MONDAY.plusDays(60), MONDAY.plusDays(60))))
                .toList();
        invalid(
                "exceptions",
                "scheduling.availability.too-many-rows",
                () -> new Availability(0, london, null, more, 4, 8, 0, 90));
    }

    @ParameterizedTest
    @CsvSource({"0,1,0,1", "336,24,240,730"})
    void theLimitsThemselvesAreFine(int notice, int perDay, int gap, int ahead) {
        Availability said = new Availability(0, ZoneId.of("UTC"), null, null, notice, perDay, gap, ahead);
        assertEquals(notice, said.noticeHours());
        assertEquals(ahead, said.aheadDays());
        assertEquals(List.of(), said.hours());
    }
}
