package org.cordee.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One event of a calendar: when it is, whether it takes time, and what of it could not be read. */
class EventTest {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(2026, 11, 29, 0, 0);
    private static final Set<String> OWNERS = Set.of("ann@x.example");

    private static Event event(String... lines) {
        Event event = new Event(OWNERS, EARLIEST);
        for (String line : lines) {
            event.say(ContentLine.of(line));
        }
        return event;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STATUS:CANCELLED",
                "status:cancelled",
                "TRANSP:TRANSPARENT",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "X-MICROSOFT-CDO-BUSYSTATUS:workingElsewhere",
                "ATTENDEE;PARTSTAT=DECLINED:mailto:ANN@x.example",
                "ATTENDEE;PARTSTAT=DELEGATED:mailto:ann@x.example",
                "ATTENDEE;EMAIL=Ann@x.example;PARTSTAT=declined:urn:uuid:1"
            })
    void whatTakesNoTime(String line) {
        assertTrue(event("DTSTART:20261203T100000Z", line).free(), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STATUS:CONFIRMED",
                "STATUS:TENTATIVE",
                "TRANSP:OPAQUE",
                "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
                "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@x.example",
                "ATTENDEE;PARTSTAT=DECLINED:mailto:ben@x.example",
                "SUMMARY:CANCELLED",
                "DESCRIPTION:TRANSP:TRANSPARENT"
            })
    void whatTakesTime(String line) {
        assertFalse(event("DTSTART:20261203T100000Z", line).free(), line);
    }

    @Test
    void whoIsTheOnlyOneInvitedByAnotherIsTheOwner() {
        assertTrue(event(
                        "DTSTART:20261203T100000Z",
                        "ORGANIZER:mailto:ben@x.example",
                        "ATTENDEE;PARTSTAT=DECLINED:mailto:other.name@x.example")
                .free());
        assertFalse(
                event(
                                "DTSTART:20261203T100000Z",
                                "ORGANIZER:mailto:ben@x.example",
                                "ATTENDEE;PARTSTAT=DECLINED:mailto:cat@x.example",
                                "ATTENDEE;PARTSTAT=DECLINED:mailto:dev@x.example")
                        .free(),
                "nobody knows which of them it is");
        assertFalse(
                event("DTSTART:20261203T100000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:cat@x.example")
                        .free(),
                "without an organiser");
    }

    @Test
    void whoCallsAMeetingComesUnlessTheySayOtherwise() {
        assertFalse(event("ORGANIZER:mailto:ann@x.example", "ATTENDEE;PARTSTAT=DECLINED:mailto:ben@x.example")
                .free());
        assertTrue(event("ORGANIZER:mailto:ann@x.example", "ATTENDEE;PARTSTAT=DECLINED:mailto:ann@x.example")
                .free());
    }

    @Test
    void whatCannotBeReadIsToldByTheWorst() {
        assertNull(event("DTSTART:20261203T100000Z").problem());
        assertEquals(Remark.Kind.START, event("SUMMARY:x").problem());
        assertEquals(Remark.Kind.START, event("DTSTART:tomorrow").problem());
        assertEquals(Remark.Kind.END, event("DTSTART:20261203", "DTEND:later").problem());
        assertEquals(Remark.Kind.END, event("DTSTART:20261203", "DURATION:long").problem());
        assertEquals(
                Remark.Kind.DATES,
                event("DTSTART:20261203", "EXDATE:20261204,odd").problem());
        assertEquals(
                Remark.Kind.END,
                event("DTSTART:20261203", "EXDATE:odd", "DTEND:later").problem(),
                "an end matters more than a date");
    }

    @Test
    void oneBadDateDoesNotLoseTheOthers() {
        Event event = event("DTSTART:20261203", "EXDATE:20261204,odd,20261206");
        assertEquals(2, event.removed.size());
    }

    @Test
    void emptyEndsAreNone() {
        Event event = event("DTSTART:20261203", "DTEND:", "DURATION:");
        assertNull(event.problem());
        assertEquals(Length.DAY, event.length(null, ZoneOffset.UTC.getRules()));
    }

    @Test
    void addedDatesMayHaveAnEndOrALength() {
        Event event = event(
                "DTSTART:20261203T100000Z",
                "RDATE;VALUE=PERIOD:20261204T100000Z/20261204T120000Z,20261205T100000Z/PT2H,20261206T100000Z");
        assertEquals(3, event.added.size());
        assertNotNull(event.added.get(0).end());
        assertEquals(Length.of("PT2H"), event.added.get(1).length());
        assertNull(event.added.get(2).end());
    }

    @Test
    void datesOfLongAgoAreNotKept() {
        Event event = event("DTSTART:20261203", "RDATE:20100101,20261204", "EXDATE:20100101");
        assertEquals(1, event.added.size());
        assertEquals(0, event.removed.size());
    }

    @Test
    void anEventReplacesOneDateOrThatAndAllLaterOnes() {
        Event one = event("DTSTART:20261203", "RECURRENCE-ID:20261202");
        assertNotNull(one.insteadOf());
        assertFalse(one.andLater());
        assertTrue(event("DTSTART:20261203", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261202")
                .andLater());
        assertFalse(event("DTSTART:20261203").andLater());
    }

    @Test
    void whatIsOverIsOfNoInterest() {
        assertTrue(event("DTSTART:20201203T100000Z", "DTEND:20201203T110000Z").over());
        assertFalse(event("DTSTART:20261203T100000Z").over());
        assertFalse(event("DTSTART:20201203T100000Z", "RRULE:FREQ=WEEKLY").over(), "it goes on");
        assertTrue(event("DTSTART:20201203T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=20210101T000000Z")
                .over());
        assertFalse(event("DTSTART:20201203T100000Z", "RRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z")
                .over());
        assertFalse(event("DTSTART:20201203T100000Z", "RDATE:20261204T100000Z").over());
        assertFalse(event("SUMMARY:x").over(), "nobody knows when it is");
    }

    @Test
    void itsZonesAreNamed() {
        Event event = event(
                "DTSTART;TZID=Europe/London:20261203T100000",
                "DTEND;TZID=Europe/Paris:20261203T120000",
                "RECURRENCE-ID:20261203T100000Z");
        assertEquals(Set.of("Europe/London", "Europe/Paris"), event.zones());
        assertEquals(Set.of(), event("DTSTART:20261203").zones());
    }

    @Test
    void aSequenceIsANumber() {
        assertNotEquals(
                event("UID:1", "SEQUENCE:2", "DTSTART:20261203").version(),
                event("UID:1", "SEQUENCE:1", "DTSTART:20261203").version());
        assertEquals(
                event("UID:1", "SEQUENCE:odd", "DTSTART:20261203").version(),
                event("UID:1", "DTSTART:20261203").version());
        assertEquals("1", event("UID:1").uid());
    }
}
