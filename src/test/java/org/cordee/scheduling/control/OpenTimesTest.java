package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.scheduling.control.OpenTimes.Refusal;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.WeeklyHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");

    private static Availability daily(ZoneId zone, LocalTime from, LocalTime to, int notice, int ahead) {
        return new Availability(
                0,
                zone,
                Stream.of(DayOfWeek.values())
                        .map(d -> new WeeklyHours(d, from, to))
                        .toList(),
                List.of(),
                notice,
                24,
                0,
                ahead);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static TimeRange when(String start, int minutes) {
        return new TimeRange(at(start), at(start).plus(Duration.ofMinutes(minutes)), LONDON);
    }

    /**
     * The oracle: a minute is open when the clock on the wall shows a time within the hours. Both weekends, minute by
     * minute in tens.
     */
    @ParameterizedTest
    @CsvSource({
        "Europe/London,09:00,17:00",
        "Europe/London,00:30,01:30",
        "Europe/London,01:30,03:00",
        "Europe/London,01:10,01:50",
        "Europe/Athens,03:30,05:00",
        "America/New_York,20:00,00:00",
        "Asia/Kolkata,05:00,07:00",
        "Australia/Lord_Howe,00:00,02:00",
        "Africa/Casablanca,02:00,03:30",
        "UTC,01:00,02:00"
    })
    void openIsWhatTheClockOnTheWallShows(String zoneName, LocalTime from, LocalTime to) {
        ZoneId zone = ZoneId.of(zoneName);
        OpenTimes open = new OpenTimes(daily(zone, from, to, 0, 730));
        for (String weekend : List.of(
                "2027-03-27T00:00:00Z",
                "2027-04-03T00:00:00Z",
                "2027-10-02T00:00:00Z",
                "2027-10-30T00:00:00Z",
                "2027-11-06T00:00:00Z")) {
            Instant begin = at(weekend);
            Instant end = begin.plus(Duration.ofDays(3));
            List<Interval> windows = open.windows(begin, end);
            for (Instant t = begin; t.isBefore(end); t = t.plusSeconds(600)) {
                LocalTime wall = LocalTime.ofInstant(t, zone);
                boolean expected = !wall.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || wall.isBefore(to));
                Instant moment = t;
                boolean is = windows.stream().anyMatch(w -> !moment.isBefore(w.from()) && moment.isBefore(w.to()));
                assertEquals(expected, is, zone + " " + LocalDateTime.ofInstant(t, zone));
            }
        }
    }

    @Test
    void hoursThatMeetAtMidnightAreOne() {
        OpenTimes open = new OpenTimes(new Availability(
                0,
                LONDON,
                List.of(
                        new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.MIDNIGHT),
                        new WeeklyHours(DayOfWeek.TUESDAY, LocalTime.MIDNIGHT, LocalTime.of(2, 0))),
                List.of(),
                0,
                24,
                0,
                730));
        assertEquals(
                List.of(new Interval(at("2027-01-04T22:00:00Z"), at("2027-01-05T02:00:00Z"))),
                open.windows(at("2027-01-04T00:00:00Z"), at("2027-01-06T00:00:00Z")));
        assertEquals(Optional.empty(), open.refusal(when("2027-01-04T23:30:00Z", 60), NOW));
    }

    @Test
    void anyStartInsideWillDo() {
        OpenTimes open = new OpenTimes(daily(LONDON, LocalTime.of(9, 0), LocalTime.of(17, 0), 0, 60));
        assertEquals(Optional.empty(), open.refusal(when("2027-01-04T09:00:00Z", 480), NOW));
        assertEquals(Optional.empty(), open.refusal(when("2027-01-04T09:07:00Z", 43), NOW));
        assertEquals(Optional.empty(), open.refusal(when("2027-01-04T16:00:00Z", 60), NOW));
        assertEquals(Optional.of(Refusal.OUTSIDE), open.refusal(when("2027-01-04T16:01:00Z", 60), NOW));
        assertEquals(Optional.of(Refusal.OUTSIDE), open.refusal(when("2027-01-04T08:59:00Z", 60), NOW));
        assertEquals(Optional.of(Refusal.OUTSIDE), open.refusal(when("2027-01-04T20:00:00Z", 60), NOW));
    }

    @Test
    void noticeAndDaysAheadAreKept() {
        OpenTimes open =
                new OpenTimes(daily(ZoneId.of("Pacific/Auckland"), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 24, 10));
        assertEquals(Optional.of(Refusal.PAST), open.refusal(when("2027-01-01T11:00:00Z", 30), NOW));
        assertEquals(Optional.of(Refusal.TOO_SOON), open.refusal(when("2027-01-02T11:59:00Z", 30), NOW));
        assertEquals(Optional.empty(), open.refusal(when("2027-01-02T12:00:00Z", 30), NOW));
        // it is the 2nd of January in Auckland: the tenth day from there ends at 11:00 UTC of the 12th
        assertEquals(Optional.empty(), open.refusal(when("2027-01-12T10:30:00Z", 30), NOW));
        assertEquals(Optional.of(Refusal.TOO_FAR), open.refusal(when("2027-01-12T11:00:00Z", 30), NOW));
    }

    @Test
    void nobodyBooksWhereNothingIsOpen() {
        assertEquals(
                Optional.of(Refusal.NO_HOURS),
                new OpenTimes(Availability.none(LONDON)).refusal(when("2027-01-04T09:00:00Z", 60), NOW));
        LocalDate monday = LocalDate.of(2027, 1, 4);
        Availability away = new Availability(
                0,
                LONDON,
                daily(LONDON, LocalTime.of(9, 0), LocalTime.of(17, 0), 0, 60).hours(),
                List.of(OtherHours.off(monday, monday)),
                0,
                24,
                0,
                60);
        assertEquals(Optional.of(Refusal.OUTSIDE), new OpenTimes(away).refusal(when("2027-01-04T09:00:00Z", 60), NOW));
        assertEquals(Optional.empty(), new OpenTimes(away).refusal(when("2027-01-05T09:00:00Z", 60), NOW));
    }
}
