package org.cordee.scheduling.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** A diary gives back what was said, in order, and keeps no day that is over. */
class DiaryTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;

    private final Diary diary = new Diary(new PersonId(1));

    private static Availability said(List<WeeklyHours> hours, List<OtherHours> exceptions) {
        return new Availability(0, PARIS, hours, exceptions, 24, 6, 15, 90);
    }

    private Availability kept() {
        return diary.availability(LONDON);
    }

    @Test
    void beforeAnythingWasSaidNobodyCanBook() {
        Availability kept = kept();
        assertFalse(kept.bookable());
        assertEquals(LONDON, kept.zone(), "their own zone");
        assertEquals(Availability.NOTICE_HOURS, kept.noticeHours());
        assertEquals(Availability.MOST_PER_DAY, kept.mostPerDay());
        assertEquals(Availability.GAP_MINUTES, kept.gapMinutes());
        assertEquals(Availability.AHEAD_DAYS, kept.aheadDays());
    }

    @Test
    void whatWasSaidIsGivenBackInOrder() {
        WeeklyHours monday = new WeeklyHours(DayOfWeek.MONDAY, NINE, NOON);
        WeeklyHours mondayLate = new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(14, 30), LocalTime.MIDNIGHT);
        WeeklyHours friday = new WeeklyHours(DayOfWeek.FRIDAY, LocalTime.MIDNIGHT, LocalTime.of(0, 30));
        OtherHours morning = new OtherHours(TODAY, TODAY, NINE, NOON);
        OtherHours evening = new OtherHours(TODAY, TODAY, LocalTime.of(18, 0), LocalTime.MIDNIGHT);
        OtherHours off = OtherHours.off(TODAY.plusDays(7), TODAY.plusDays(9));

        diary.keep(said(List.of(friday, mondayLate, monday), List.of(off, evening, morning)), TODAY);

        Availability kept = kept();
        assertEquals(List.of(monday, mondayLate, friday), kept.hours());
        assertEquals(List.of(morning, evening, off), kept.exceptions());
        assertEquals(PARIS, kept.zone());
        assertEquals(24, kept.noticeHours());
        assertEquals(6, kept.mostPerDay());
        assertEquals(15, kept.gapMinutes());
        assertEquals(15, diary.gapMinutes());
        assertEquals(90, kept.aheadDays());
    }

    @Test
    void whatIsSaidTakesThePlaceOfWhatStoodThere() {
        diary.keep(
                said(
                        List.of(new WeeklyHours(DayOfWeek.MONDAY, NINE, NOON)),
                        List.of(OtherHours.off(TODAY, TODAY.plusDays(1)))),
                TODAY);
        WeeklyHours tuesday = new WeeklyHours(DayOfWeek.TUESDAY, NINE, NOON);
        diary.keep(said(List.of(tuesday), List.of()), TODAY);
        assertEquals(List.of(tuesday), kept().hours());
        assertEquals(List.of(), kept().exceptions());
    }

    @Test
    void daysThatAreOverAreNotKept() {
        OtherHours yesterday = OtherHours.off(TODAY.minusDays(3), TODAY.minusDays(1));
        OtherHours untilToday = OtherHours.off(TODAY.minusDays(3), TODAY);
        diary.keep(said(List.of(), List.of(yesterday)), TODAY);
        assertEquals(List.of(), kept().exceptions());
        diary.keep(said(List.of(), List.of(untilToday)), TODAY);
        assertEquals(List.of(untilToday), kept().exceptions());
    }

    @Test
    void whoIsErasedLeavesNothing() {
        diary.keep(
                said(
                        List.of(new WeeklyHours(DayOfWeek.MONDAY, NINE, NOON)),
                        List.of(OtherHours.off(TODAY, TODAY.plusDays(100)))),
                TODAY);
        diary.empty();
        assertEquals(Availability.none(LONDON), kept());
    }
}
