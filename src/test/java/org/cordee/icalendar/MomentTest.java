package org.cordee.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments and lengths as calendars write them. */
class MomentTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2026, 12, 3, 10, 0);

    private static Moment of(String text) {
        return Moment.of(text, false, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261203T100000", "2026-12-03T10:00:00", "20261203t1000", " 20261203T100000.250 "})
    void aTimeOnSomeClock(String text) {
        Moment moment = of(text);
        assertEquals(TEN, moment.local());
        assertFalse(moment.day());
        assertTrue(moment.floating());
    }

    @ParameterizedTest
    @CsvSource({
        "20261203T100000Z,0",
        "20261203T100000z,0",
        "20261203T100000+0100,3600",
        "2026-12-03T10:00:00-05:30,-19800"
    })
    void aTimeThatSaysItsOffset(String text, int seconds) {
        Moment moment = of(text);
        assertEquals(ZoneOffset.ofTotalSeconds(seconds), moment.offset());
        assertFalse(moment.floating());
    }

    @Test
    void aDay() {
        assertTrue(of("20261203").day());
        assertTrue(of("2026-12-03").day());
        Moment day = Moment.of("20261203T100000", true, "Europe/London");
        assertTrue(day.day(), "where the property says so");
        assertEquals(LocalDate.of(2026, 12, 3), day.date());
        assertNull(day.zone());
    }

    @Test
    void aZoneIsTakenFromTheLine() {
        ContentLine line = ContentLine.of("DTSTART;TZID=Europe/London:20261203T100000");
        Moment moment = Moment.of(line.value(), line);
        assertEquals("Europe/London", moment.zone());
        assertFalse(moment.floating());
        assertNull(Moment.of("20261203T100000", false, " ").zone());
        assertNull(Moment.of("20261203T100000", false, "x".repeat(201)).zone());
        ContentLine day = ContentLine.of("DTSTART;VALUE=date:20261203");
        assertTrue(Moment.of(day.value(), day).day());
    }

    @Test
    void midnightAndLeapSecondsBelongToWhatFollows() {
        assertEquals(LocalDateTime.of(2026, 12, 4, 0, 0), of("20261203T240000").local());
        assertEquals(LocalDateTime.of(2027, 1, 1, 0, 0), of("20261231T235960").local());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "20261301",
                "20260230",
                "20261203T250000",
                "20261203T106000",
                "20261203T100061",
                "20261203T240001",
                "20261203T10",
                "120261203",
                "-20261203",
                "20261203T100000+9900",
                "20261203T100000 Z"
            })
    void anythingElseIsNoMoment(String text) {
        assertThrows(DateTimeException.class, () -> of(text));
    }

    @Test
    void aTimeThatIsSkippedIsCountedFromBeforeTheChangeAndOfTwoItIsTheFirst() {
        ZoneRules london = ZoneId.of("Europe/London").getRules();
        assertEquals(
                Instant.parse("2027-03-28T01:30:00Z"), Moment.instant(LocalDateTime.of(2027, 3, 28, 1, 30), london));
        assertEquals(
                Instant.parse("2027-10-31T00:30:00Z"), Moment.instant(LocalDateTime.of(2027, 10, 31, 1, 30), london));
        assertEquals(LocalDateTime.of(2027, 7, 1, 11, 0), Moment.local(Instant.parse("2027-07-01T10:00:00Z"), london));
    }

    // --- lengths ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "PT1H30M,0,5400",
        "pt45s,0,45",
        "P1D,1,0",
        "P2W,14,0",
        "P1DT2H,1,7200",
        "+PT10M,0,600",
        "-PT10M,0,-600",
        "-P1D,-1,0",
        "' P1D ',1,0"
    })
    void aLength(String text, int days, long seconds) {
        assertEquals(new Length(days, Duration.ofSeconds(seconds)), Length.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "-P", "1H", "PT1", "P1H", "PT1D", "P1Y", "P1M", "one hour", "PT1H30"})
    void anythingElseIsNoLength(String text) {
        assertThrows(IllegalArgumentException.class, () -> Length.of(text));
    }

    @Test
    void aDayEndsAtTheSameHourAlsoWhenTheClocksChange() {
        ZoneRules london = ZoneId.of("Europe/London").getRules();
        LocalDateTime before = LocalDateTime.of(2027, 3, 27, 10, 0);
        Instant start = Moment.instant(before, london);
        assertEquals(Instant.parse("2027-03-28T09:00:00Z"), Length.DAY.end(before, start, london));
        assertEquals(Instant.parse("2027-03-28T10:00:00Z"), Length.of("PT24H").end(before, start, london));
        assertEquals(start, Length.NONE.end(before, start, london));
    }

    @Test
    void nothingLastsLongerThanAYear() {
        ZoneRules utc = ZoneOffset.UTC.getRules();
        Instant start = TEN.toInstant(ZoneOffset.UTC);
        Instant last = start.plus(Duration.ofDays(366));
        assertEquals(last, Length.of("P9999D").end(TEN, start, utc));
        assertEquals(last, Length.of("PT999999H").end(TEN, start, utc));
        assertEquals(Duration.ofDays(367), Length.of("P9999D").atMost());
        assertEquals(Duration.ofHours(25), Length.of("PT1H").atMost());
    }

    @Test
    void aBudgetIsUsedUp() {
        Budget budget = new Budget(10);
        budget.spend(7);
        budget.spend(3);
        assertThrows(Budget.TooMuch.class, () -> budget.spend(1));
    }

    @ParameterizedTest
    @CsvSource({"0,10,false", "0,11,true", "19,30,true", "20,30,false", "12,15,true", "0,40,true"})
    void aBusyTimeTouchesWhatItShares(int from, int to, boolean touches) {
        Instant zero = Instant.EPOCH;
        BusyTime busy = new BusyTime(zero.plusSeconds(10), zero.plusSeconds(20));
        assertEquals(touches, busy.touches(zero.plusSeconds(from), zero.plusSeconds(to)));
    }
}
