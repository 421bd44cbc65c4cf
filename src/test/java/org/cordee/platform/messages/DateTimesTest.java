package org.cordee.platform.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant SUMMER = Instant.parse("2026-07-01T16:30:00Z");

    private final CurrentPerson reader = new CurrentPerson();
    private final DateTimes dateTimes = new DateTimes(reader);

    @ParameterizedTest
    @CsvSource({
        "00:00,midnight",
        "00:05,12:05am",
        "09:00,9am",
        "11:59,11:59am",
        "12:00,midday",
        "12:30,12:30pm",
        "17:30,5:30pm",
        "23:00,11pm"
    })
    void timesOfDay(LocalTime time, String words) {
        assertEquals(words, dateTimes.time(time));
    }

    @Test
    void datesAndMomentsInLondon() {
        assertEquals("25 October 2026", dateTimes.date(LocalDate.of(2026, 10, 25)));
        assertEquals("1 July 2026", dateTimes.date(SUMMER));
        assertEquals("1 Sep 2026", dateTimes.brief(LocalDate.of(2026, 9, 1)));
        assertEquals("Wednesday 1 July 2026, 5:30pm", dateTimes.moment(SUMMER));
        assertEquals("Wednesday 1 July 2026, 5:30pm to 7pm", dateTimes.span(SUMMER, SUMMER.plusSeconds(5400)));
        assertEquals(
                "Wednesday 1 July 2026, 5:30pm to Thursday 2 July 2026, 5:30pm",
                dateTimes.span(SUMMER, SUMMER.plusSeconds(86_400)));
        assertEquals("", dateTimes.moment(null));
        assertEquals("", dateTimes.date(null));
    }

    @Test
    void everyShortMonthHasThreeLetters() {
        for (int month = 1; month <= 12; month++) {
            String brief = dateTimes.brief(LocalDate.of(2026, month, 1));
            assertTrue(brief.matches("1 [A-Z][a-z]{2} 2026"), brief);
        }
        assertEquals("October 2026", dateTimes.month(YearMonth.of(2026, 10)));
        assertEquals("Sunday", DateTimes.weekday(DayOfWeek.SUNDAY));
    }

    @Test
    void bothEndsOfTheNightTheClocksGoBack() {
        assertEquals("Sunday 25 October 2026, 1:30am", DateTimes.say(Instant.parse("2026-10-25T00:30:00Z"), LONDON));
        assertEquals("Sunday 25 October 2026, 1:30am", DateTimes.say(Instant.parse("2026-10-25T01:30:00Z"), LONDON));
    }

    @Test
    void elsewhereTheZoneIsNamed() {
        reader.is(null, null, ZoneId.of("America/New_York"), false, false);
        assertEquals("Wednesday 1 July 2026, 12:30pm (New York time)", dateTimes.moment(SUMMER));
        assertEquals(
                "Wednesday 1 July 2026, 12:30pm to 1pm (New York time)",
                dateTimes.span(SUMMER, SUMMER.plusSeconds(1800)));
    }

    @Test
    void theZoneIsNamedWhereItIsNotThatOfTheThing() {
        assertEquals("Wednesday 1 July 2026, 5:30pm", dateTimes.moment(SUMMER, LONDON));
        assertEquals("Wednesday 1 July 2026, 5:30pm (UK time)", dateTimes.moment(SUMMER, ZoneId.of("Europe/Athens")));
    }

    @Test
    void lengthsAreInHoursAndMinutes() {
        assertEquals("45 minutes", dateTimes.length(45));
        assertEquals("1 hour", dateTimes.length(60));
        assertEquals("1 hour 1 minute", dateTimes.length(61));
        assertEquals("2 hours 30 minutes", dateTimes.length(150));
    }

    @Test
    void hoursUnderADayHereAndThere() {
        ZoneId athens = ZoneId.of("Europe/Athens");
        Instant end = SUMMER.plusSeconds(5400);
        assertEquals("5:30pm to 7pm", dateTimes.hours(SUMMER, end));
        assertEquals(
                "11pm to Thursday 2 July 2026, 12:30am",
                dateTimes.hours(Instant.parse("2026-07-01T22:00:00Z"), Instant.parse("2026-07-01T23:30:00Z")));
        assertEquals("7:30pm to 9pm (Athens time)", dateTimes.there(SUMMER, end, athens));
        assertEquals(
                "Thursday 2 July 2026, 2:30am to 4am (Sydney time)",
                dateTimes.there(SUMMER, end, ZoneId.of("Australia/Sydney")));
        assertTrue(dateTimes.differs(SUMMER, athens));
        assertFalse(dateTimes.differs(SUMMER, ZoneId.of("Europe/Dublin")));
        assertEquals("UK time", dateTimes.zone(LONDON));
        reader.is(null, null, athens, false, false);
        assertEquals("7:30pm to 9pm (Athens time)", dateTimes.hours(SUMMER, end));
        assertEquals("5:30pm to 7pm (UK time)", dateTimes.there(SUMMER, end, LONDON));
    }
}
