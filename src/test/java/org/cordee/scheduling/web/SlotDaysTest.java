package org.cordee.scheduling.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cordee.house.Injection;
import org.cordee.house.RecordedNotices;
import org.cordee.platform.messages.DateTimes;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;

/** Free times as they are offered to choose from, and times in words beside the clock of another zone. */
class SlotDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final CurrentPerson me = new CurrentPerson();
    private final DateTimes dateTimes = Injection.of(DateTimes.class, me);
    private final SlotDays days = Injection.of(SlotDays.class, me, dateTimes, RecordedNotices.MESSAGES);
    private final TimeWords words = Injection.of(TimeWords.class, dateTimes, RecordedNotices.MESSAGES);

    private static TimeRange at(String start, int minutes) {
        Instant from = Instant.parse(start);
        return new TimeRange(from, from.plus(Duration.ofMinutes(minutes)), LONDON);
    }

    @Test
    void timesStandUnderTheirDaysInOrderAndAreCountedThrough() {
        List<SlotDays.Day> found = days.of(
                List.of(at("2026-12-04T10:00:00Z", 60), at("2026-12-03T14:00:00Z", 60), at("2026-12-03T09:30:00Z", 60)),
                null);
        assertEquals(
                List.of(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 4)),
                found.stream().map(SlotDays.Day::date).toList());
        assertEquals(
                List.of("9:30am", "2pm"),
                found.get(0).slots().stream().map(SlotDays.Slot::starts).toList());
        assertEquals("to 10:30am", found.get(0).slots().get(0).ends());
        assertEquals("2026-12-03T09:30:00Z", found.get(0).slots().get(0).value());
        assertEquals(2, found.get(1).slots().get(0).number());
        assertEquals(List.of(), days.of(null, null));
    }

    @Test
    void theDayIsThatOfTheReader() {
        me.is(new PersonId(1), "Kim", NEW_YORK, false, false);
        assertEquals(
                LocalDate.of(2026, 12, 3),
                days.of(List.of(at("2026-12-04T02:00:00Z", 60)), null).get(0).date());
    }

    @Test
    void theClockOfTheOtherStandsBesideOnlyWhereItDiffers() {
        List<TimeRange> one = List.of(at("2026-12-03T15:00:00Z", 60));
        assertFalse(days.of(one, LONDON).get(0).there());
        assertFalse(days.of(one, ZoneId.of("Europe/Lisbon")).get(0).there(), "the same time on another clock");
        SlotDays.Day day = days.of(one, NEW_YORK).get(0);
        assertTrue(day.there());
        assertTrue(
                day.slots().get(0).there().contains("10am"), day.slots().get(0).there());
        assertNull(days.of(one, null).get(0).slots().get(0).there());
    }

    @Test
    void inTheHourThatComesTwiceItIsSaidWhichOneIsMeant() {
        List<SlotDays.Slot> slots = days.of(
                        List.of(
                                at("2026-10-25T00:30:00Z", 30),
                                at("2026-10-25T01:30:00Z", 30),
                                at("2026-10-25T02:30:00Z", 30)),
                        null)
                .get(0)
                .slots();
        assertEquals("1:30am (before the clocks go back)", slots.get(0).starts());
        assertEquals("1:30am (after the clocks go back)", slots.get(1).starts());
        assertEquals("2:30am", slots.get(2).starts());
    }

    @Test
    void stretchesThatTouchOrOverlapRunTogether() {
        List<SlotDays.Open> open = days.open(List.of(
                at("2026-12-03T14:00:00Z", 60),
                at("2026-12-03T09:00:00Z", 60),
                at("2026-12-03T09:30:00Z", 60),
                at("2026-12-03T10:30:00Z", 90),
                at("2026-12-04T09:00:00Z", 60),
                at("2026-12-03T09:00:00Z", 30)));
        assertEquals(2, open.size());
        assertEquals("9am to midday, 2pm to 3pm", open.get(0).words());
        assertEquals("9am to 10am", open.get(1).words());
        assertEquals(List.of(), days.open(List.of()));
    }

    @Test
    void aTimeIsSaidOnTheReadersClockAndBesideItOnItsOwn() {
        assertEquals("Thursday 3 December 2026, 3pm to 4pm", words.label(at("2026-12-03T15:00:00Z", 60)));
        me.is(new PersonId(1), "Kim", NEW_YORK, false, false);
        String both = words.label(at("2026-12-03T15:00:00Z", 60));
        assertEquals("Thursday 3 December 2026, 10am to 11am (New York time) – 3pm to 4pm (UK time)", both);
    }

    @Test
    void theTwoHoursToChooseFromAreTheFirstAndTheSecond() {
        assertEquals(2, words.getTwice().size());
        assertEquals(Boolean.FALSE, words.getTwice().get(0).getValue());
        assertEquals(
                "The first one, before the clocks go back",
                words.getTwice().get(0).getLabel());
    }
}
