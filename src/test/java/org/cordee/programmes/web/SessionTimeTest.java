package org.cordee.programmes.web;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.terms.TimeRange;
import org.junit.jupiter.api.Test;

/** The time of a session as it is typed, on the clocks of a zone. */
class SessionTimeTest {

    private static SessionTime typed(String date, String start, String end) {
        SessionTime time = new SessionTime();
        time.setDate(LocalDate.parse(date));
        time.setStart(LocalTime.parse(start));
        time.setEnd(LocalTime.parse(end));
        return time;
    }

    @Test
    void itIsLondonUnlessAnotherZoneIsNamed() {
        assertEquals(
                Instant.parse("2027-07-01T09:00:00Z"),
                typed("2027-07-01", "10:00", "12:00").when().start());
        SessionTime athens = typed("2027-07-01", "10:00", "12:00");
        athens.setZone("Europe/Athens");
        assertEquals(Instant.parse("2027-07-01T07:00:00Z"), athens.when().start());
    }

    @Test
    void anEndBeforeTheStartIsAfterMidnight() {
        TimeRange late = typed("2027-01-04", "22:00", "01:00").when();
        assertEquals(Duration.ofHours(3), late.length());
        assertEquals(Instant.parse("2027-01-05T01:00:00Z"), late.end());
    }

    @Test
    void itLastsSomeTime() {
        invalid(
                "end",
                "scheduling.when.end-before-start",
                () -> typed("2027-01-04", "10:00", "10:00").when());
    }

    @Test
    void aTimeThatTheClocksSkipIsRefused() {
        invalid(
                "start",
                "scheduling.when.in-the-gap",
                () -> typed("2027-03-28", "01:30", "04:00").when());
        invalid(
                "end",
                "scheduling.when.in-the-gap",
                () -> typed("2027-03-28", "00:30", "01:30").when());
    }

    @Test
    void aTimeThatComesTwiceIsAsked() {
        SessionTime time = typed("2027-10-31", "01:30", "04:00");
        assertFalse(time.isAsksWhich());
        invalid("start", "scheduling.when.twice", time::when);
        assertTrue(time.isAsksWhich());
        time.setLater(true);
        assertEquals(Instant.parse("2027-10-31T01:30:00Z"), time.when().start());
        time.setStart(LocalTime.of(3, 0));
        assertEquals(Instant.parse("2027-10-31T03:00:00Z"), time.when().start(), "what was chosen no longer counts");
        assertFalse(time.isAsksWhich());
    }

    @Test
    void whatIsKeptIsShownAndReadBackTheSame() {
        for (String start : List.of("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", "2027-07-01T22:30:00Z")) {
            Instant from = Instant.parse(start);
            TimeRange kept = new TimeRange(from, from.plus(Duration.ofHours(3)), ZoneId.of("Europe/London"));
            SessionTime time = new SessionTime();
            time.show(kept);
            assertEquals(kept, time.when(), start);
        }
    }
}
