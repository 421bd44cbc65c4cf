package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.terms.CalendarTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When somebody is busy by calendars as Google, Outlook, Apple and others write them, and as nobody should. */
class BusyCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    private static BusyCalendar read(String... events) throws UnreadCalendarException {
        StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        for (String event : events) {
            file.append("BEGIN:VEVENT\r\n").append(event.replace("\n", "\r\n")).append("\r\nEND:VEVENT\r\n");
        }
        return BusyCalendar.read(
                file.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8), ATHENS, Set.of(), NOW);
    }

    private static List<String> times(String... events) throws UnreadCalendarException {
        BusyCalendar busy = read(events);
        assertEquals(0, busy.passedOver());
        return busy.times().stream().map(s -> s.start() + "/" + s.end()).toList();
    }

    @Test
    void oneEventInEachKindOfTime() throws Exception {
        assertEquals(
                List.of("2026-12-01T10:00:00Z/2026-12-01T11:00:00Z"),
                times("UID:1\nDTSTART:20261201T100000Z\nDTEND:20261201T110000Z"));
        assertEquals(
                List.of("2026-12-01T10:00:00Z/2026-12-01T11:30:00Z"),
                times("UID:1\nDTSTART;TZID=Europe/London:20261201T100000\nDURATION:PT1H30M"));
        assertEquals(
                List.of("2026-12-01T10:00:00Z/2026-12-01T11:00:00Z"),
                times("UID:1\nDTSTART;TZID=\"GMT Standard Time\":20261201T100000\nDTEND;TZID=\"GMT Standard "
                        + "Time\":20261201T110000"));
        assertEquals(
                List.of("2026-12-01T10:00:00Z/2026-12-01T11:00:00Z"),
                times(
                        "UID:1\nDTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20261201T100000\nDURATION:PT1H"));
        // without a zone: on the person's own clock
        assertEquals(
                List.of("2026-12-01T08:00:00Z/2026-12-01T09:00:00Z"),
                times("UID:1\nDTSTART:20261201T100000\nDTEND:20261201T110000"));
        assertEquals(List.of("2026-11-30T22:00:00Z/2026-12-01T22:00:00Z"), times("UID:1\nDTSTART;VALUE=DATE:20261201"));
        // the day the clocks go forward has 23 hours
        assertEquals(
                List.of("2027-03-27T22:00:00Z/2027-03-28T21:00:00Z"),
                times("UID:1\nDTSTART;VALUE=DATE:20270328\nDTEND;VALUE=DATE:20270329"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"})
    void whatTakesNoTime(String line) throws Exception {
        assertEquals(List.of(), times("UID:1\n" + line + "\nDTSTART:20261201T100000Z\nDTEND:20261201T110000Z"));
    }

    @Test
    void repeatedOnesKeepTheirLocalTimeForTwoYears() throws Exception {
        List<Span> weekly =
                read("UID:1\nDTSTART;TZID=Europe/London:20250106T090000\nDTEND;TZID=Europe/London:20250106T100000\n"
                                + "RRULE:FREQ=WEEKLY;BYDAY=MO")
                        .times();
        assertEquals(105, weekly.size());
        assertTrue(weekly.stream()
                .allMatch(s -> s.start().atZone(ZoneId.of("Europe/London")).getHour() == 9));
        assertEquals(
                List.of("2026-12-01T09:00:00Z/2026-12-01T10:00:00Z", "2026-12-03T09:00:00Z/2026-12-03T10:00:00Z"),
                times(
                        "UID:1\nDTSTART:20261201T090000Z\nDTEND:20261201T100000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20261202T090000Z"));
        assertEquals(
                List.of("2026-12-01T09:00:00Z/2026-12-01T10:00:00Z", "2026-12-02T09:00:00Z/2026-12-02T10:00:00Z"),
                times(
                        "UID:1\nDTSTART;TZID=Europe/London:20261201T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261202T090000Z"));
        assertEquals(
                List.of("2026-12-01T09:00:00Z/2026-12-01T10:00:00Z", "2026-12-02T09:00:00Z/2026-12-02T10:00:00Z"),
                times(
                        "UID:1\nDTSTART;TZID=Europe/London:20261201T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261202"));
        assertEquals(
                List.of("2026-12-01T09:00:00Z/2026-12-01T10:00:00Z", "2026-12-05T15:00:00Z/2026-12-05T16:00:00Z"),
                times("UID:1\nDTSTART:20261201T090000Z\nDURATION:PT1H\nRDATE:20261205T150000Z"));
        assertEquals(
                5,
                read("UID:1\nDTSTART;VALUE=DATE:20261127\nRRULE:FREQ=MONTHLY;COUNT=5;BYDAY=-1FR")
                        .times()
                        .size());
    }

    @Test
    void aDateOfASeriesThatWasMovedOrCancelled() throws Exception {
        assertEquals(
                List.of("2026-12-01T09:00:00Z/2026-12-01T10:00:00Z", "2026-12-02T14:00:00Z/2026-12-02T15:00:00Z"),
                times(
                        "UID:1\nDTSTART;TZID=Europe/London:20261201T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3",
                        "UID:1\nRECURRENCE-ID;TZID=Europe/London:20261202T090000\nDTSTART:20261202T140000Z\nDTEND:20261202T150000Z",
                        "UID:1\nRECURRENCE-ID:20261203T090000Z\nSTATUS:CANCELLED\nDTSTART:20261203T090000Z\nDTEND:20261203T100000Z"));
    }

    @Test
    void overlappingTimesBecomeOneAndThePastAndTheFarFutureAreLeftOut() throws Exception {
        assertEquals(
                List.of("2026-12-01T10:00:00Z/2026-12-01T12:00:00Z"),
                times(
                        "UID:1\nDTSTART:20261201T100000Z\nDTEND:20261201T110000Z",
                        "UID:2\nDTSTART:20261201T103000Z\nDTEND:20261201T120000Z",
                        "UID:3\nDTSTART:20261201T104000Z\nDTEND:20261201T105000Z",
                        "UID:4\nDTSTART:20200101T100000Z\nDTEND:20200101T110000Z",
                        "UID:5\nDTSTART:20400101T100000Z\nDTEND:20400101T110000Z"));
    }

    @Test
    void freeBusyOnly() throws Exception {
        String file =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VFREEBUSY\r\nFREEBUSY;FBTYPE=BUSY:20261201T100000Z/PT1H,20261202T100000Z/20261202T113000Z\r\n"
                        + "FREEBUSY;FBTYPE=FREE:20261203T100000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n";
        assertEquals(
                2,
                BusyCalendar.read(file.getBytes(StandardCharsets.UTF_8), ATHENS, Set.of(), NOW)
                        .times()
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UID:1\\nDTSTART:nonsense\\nDTEND:20261201T110000Z|0",
                "UID:1\\nSUMMARY:no start|0",
                "UID:1\\nDTSTART:20261201T100000Z\\nDURATION:whenever|0",
                "UID:1\\nDTSTART:20261201T100000Z\\nDURATION:PT1H\\nRRULE:FREQ=SECONDLY|1",
                "UID:1\\nDTSTART:20261201T100000Z\\nDURATION:PT1H\\nRRULE:FREQ=YEARLY;BYMINUTE=1,2,3|1",
                "UID:1\\nDTSTART:20261201T100000Z\\nDURATION:PT1H\\nRRULE:nonsense|1"
            })
    void whatCannotBeUnderstoodIsPassedOverAndCounted(String event, int firstDates) throws Exception {
        BusyCalendar busy = read(event.replace("\\n", "\n"), "UID:2\nDTSTART:20261205T100000Z\nDTEND:20261205T110000Z");
        assertEquals(1, busy.passedOver());
        assertEquals(1 + firstDates, busy.times().size(), "the first date of a series counts, whatever its rule");
    }

    @Test
    void tooMuchIsRefused() {
        String[] many = new String[BusyCalendar.MOST_EVENTS + 1];
        java.util.Arrays.fill(many, "UID:1\nDTSTART:20261201T100000Z\nDTEND:20261201T110000Z");
        assertEquals(
                CalendarTrouble.TOO_MANY_DATES,
                assertThrows(UnreadCalendarException.class, () -> read(many)).trouble());
        String[] daily = new String[40];
        for (int i = 0; i < daily.length; i++) {
            daily[i] = "UID:" + i + "\nDTSTART:20261201T100000Z\nDTEND:20261201T110000Z\nRRULE:FREQ=DAILY";
        }
        assertEquals(
                CalendarTrouble.TOO_MANY_DATES,
                assertThrows(UnreadCalendarException.class, () -> read(daily)).trouble());
    }

    @Test
    void rulesThatNeverComeTrueOrBeganLongAgoTakeNoTime() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertEquals(
                    List.of(),
                    times(
                            "UID:1\nDTSTART:20261201T100000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nEXDATE:20261201T100000Z"));
            read("UID:1\nDTSTART:19000101T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY");
            read("UID:1\nDTSTART:00010101T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;INTERVAL=1");
        });
    }

    @Test
    void anythingElseIsNoCalendarAndNeverMore() {
        int zones = ZoneRulesProvider.getAvailableZoneIds().size();
        Random random = new Random(4);
        byte[] good =
                "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Mine\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Mine:20261201T100000\r\nDTEND:20261201T110000Z\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            for (int n = random.nextInt(8) + 1; n > 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(128);
            }
            try {
                BusyCalendar.read(bad, ATHENS, Set.of(), NOW);
            } catch (UnreadCalendarException e) {
                assertEquals(CalendarTrouble.NO_CALENDAR, e.trouble());
            }
        }
        for (String text :
                List.of("", "<html>Sign in</html>", "BEGIN:VCALENDAR", "\0\0\0", "BEGIN:VEVENT\r\nEND:VEVENT")) {
            assertThrows(
                    UnreadCalendarException.class,
                    () -> BusyCalendar.read(text.getBytes(StandardCharsets.UTF_8), ATHENS, Set.of(), NOW),
                    text);
        }
        assertEquals(zones, ZoneRulesProvider.getAvailableZoneIds().size(), "zones of a file stay in the file");
    }
}
