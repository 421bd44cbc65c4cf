package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Cordee writes is read back by another library. */
class CalendarWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String READER = "zoe@demo.example";

    private final CalendarWriter writer = new CalendarWriter(Clock.fixed(NOW, ZoneOffset.UTC));

    private static CalendarAppointment date(Appointment a, String title) {
        return new CalendarAppointment(
                a.uid(),
                a.sequence(),
                a.when(),
                a.where(),
                CalendarAppointment.Standing.CONFIRMED,
                true,
                title,
                "Leading Well",
                "https://cordee.example/mentoring/session?id=7",
                InvitationAnswer.NONE);
    }

    private static CalendarAppointment at(TimeRange timeRange) {
        return new CalendarAppointment(
                "one@cordee",
                0,
                timeRange,
                Venue.OPEN,
                CalendarAppointment.Standing.CONFIRMED,
                false,
                "A date",
                null,
                null,
                InvitationAnswer.YES);
    }

    private static TimeRange from(String start, int minutes, ZoneId zone) {
        Instant at = Instant.parse(start);
        return new TimeRange(at, at.plus(Duration.ofMinutes(minutes)), zone);
    }

    private static VEvent read(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertEquals(1, calendar.getEvents().size());
        return calendar.getEvents().get(0);
    }

    @Test
    void tenReschedulesAndACancel() {
        Appointment session = new Appointment(
                Purpose.MENTORING_SESSION,
                "mentoring.session",
                7,
                new PersonId(1L),
                from("2027-03-01T10:00:00Z", 60, LONDON),
                new Venue("Leeds", null));
        List<String> sent = new ArrayList<>(List.of(writer.request(date(session, "With Ada"), READER)));
        for (int i = 1; i <= 10; i++) {
            session.move(
                    from("2027-03-01T10:00:00Z", 60 + i, ZoneId.of(i % 2 == 0 ? "Europe/Athens" : "America/New_York")),
                    session.where());
            sent.add(writer.request(date(session, "With Ada"), READER));
        }
        session.cancel();
        sent.add(writer.cancel(date(session, "With Ada"), READER));

        Set<String> uids = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            ICalendar calendar = Biweekly.parse(sent.get(i)).first();
            VEvent event = calendar.getEvents().get(0);
            uids.add(event.getUid().getValue());
            assertEquals(i, event.getSequence().getValue());
            assertEquals(i == 11 ? "CANCEL" : "REQUEST", calendar.getMethod().getValue());
            assertEquals(i == 11, event.getStatus().isCancelled());
            assertEquals(NOW, event.getDateTimeStamp().getValue().toInstant());
            assertEquals(
                    Instant.parse("2027-03-01T10:00:00Z"),
                    event.getDateStart().getValue().toInstant());
            assertEquals(
                    Duration.ofMinutes(60 + Math.min(i, 10)),
                    Duration.between(
                            event.getDateStart().getValue().toInstant(),
                            event.getDateEnd().getValue().toInstant()));
        }
        assertEquals(Set.of(session.uid()), uids);
    }

    @Test
    void nobodysAddressButTheReadersIsInIt() {
        Appointment session = new Appointment(
                Purpose.MENTORING_SESSION,
                "mentoring.session",
                7,
                new PersonId(1L),
                from("2027-03-01T10:00:00Z", 60, LONDON),
                new Venue(null, "https://meet.example/abc"));
        session.invite(new PersonId(1L));
        session.invite(new PersonId(2L));
        VEvent event = read(writer.request(date(session, "With Ada"), READER));
        assertEquals(1, event.getAttendees().size());
        assertEquals(READER, event.getAttendees().get(0).getEmail());
        assertEquals("cordee@localhost", event.getOrganizer().getEmail());
        assertEquals(
                "Leading Well\nhttps://meet.example/abc\nhttps://cordee.example/mentoring/session?id=7",
                event.getDescription().getValue());
        assertEquals("https://meet.example/abc", event.getLocation().getValue());
        assertTrue(event.getClassification().isPrivate());
    }

    @Test
    void hardTextsComeThrough() {
        String title = "Müsli; round, with \"quotes\", a \\ and a very long title that goes on and on for more than "
                + "seventy-five bytes – 日本語";
        Appointment session = new Appointment(
                Purpose.GATHERING,
                "x",
                7,
                null,
                from("2027-03-01T10:00:00Z", 60, LONDON),
                new Venue("Room 1\r\nATTENDEE:mailto:evil@x.example", null));
        String text = writer.request(date(session, title + "\r\nBEGIN:VALARM"), READER);
        VEvent event = read(text);
        assertEquals(title + " BEGIN:VALARM", event.getSummary().getValue());
        assertEquals(1, event.getAttendees().size());
        assertTrue(event.getAlarms().isEmpty());
        assertTrue(
                text.lines().allMatch(l -> l.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75),
                "lines are folded");
        assertFalse(text.replace("\r\n", "").contains("\n"), "lines end as the standard says");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Asia/Gaza",
                "Europe/Dublin",
                "America/Sao_Paulo",
                "Pacific/Apia",
                "Asia/Tehran",
                "America/Nuuk",
                "UTC",
                "Asia/Kathmandu"
            })
    void aZoneIsWrittenAsItIs(String id) {
        ZoneId zone = ZoneId.of(id);
        Instant start = Instant.parse("2026-11-01T00:30:00Z");
        List<CalendarAppointment> all = new ArrayList<>();
        for (int hour = 0; hour < 366 * 24; hour++) {
            Instant at = start.plus(Duration.ofHours(hour));
            all.add(at(new TimeRange(at, at.plusSeconds(1800), zone)));
        }
        ICalendar feed = Biweekly.parse(writer.feed("Cordee", all, NOW)).first();
        ReadBack read = new ReadBack(feed);
        for (int i = 0; i < all.size(); i++) {
            VEvent event = feed.getEvents().get(i);
            assertEquals(
                    all.get(i).when().start(),
                    read.instant(event.getDateStart()),
                    event.getDateStart().getValue().getRawComponents().toString());
            assertEquals(all.get(i).when().end(), read.instant(event.getDateEnd()));
        }
    }

    /**
     * Page and mail word the moment, the calendar carries it: the words are read back and must name the same instant.
     */
    @Test
    void pageMailAndFeedNameOneInstantInThousandsOfCases() {
        List<ZoneId> zones = List.of(
                        "Europe/London",
                        "Europe/Athens",
                        "America/New_York",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe",
                        "Pacific/Auckland")
                .stream()
                .map(ZoneId::of)
                .toList();
        Random random = new Random(20261025);
        List<CalendarAppointment> all = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            // half of them within a week of a clock change in the UK
            Instant base =
                    i % 2 == 0 ? NOW : Instant.parse(i % 4 == 1 ? "2027-03-28T01:00:00Z" : "2027-10-31T01:00:00Z");
            int span = i % 2 == 0 ? 3 * 365 * 48 : 7 * 48;
            Instant at = base.plus(Duration.ofMinutes(30L * (random.nextInt(span) - (i % 2 == 0 ? 0 : span / 2))));
            all.add(at(new TimeRange(at, at.plus(Duration.ofMinutes(30)), zones.get(random.nextInt(zones.size())))));
        }
        ICalendar feed = Biweekly.parse(writer.feed("Cordee", all, NOW)).first();
        ReadBack read = new ReadBack(feed);
        for (int i = 0; i < all.size(); i++) {
            TimeRange timeRange = all.get(i).when();
            ZoneId reader = zones.get(random.nextInt(zones.size()));
            String words = org.cordee.platform.messages.DateTimes.say(
                    new Span(timeRange.start(), timeRange.end(), timeRange.zone()), reader);
            ICalendar mail = Biweekly.parse(writer.request(all.get(i), READER)).first();
            ReadBack readMail = new ReadBack(mail);
            assertEquals(
                    timeRange.start(), readMail.instant(mail.getEvents().get(0).getDateStart()), words);
            assertEquals(
                    timeRange.end(), readMail.instant(mail.getEvents().get(0).getDateEnd()), words);
            assertEquals(timeRange.start(), read.instant(feed.getEvents().get(i).getDateStart()), words);
            assertTrue(Spoken.mayBe(words, reader).contains(timeRange.start()), words);
            assertEquals(!reader.equals(LONDON) || !timeRange.zone().equals(LONDON), words.endsWith(" time)"), words);
        }
    }

    /** Programs disagree about which of two hours that read the same is meant. */
    @Test
    void bothReadingsOfTheDoubledHourAreWrittenInUtc() {
        for (String start : List.of("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z")) {
            String text = writer.request(at(from(start, 15, LONDON)), READER);
            assertTrue(text.contains("DTSTART:" + start.replaceAll("[-:]", "") + "\r\n"), text);
            assertTrue(text.contains("DTEND:" + start.replace(":30:", ":45:").replaceAll("[-:]", "") + "\r\n"), text);
        }
        assertTrue(writer.request(at(from("2027-10-30T23:59:00Z", 15, LONDON)), READER)
                .contains("DTSTART;TZID=Europe/London:20271031T005900"));
        assertTrue(writer.request(at(from("2027-10-31T02:00:00Z", 15, LONDON)), READER)
                .contains("DTSTART;TZID=Europe/London:20271031T020000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cyfarfod y grŵp: tŷ’r dŵr, sŵn y môr a’r ŷd yn y cŵm — ŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵŵ",
                "日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x "
                        + "y z"
            })
    void linesAreFoldedByOctets(String title) {
        for (int shift = 0; shift < 4; shift++) {
            String shifted = "x".repeat(shift) + title;
            Appointment session = new Appointment(
                    Purpose.GATHERING, "x", 7, null, from("2027-03-01T10:00:00Z", 60, LONDON), new Venue(title, null));
            String text = writer.request(date(session, shifted), READER);
            for (String line : text.split("\r\n")) {
                assertTrue(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75, line);
                assertFalse(line.contains("\uFFFD"), line);
            }
            assertEquals(shifted, read(text).getSummary().getValue());
        }
    }

    /** Outlook wants the rule of each kind, once. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Europe/Athens", "America/New_York", "Australia/Lord_Howe"})
    void whereAZoneKeepsYearlyRulesTheyAreWritten(String zone) {
        String text = writer.request(at(from("2027-03-01T10:00:00Z", 60, ZoneId.of(zone))), READER);
        assertEquals(
                2, text.lines().filter(l -> l.startsWith("RRULE:FREQ=YEARLY;")).count(), text);
        assertEquals(2, text.lines().filter(l -> l.startsWith("TZOFFSETTO:")).count());
    }

    @Test
    void aFeedHasNoMethodAndNobodyInIt() {
        ICalendar feed = Biweekly.parse(
                        writer.feed("Cordee", List.of(at(from("2027-03-01T10:00:00Z", 60, LONDON))), NOW))
                .first();
        assertNull(feed.getMethod());
        assertTrue(feed.getEvents().get(0).getAttendees().isEmpty());
        assertEquals(1, feed.getTimezoneInfo().getTimezones().size());
    }
}
