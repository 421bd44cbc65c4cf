package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zones that calendars are told: as rules where the zone keeps any, else change by change. */
class CalendarZoneTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-12-31T00:00:00Z");

    private static String of(String zone) {
        return CalendarZone.of(ZoneId.of(zone), FROM, TO).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London,FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU,FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "Europe/Athens,FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU,FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "America/New_York,FREQ=YEARLY;BYMONTH=3;BYDAY=2SU,FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        "Australia/Sydney,FREQ=YEARLY;BYMONTH=10;BYDAY=1SU,FREQ=YEARLY;BYMONTH=4;BYDAY=1SU"
    })
    void aZoneWithYearlyRulesHasOneOfEachKind(String zone, String summer, String winter) {
        String written = of(zone);
        assertTrue(written.contains("TZID:" + zone), written);
        assertTrue(written.contains(summer), written);
        assertTrue(written.contains(winter), written);
        assertEquals(1, count(written, "BEGIN:DAYLIGHT"));
        assertEquals(1, count(written, "BEGIN:STANDARD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kolkata", "Asia/Tokyo"})
    void aZoneThatNeverChangesHasOneOffset(String zone) {
        String written = of(zone);
        assertEquals(1, count(written, "BEGIN:STANDARD"), written);
        assertEquals(0, count(written, "BEGIN:DAYLIGHT"), written);
        assertEquals(0, count(written, "RRULE"), written);
    }

    @Test
    void halfHoursAreWrittenInFull() {
        assertTrue(of("Asia/Kolkata").contains("TZOFFSETTO:+0530"), of("Asia/Kolkata"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
