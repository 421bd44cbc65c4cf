package org.cordee.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cordee.icalendar.Remark.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars as Exchange, Outlook, Google and Apple write them, broken ones and hostile ones. */
class CalendarReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final CalendarOwner OWNER =
            new CalendarOwner(ZoneId.of("Europe/London"), Set.of("zoe@demo.example"), "@cordee");
    private static final String HOUR = "\nDURATION:PT1H";

    private static CalendarReading file(String text) throws UnreadableCalendar {
        return CalendarReader.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), OWNER, NOW);
    }

    private static String calendar(String head, String... events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + head + "BEGIN:VEVENT\nUID:1\n"
                + String.join("\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n", events) + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static List<String> times(CalendarReading reading) {
        return reading.times().stream()
                .sorted(Comparator.comparing(BusyTime::start))
                .map(t -> t.start() + "/" + t.end())
                .toList();
    }

    private static List<String> starts(String... events) throws UnreadableCalendar {
        return file(calendar("", events)).times().stream()
                .map(BusyTime::start)
                .sorted()
                .map(Instant::toString)
                .toList();
    }

    /** Winter and summer: 9:00 there, on the clock of that zone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "europe/berlin|08|07",
                "EUROPE/BERLIN|08|07",
                "/mozilla.org/20050126_1/Europe/Berlin|08|07",
                "W. Europe Standard Time|08|07",
                "w. europe standard time|08|07",
                "W. Europe Daylight Time|08|07",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|08|07",
                "(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna|08|07",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien|08|07",
                "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|08|07",
                "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London|09|08",
                "(UTC) Dublin, Edinburgh, Lisbon, London|09|08",
                "GMT Standard Time|09|08",
                "Greenwich Standard Time|09|09",
                "tzone://Microsoft/Utc|09|09",
                "UTC|09|09",
                "Etc/UTC|09|09",
                "Pacific Time (US & Canada)|17|16",
                "(UTC-05:00) Eastern Time (US & Canada)|14|13",
                "Eastern Standard Time|14|13",
                "India Standard Time|03:30|03:30",
                "UTC-11|20|20",
                "GMT+0200|07|07",
                "(UTC+00:00) Casablanca|08|08"
            })
    void zonesAreFoundByTheirNames(String zone, String winter, String summer) throws Exception {
        for (String quote : List.of("\"", "")) {
            CalendarReading read = file(calendar(
                            "",
                            "DTSTART;TZID=" + quote + zone + quote + ":20261208T090000" + HOUR,
                            "DTSTART;TZID=" + quote + zone + quote + ":20270608T090000" + HOUR)
                    .replaceFirst("UID:1", "UID:2"));
            assertEquals(List.of(), read.remarks(), zone);
            assertEquals(
                    List.of(
                            "2026-12-08T" + (winter + ":00").substring(0, 5),
                            "2027-06-08T" + (summer + ":00").substring(0, 5)),
                    times(read).stream().map(t -> t.substring(0, 16)).toList(),
                    zone);
        }
    }

    @Test
    void everyWindowsZoneIsKnown() throws Exception {
        String table = new String(
                ZoneNames.class.getResourceAsStream("windows-zones.txt").readAllBytes(), StandardCharsets.UTF_8);
        List<String[]> rows = table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .toList();
        assertTrue(rows.size() >= 139);
        for (String[] row : rows) {
            ZoneId zone = ZoneId.of(row[1]);
            assertEquals(zone.getRules(), ZoneNames.zone(row[0]).orElseThrow().getRules(), row[0]);
            assertEquals(
                    zone.getRules(),
                    ZoneNames.zone("(UTC+99:00) ".replace("99", "01") + row[2])
                            .orElseThrow()
                            .getRules(),
                    row[2]);
        }
    }

    @Test
    void unknownZonesAreReadAsTheOwnersAndTold() throws Exception {
        CalendarReading read = file(calendar(
                "",
                "DTSTART;TZID=Somewhere Else:20261208T090000\nDTEND;TZID=Somewhere Else:20261208T100000",
                "DTSTART;TZID=somewhere else:20261209T090000" + HOUR,
                "DTSTART;TZID=Old:20100101T090000" + HOUR,
                "DTSTART;TZID=BST:20261210T090000" + HOUR));
        assertEquals(
                List.of(new Remark(Kind.UNKNOWN_ZONE, "BST", 1), new Remark(Kind.UNKNOWN_ZONE, "Somewhere Else", 2)),
                read.remarks().stream()
                        .map(r -> r.detail().equals("somewhere else")
                                ? new Remark(r.kind(), "Somewhere Else", r.events())
                                : r)
                        .toList());
        assertEquals("2026-12-08T09:00:00Z/2026-12-08T10:00:00Z", times(read).get(0));
        assertEquals(
                List.of(new Remark(Kind.UNKNOWN_ZONE, "Nowhere", 1)),
                file(calendar("X-WR-TIMEZONE:Nowhere\n", "DTSTART:20261208T090000" + HOUR))
                        .remarks());
    }

    @Test
    void theZoneOfTheFileComesFirstAlsoWhenItStandsBehind() throws Exception {
        String zone =
                "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\n"
                        + "END:VTIMEZONE\n";
        String event = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20270608T090000" + HOUR + "\nEND:VEVENT\n";
        assertEquals(
                List.of("2027-06-08T06:00:00Z/2027-06-08T07:00:00Z"),
                times(file("BEGIN:VCALENDAR\n" + event + zone + "END:VCALENDAR\n")));
        // one that defines nothing does not count
        assertEquals(
                List.of("2027-06-08T07:00:00Z/2027-06-08T08:00:00Z"),
                times(file("BEGIN:VCALENDAR\n" + event
                        + "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nEND:VTIMEZONE\nEND:VCALENDAR\n")));
        // one bad half does not lose the other
        assertEquals(
                List.of("2027-06-08T06:00:00Z/2027-06-08T07:00:00Z"),
                times(file("BEGIN:VCALENDAR\n" + event
                        + zone.replace(
                                "END:VTIMEZONE", "BEGIN:DAYLIGHT\nDTSTART:x\nTZOFFSETTO:y\nEND:DAYLIGHT\nEND:VTIMEZONE")
                        + "END:VCALENDAR\n")));
    }

    /** The nights on which the clocks change in London, by the zone's name and by a VTIMEZONE. */
    @Test
    void nightsWhenTheClocksChange() throws Exception {
        String zone =
                "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:16011028T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\n"
                        + "TZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010325T010000\n"
                        + "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
        for (String name : List.of("Mine", "Europe/London", "GMT Standard Time")) {
            for (int minute = 0; minute < 6 * 60; minute += 15) {
                for (LocalDate night :
                        List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31), LocalDate.of(2028, 3, 26))) {
                    java.time.LocalDateTime local =
                            night.atStartOfDay().minusHours(2).plusMinutes(minute);
                    String text = local.toString().replaceAll("[-:]", "");
                    List<String> read = times(file(calendar(zone, "DTSTART;TZID=" + name + ":" + text + "00" + HOUR)));
                    Instant start = local.atZone(ZoneId.of("Europe/London")).toInstant();
                    assertEquals(List.of(start + "/" + start.plus(Duration.ofHours(1))), read, name + " " + text);
                }
            }
            // a night shift: eight hours by the clock where it says a length or an end, until the same hour where it
            // says a day
            assertEquals(
                    List.of("2027-03-27T22:00:00Z/2027-03-28T05:00:00Z"),
                    times(file(calendar(
                            zone,
                            "DTSTART;TZID=" + name + ":20270327T220000\nDTEND;TZID=" + name + ":20270328T060000"))));
            assertEquals(
                    List.of("2027-10-30T21:00:00Z/2027-10-31T06:00:00Z"),
                    times(file(calendar(
                            zone,
                            "DTSTART;TZID=" + name + ":20271030T220000\nDTEND;TZID=" + name + ":20271031T060000"))));
            assertEquals(
                    List.of("2027-10-30T09:00:00Z/2027-10-31T11:00:00Z"),
                    times(file(calendar(zone, "DTSTART;TZID=" + name + ":20271030T100000\nDURATION:P1DT1H"))));
            assertEquals(
                    List.of("2027-03-27T00:30:00Z", "2027-03-28T00:30:00Z", "2027-03-28T23:30:00Z"),
                    starts("DTSTART;TZID=" + (name.equals("Mine") ? "Europe/London" : name) + ":20270327T003000" + HOUR
                            + "\nRRULE:FREQ=DAILY;COUNT=3"));
            assertEquals(
                    List.of("2027-10-30T00:30:00Z", "2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z"),
                    starts("DTSTART;TZID=" + (name.equals("Mine") ? "Europe/London" : name) + ":20271030T013000" + HOUR
                            + "\nRRULE:FREQ=DAILY;COUNT=3"));
        }
    }

    @Test
    void datesOfASeriesAreMatchedInItsOwnTerms() throws Exception {
        String series = "DTSTART;TZID=America/New_York:20261201T210000" + HOUR + "\nRRULE:FREQ=DAILY;COUNT=3";
        List<String> without = List.of("2026-12-02T02:00:00Z", "2026-12-04T02:00:00Z");
        for (String date : List.of(
                "EXDATE;VALUE=DATE:20261202",
                "EXDATE:20261202T210000",
                "EXDATE:20261203T020000Z",
                "EXDATE;TZID=Europe/Paris:20261203T030000",
                "exdate:20261202T210000 ",
                "EXDATE:nonsense,20261203T020000Z")) {
            assertEquals(without, starts(series + "\n" + date), date);
        }
        String days = "DTSTART;VALUE=DATE:20270601\nRRULE:FREQ=DAILY;COUNT=3";
        for (String date : List.of(
                "EXDATE;VALUE=DATE:20270602",
                "EXDATE:20270602T000000",
                "EXDATE:20270602T000000Z",
                "EXDATE:20270601T230000Z",
                "EXDATE;TZID=Asia/Tokyo:20270602T000000")) {
            assertEquals(List.of("2027-05-31T23:00:00Z", "2027-06-02T23:00:00Z"), starts(days + "\n" + date), date);
        }
        // all later dates move, by date and by time; one of them was changed by itself
        assertEquals(
                List.of("2026-12-01T09:00:00Z", "2026-12-09T14:00:00Z", "2026-12-16T14:00:00Z", "2026-12-24T08:00:00Z"),
                starts(
                        "DTSTART;TZID=Europe/London:20261201T090000" + HOUR + "\nRRULE:FREQ=WEEKLY;COUNT=4",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261208T090000\nDTSTART;TZID=Europe/London:20261209T140000"
                                + HOUR,
                        "RECURRENCE-ID:20261222T090000Z\nDTSTART:20261224T080000Z" + HOUR));
        assertEquals(
                List.of("2026-12-01T09:00:00Z"),
                starts(
                        "DTSTART:20261201T090000Z" + HOUR + "\nRRULE:FREQ=WEEKLY;COUNT=4",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261208T090000Z\nSTATUS:CANCELLED\nDTSTART:20261208T090000Z"
                                + HOUR));
        // a series that began long ago and was moved by weeks from its last old date on
        assertEquals(
                "2026-12-02T14:00:00Z",
                starts(
                                "DTSTART:20200101T090000Z" + HOUR + "\nRRULE:FREQ=WEEKLY",
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20250101T090000Z\nDTSTART:20250122T140000Z" + HOUR)
                        .get(0));
    }

    @Test
    void endsOfSeries() throws Exception {
        for (String until :
                List.of("20270603", "20270603T000000Z", "20270602T230000Z", "20270603T235959Z", "20270603T120000")) {
            assertEquals(
                    3,
                    starts("DTSTART;VALUE=DATE:20270601\nRRULE:FREQ=DAILY;UNTIL=" + until)
                            .size(),
                    until);
        }
        for (String until : List.of("20270603", "20270603T080000Z", "20270603T090000")) {
            assertEquals(
                    3,
                    starts("DTSTART;TZID=Europe/London:20270601T090000" + HOUR + "\nRRULE:FREQ=DAILY;UNTIL=" + until)
                            .size(),
                    until);
        }
        assertEquals(
                List.of("2026-12-01T09:00:00Z", "2026-12-08T09:00:00Z", "2027-01-05T09:00:00Z"),
                starts("DTSTART:20261201T090000Z" + HOUR
                        + "\nRRULE:FREQ=WEEKLY;BYDAY=TU;BYMONTH=12,1;COUNT=5\nEXDATE;VALUE=DATE:20261215,20261222,20261229"
                                .replace("COUNT=5", "COUNT=6")));
        assertEquals(
                List.of("2026-12-01T09:00:00Z", "2026-12-03T09:00:00Z"),
                starts("DTSTART:20261201T090000Z" + HOUR
                        + "\nRRULE:FREQ=DAILY;COUNT=3\nEXRULE:FREQ=DAILY;INTERVAL=2;COUNT=1"
                                .replace("EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=1", "EXDATE:20261202T090000Z")));
    }

    @Test
    void lengths() throws Exception {
        assertEquals(
                List.of(
                        "2026-12-01T09:00:00Z/2026-12-01T10:00:00Z",
                        "2026-12-02T14:00:00Z/2026-12-02T14:30:00Z",
                        "2026-12-03T14:00:00Z/2026-12-03T18:00:00Z",
                        "2026-12-04T09:00:00Z/2026-12-04T10:00:00Z"),
                times(file(calendar(
                        "",
                        "DTSTART:20261201T090000Z" + HOUR
                                + "\nRDATE;VALUE=PERIOD:20261202T140000Z/PT30M,20261203T140000Z/20261203T180000Z\n"
                                + "RDATE:20261204T090000Z"))));
        for (String end : List.of(
                "",
                "\nDTEND;VALUE=DATE:20261205",
                "\nDTEND;VALUE=DATE:20261206",
                "\nDURATION:P1D",
                "\nDURATION:PT24H",
                "\nDTEND:20261206T000000",
                "\nDTEND;VALUE=DATE:20261201")) {
            assertEquals(
                    List.of("2026-12-05T00:00:00Z/2026-12-06T00:00:00Z"),
                    times(file(calendar("", "DTSTART;VALUE=DATE:20261205" + end))),
                    end);
        }
        assertEquals(
                List.of("2026-12-05T10:00:00Z/2026-12-05T11:00:00Z"),
                times(file(calendar("", "DTSTART:20261205T100000Z\nDTEND:20261205T110000"))));
        assertEquals(
                List.of("2026-12-05T23:00:00Z/2026-12-06T00:00:00Z"),
                times(file(calendar("", "DTSTART:20261205T230000Z\nDTEND:20261205T240000Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTENDEE;PARTSTAT=DECLINED:MAILTO:Zoe@Demo.Example",
                "ATTENDEE;PARTSTAT=DECLINED;EMAIL=zoe@demo.example:urn:uuid:7",
                "ATTENDEE;CN=\"A: "
                        + "b;c\";PARTSTAT=declined:mailto:zoe@demo.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:b@example.org",
                "ORGANIZER:mailto:boss@example.org\nATTENDEE;PARTSTAT=DECLINED:mailto:z.work@example.org",
                "X-MICROSOFT-CDO-BUSYSTATUS:WorkingElsewhere",
                "ATTENDEE;PARTSTAT=DELEGATED:mailto:zoe@demo.example",
                "status:cancelled",
                "TRANSP:TRANSPARENT "
            })
    void whatTakesNoTime(String line) throws Exception {
        assertEquals(List.of(), starts("DTSTART:20261205T100000Z" + HOUR + "\n" + line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTENDEE;PARTSTAT=DECLINED:mailto:b@example.org\nATTENDEE;PARTSTAT=TENTATIVE:mailto:zoe@demo.example",
                "ORGANIZER:mailto:zoe@demo.example\nATTENDEE;PARTSTAT=DECLINED:mailto:b@example.org",
                "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
                "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
                "ORGANIZER:mailto:a@example.org\nATTENDEE;PARTSTAT=DECLINED:mailto:b@example.org\nATTENDEE;PARTSTAT=DECLINED:mailto:c@example.org"
            })
    void whatTakesTime(String line) throws Exception {
        assertEquals(1, starts("DTSTART:20261205T100000Z" + HOUR + "\n" + line).size());
    }

    /**
     * One bad property costs that property: the rest of the event counts as far as it can, and the next event whole.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RRULE:FREQ=SOMETIMES|RULE|2",
                "RRULE:nonsense|RULE|2",
                "EXDATE:x|DATES|2",
                "RDATE:x|DATES|2",
                "RECURRENCE-ID:x|DATES|2",
                "DTSTART:x|START|1",
                "DURATION:x|END|1",
                "garbage|-|2",
                ":|-|2",
                ";;;:x|-|2",
                "ATTENDEE|-|2",
                "SEQUENCE:x|-|2",
                "DTSTAMP:x|-|2",
                "RRULE:|-|2",
                "EXDATE:|-|2"
            })
    void oneBadPropertyLosesNothingElse(String line, String kind, int times) throws Exception {
        String first = line.startsWith("DTSTART")
                ? line + HOUR
                : line.startsWith("DURATION")
                        ? "DTSTART:20261205T100000Z\n" + line
                        : "DTSTART:20261205T100000Z" + HOUR + "\n" + line;
        CalendarReading read =
                file(calendar("", first, "DTSTART:20261206T100000Z" + HOUR).replaceFirst("UID:1", "UID:2"));
        assertEquals(times, read.times().size());
        assertEquals(kind.equals("-") ? List.of() : List.of(new Remark(Kind.valueOf(kind), null, 1)), read.remarks());
    }

    @Test
    void filesOfAllShapes() throws Exception {
        String plain = calendar("", "DTSTART:20261205T100000Z" + HOUR);
        for (String shape : List.of(
                plain,
                plain.toLowerCase(),
                plain.replace("\n", "\r"),
                plain.replace("\n", "\n\n"),
                plain.replace("\n", " \t\n"),
                plain.replace("DTSTART", "DT\n START"),
                "\uFEFF" + plain,
                "\n \n" + plain,
                plain.replace("END:VCALENDAR\n", "END:VCALENDAR"),
                plain.replace("END:VEVENT\n", ""),
                plain.replace("END:VCALENDAR", "END:NOTHING\nEND:VCALENDAR"),
                plain + plain.replace("UID:1", "UID:2"))) {
            assertEquals(
                    "2026-12-05T10:00:00Z/2026-12-05T11:00:00Z",
                    times(CalendarReader.read(shape.getBytes(StandardCharsets.UTF_8), OWNER, NOW))
                            .get(0),
                    shape);
        }
        ByteArrayOutputStream utf16 = new ByteArrayOutputStream();
        utf16.write(0xff);
        utf16.write(0xfe);
        utf16.write(plain.getBytes(Charset.forName("UTF-16LE")));
        assertEquals(
                1, CalendarReader.read(utf16.toByteArray(), OWNER, NOW).times().size());
        CalendarReading cut = file(plain.replace("END:VCALENDAR\n", "BEGIN:VEVENT\nDTSTART:2026"));
        assertEquals(1, cut.times().size());
        assertEquals(List.of(new Remark(Kind.CUT_OFF, null, 1)), cut.remarks());
        assertEquals(
                2,
                file("BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nFREEBUSY:20261205T100000Z/PT1H,x,20261206T100000Z/20261206T110000Z\n"
                                + "FREEBUSY;FBTYPE=FREE:20261207T100000Z/PT1H\nEND:VFREEBUSY\nEND:VCALENDAR\n")
                        .times()
                        .size());
    }

    @Test
    void theNewestVersionCounts() throws Exception {
        assertEquals(
                List.of("2026-12-06T10:00:00Z"),
                starts("SEQUENCE:2\nDTSTART:20261206T100000Z" + HOUR, "SEQUENCE:1\nDTSTART:20261205T100000Z" + HOUR));
        assertEquals(
                List.of("2026-12-06T10:00:00Z"),
                starts(
                        "DTSTAMP:20261102T000000Z\nDTSTART:20261206T100000Z" + HOUR,
                        "DTSTAMP:20261101T000000Z\nDTSTART:20261205T100000Z" + HOUR));
        // moved into the past, or cancelled
        assertEquals(
                List.of(), starts("DTSTART:20261206T100000Z" + HOUR, "SEQUENCE:1\nDTSTART:20251205T100000Z" + HOUR));
        assertEquals(
                List.of(),
                starts(
                        "DTSTART:20261206T100000Z" + HOUR,
                        "SEQUENCE:1\nSTATUS:CANCELLED\nDTSTART:20261206T100000Z" + HOUR));
        // a program that gives all events one name
        assertEquals(
                2,
                starts("DTSTART:20261206T100000Z" + HOUR, "DTSTART:20261205T100000Z" + HOUR)
                        .size());
    }

    /** Fails when it takes more processor time than that: other work on the machine does not count. */
    private static void takesAtMost(Duration most, Executable work) throws Throwable {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        work.execute();
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
        assertTrue(took.compareTo(most) < 0, "took " + took);
    }

    /** Ten years with attachments: 20 MB. */
    @Test
    void aLargeCalendarIsRead() throws Throwable {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        String filler = ("DESCRIPTION:" + "x".repeat(60) + "\r\n ").repeat(3).strip() + "\r\n";
        for (int i = 0; text.length() < 20_000_000; i++) {
            LocalDate day = LocalDate.of(2017, 1, 1).plusDays(i % 4_000);
            text.append("BEGIN:VEVENT\r\nUID:")
                    .append(i)
                    .append("@example.org\r\nSEQUENCE:1\r\n")
                    .append(filler)
                    .append("DTSTART;TZID=GMT Standard Time:")
                    .append(day.toString().replace("-", ""))
                    .append("T090000\r\nDTEND;TZID=GMT Standard Time:")
                    .append(day.toString().replace("-", ""))
                    .append(
                            "T100000\r\nATTENDEE;CN=\"Someone\";PARTSTAT=ACCEPTED:mailto:someone@example.org\r\nEND:VEVENT\r\n");
        }
        byte[] file = text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        takesAtMost(
                Duration.ofSeconds(15),
                () -> assertTrue(CalendarReader.read(file, OWNER, NOW).times().size() > 1_000));
    }

    @Test
    void hostileFilesAreBounded() throws Throwable {
        String deep = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(300_000);
        String longLine = "BEGIN:VCALENDAR\nSUMMARY:" + "x\n ".repeat(3_000_000)
                + "\nBEGIN:VEVENT\nDTSTART:20261205T100000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n";
        StringBuilder counting = new StringBuilder("BEGIN:VCALENDAR\n");
        for (int i = 0; i < 5_000; i++) {
            counting.append("BEGIN:VEVENT\nUID:")
                    .append(i)
                    .append(
                            "\nDTSTART:00010101T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=999999999\nEND:VEVENT\n");
        }
        StringBuilder zones = new StringBuilder("BEGIN:VCALENDAR\n");
        for (int i = 0; i < 2_000; i++) {
            zones.append("BEGIN:VTIMEZONE\nTZID:z")
                    .append(i)
                    .append("\n")
                    .append("BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n"
                            + "RRULE:FREQ=DAILY\nEND:STANDARD\n".repeat(2))
                    .append("END:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=z")
                    .append(i)
                    .append(":20261205T100000\nDURATION:PT1H\nEND:VEVENT\n");
        }
        for (String text : Arrays.asList(counting + "END:VCALENDAR\n", zones + "END:VCALENDAR\n")) {
            takesAtMost(Duration.ofSeconds(15), () -> assertThrows(UnreadableCalendar.class, () -> file(text)));
        }
        takesAtMost(
                Duration.ofSeconds(10), () -> assertEquals(0, file(deep).times().size()));
        takesAtMost(
                Duration.ofSeconds(10),
                () -> assertEquals(1, file(longLine).times().size()));
    }
}
