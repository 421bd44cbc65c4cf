package org.cordee.scheduling.web;

import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.scheduling.terms.WeeklyHours;
import org.junit.jupiter.api.Test;

/** What is typed of somebody's hours, and at which field it is refused. */
class AvailabilityFormTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final Availability KEPT = new Availability(
            3,
            ZoneId.of("Europe/London"),
            List.of(
                    new WeeklyHours(DayOfWeek.MONDAY, NINE, NOON),
                    new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(13, 0), FIVE)),
            List.of(OtherHours.off(MONDAY, MONDAY)),
            12,
            6,
            15,
            90);

    private final AvailabilityForm form = new AvailabilityForm(KEPT);

    private WeekdayForm.Row row(int day, int row) {
        return form.getDays().get(day).getRows().get(row);
    }

    @Test
    void whatIsKeptIsShownAndReadBackTheSame() {
        assertEquals(KEPT, form.read());
        assertEquals("Monday", form.getDays().get(0).getName());
        assertEquals(7, form.getDays().size());
        assertTrue(form.getOthers().get(0).isOff());
    }

    @Test
    void anEmptyDayBeginsWithTheUsualHoursAndAFurtherRowEmpty() {
        form.addHours(1);
        assertEquals(NINE, row(1, 0).getFrom());
        assertEquals(FIVE, row(1, 0).getTo());
        assertEquals("autofocus", form.focus("days:1:rows:0"));
        form.addHours(1);
        assertNull(row(1, 1).getFrom());
        assertEquals("autofocus", form.focus("days:1:rows:1"));
        assertNull(form.focus("days:1:rows:0"));
    }

    @Test
    void anEmptyRowIsNone() {
        form.addHours(0);
        form.addOff();
        form.addOther();
        assertEquals(KEPT, form.read());
        assertNull(form.focus("others:2"), "the focus is gone once it was read");
    }

    @Test
    void mondayIsCopiedToTheWorkingDays() {
        form.addHours(4);
        form.likeMonday();
        for (int day = 1; day < 5; day++) {
            assertEquals(2, form.getDays().get(day).getRows().size(), "day " + day);
            assertEquals(NINE, row(day, 0).getFrom());
        }
        assertEquals(0, form.getDays().get(5).getRows().size());
        assertEquals(0, form.getDays().get(6).getRows().size());
        row(1, 0).setFrom(NOON.minusHours(1));
        assertEquals(NINE, row(0, 0).getFrom(), "the rows are copies");
    }

    @Test
    void rowsAreTakenAway() {
        form.removeHours(0, 0);
        assertEquals(1, form.getDays().get(0).getRows().size());
        assertEquals(LocalTime.of(13, 0), row(0, 0).getFrom());
        form.removeHours(0, 7);
        form.removeHours(0, -1);
        assertEquals(1, form.getDays().get(0).getRows().size());
        form.removeOther(-1);
        form.removeOther(9);
        assertEquals(1, form.getOthers().size());
        form.removeOther(0);
        assertEquals(0, form.getOthers().size());
    }

    @Test
    void aRowThatCannotBeTakenIsNamedWhereItStands() {
        row(0, 1).setTo(NINE);
        form.addHours(2);
        row(2, 0).setTo(null);
        assertEquals(List.of("days:0:rows:1:to", "days:2:rows:0:to"), fields(form::read));
    }

    @Test
    void hoursThatOverlapAreNamedAtTheLaterRow() {
        form.addHours(0);
        row(0, 2).setFrom(LocalTime.of(11, 0));
        row(0, 2).setTo(NOON);
        invalid("days:0:rows:2:from", "scheduling.availability.hours-overlap", form::read);
        row(0, 0).setFrom(null);
        row(0, 0).setTo(null);
        assertEquals(2, form.read().hours().size(), "the first row is left empty");
    }

    @Test
    void overlapsAreCountedWithoutTheEmptyRows() {
        form.addHours(0);
        form.addHours(0);
        row(0, 3).setFrom(LocalTime.of(14, 0));
        row(0, 3).setTo(LocalTime.of(15, 0));
        invalid("days:0:rows:3:from", "scheduling.availability.hours-overlap", form::read);
        form.getDays().get(0).getRows().get(3).setFrom(LocalTime.of(18, 0));
        form.getDays().get(0).getRows().get(3).setTo(LocalTime.of(19, 0));
        form.addOff();
        form.addOff();
        form.getOthers().get(2).setFrom(MONDAY);
        invalid("others:2:from", "scheduling.availability.exceptions-overlap", form::read);
    }

    @Test
    void otherHoursNeedADayAndBothTimes() {
        form.addOther();
        form.getOthers().get(1).setOpens(NINE);
        assertEquals(List.of("others:1:from", "others:1:closes"), fields(form::read));
        form.getOthers().get(1).setFrom(MONDAY.plusDays(1));
        form.getOthers().get(1).setCloses(NOON);
        assertEquals(
                new OtherHours(MONDAY.plusDays(1), MONDAY.plusDays(1), NINE, NOON),
                form.read().exceptions().get(1),
                "without a last day it is one day");
    }

    @Test
    void limitsAndRowsAreRefusedTogether() {
        row(0, 0).setTo(NINE);
        form.setNoticeHours(337);
        form.setAheadDays(0);
        assertEquals(List.of("days:0:rows:0:to", "noticeHours", "aheadDays"), fields(form::read));
        form.setNoticeHours(null);
        form.setMostPerDay(null);
        form.setGapMinutes(null);
        form.setAheadDays(null);
        assertEquals(
                List.of("days:0:rows:0:to", "noticeHours", "mostPerDay", "gapMinutes", "aheadDays"),
                fields(form::read));
    }
}
