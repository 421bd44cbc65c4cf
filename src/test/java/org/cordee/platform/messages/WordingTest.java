package org.cordee.platform.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** Lists, numbers, days and months in words. */
class WordingTest {

    private final CurrentPerson reader = new CurrentPerson();
    private final DateTimes times = new DateTimes(reader);
    private final Messages messages = new Messages(times);

    @Test
    void namesInARow() {
        assertEquals("", messages.list(List.of()));
        assertEquals("Ann", messages.list(List.of("Ann")));
        assertEquals("Ann and Ben", messages.list(List.of("Ann", "Ben")));
        assertEquals("Ann, Ben and Cem", messages.list(List.of("Ann", "Ben", "Cem")));
    }

    @Test
    void severalTermsHaveCommas() {
        assertEquals("", messages.terms(null));
        assertEquals("", messages.terms(List.of()));
        assertEquals(
                messages.term(Sector.NHS) + ", " + messages.term(Sector.EDUCATION),
                messages.terms(List.of(Sector.NHS, Sector.EDUCATION)));
        assertEquals("", messages.term(null));
        assertEquals(messages.term(Sector.NHS), messages.label(Sector.NHS));
        assertEquals("7", messages.label(7));
    }

    @Test
    void aKeyIsKnownOrNot() {
        assertTrue(messages.knows("shared.required"));
        assertTrue(messages.containsKey("shared.required"));
        assertFalse(messages.knows("shared.no-such-key"));
        assertFalse(messages.knows("nofeature.key"));
        assertFalse(messages.knows("../../etc.passwd"));
        assertFalse(messages.containsKey(null));
        assertEquals("", messages.get(null));
        assertEquals("shared.no-such-key", messages.get("shared.no-such-key"), "a missing key shows itself");
        assertThrows(UnsupportedOperationException.class, messages::entrySet);
    }

    @Test
    void aRefusalIsSaidWithItsNumbers() {
        String tooLong = messages.say(Problem.at("title", "shared.too-long", 2000));
        assertTrue(tooLong.contains("2,000"), tooLong);
        String between = messages.say(Problem.at("a", "shared.not-between", 1L, 26L));
        assertTrue(between.contains("1") && between.contains("26"), between);
        assertFalse(between.contains("{"), between);
    }

    @Test
    void daysMonthsAndMachines() {
        assertEquals("October 2026", times.month(YearMonth.of(2026, 10)));
        assertEquals("", times.month(null));
        assertEquals("Sunday 25 October 2026", times.day(LocalDate.of(2026, 10, 25)));
        assertEquals("2026-10-25", times.machine(LocalDate.of(2026, 10, 25)));
        assertEquals("2026-10-25T17:30:00Z", times.machine(Instant.parse("2026-10-25T17:30:00Z")));
        assertEquals("", times.machine(null));
        assertEquals("", times.time(null));
        assertEquals("", times.day(null));
        assertEquals("", times.brief(null));
    }

    @Test
    void aLocalTimeIsTakenAsItStands() {
        reader.is(null, null, ZoneId.of("Asia/Tokyo"), false, false);
        assertEquals("25 October 2026", times.date(LocalDateTime.of(2026, 10, 25, 23, 59)));
        assertEquals("11:59pm", times.time(LocalDateTime.of(2026, 10, 25, 23, 59)));
        assertEquals("26 October 2026", times.date(Instant.parse("2026-10-25T15:30:00Z")), "half past midnight there");
    }

    @Test
    void zonesAreNamedByTheirCity() {
        assertEquals("UK time", times.zone(ZoneId.of("Europe/London")));
        assertEquals("New York time", times.zone(ZoneId.of("America/New_York")));
        assertEquals("Buenos Aires time", times.zone(ZoneId.of("America/Argentina/Buenos_Aires")));
        assertEquals("UTC time", times.zone(ZoneId.of("UTC")));
    }

    @Test
    void zonesDifferWhereTheirClocksDo() {
        Instant winter = Instant.parse("2026-12-03T10:00:00Z");
        Instant summer = Instant.parse("2027-07-01T10:00:00Z");
        assertFalse(times.differs(winter, ZoneId.of("UTC")));
        assertTrue(times.differs(summer, ZoneId.of("UTC")));
        assertFalse(times.differs(null, ZoneId.of("UTC")));
        assertFalse(times.differs(summer, null));
    }

    @Test
    void aStretchOfTimeForAReaderElsewhere() {
        Instant start = Instant.parse("2026-12-03T23:30:00Z");
        Span span = new Span(start, start.plusSeconds(3600), ZoneId.of("Europe/London"));
        assertEquals(
                "Thursday 3 December 2026, 11:30pm to Friday 4 December 2026, 12:30am",
                DateTimes.say(span, ZoneId.of("Europe/London")));
        assertEquals(
                "Friday 4 December 2026, 1:30am to 2:30am (Athens time)",
                DateTimes.say(span, ZoneId.of("Europe/Athens")));
        Span fromAthens = new Span(start, start.plusSeconds(60), ZoneId.of("Europe/Athens"));
        assertTrue(DateTimes.say(fromAthens, ZoneId.of("Europe/London")).endsWith("(UK time)"));
    }
}
