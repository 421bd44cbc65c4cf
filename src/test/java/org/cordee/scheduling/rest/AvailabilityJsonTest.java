package org.cordee.scheduling.rest;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.scheduling.terms.WeeklyHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other systems send takes the place of what is kept; what they leave out stays. */
class AvailabilityJsonTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Availability KEPT = new Availability(
            3,
            ZoneId.of("Europe/London"),
            List.of(new WeeklyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.MIDNIGHT)),
            List.of(
                    OtherHours.off(MONDAY, MONDAY.plusDays(2)),
                    new OtherHours(MONDAY.plusDays(7), MONDAY.plusDays(7), LocalTime.of(18, 0), LocalTime.MIDNIGHT)),
            12,
            6,
            15,
            90);

    private static AvailabilityJson hours(AvailabilityJson.Hours... hours) {
        return new AvailabilityJson(null, null, Arrays.asList(hours), null, null, null, null, null);
    }

    private static AvailabilityJson days(AvailabilityJson.Days... days) {
        return new AvailabilityJson(null, null, null, Arrays.asList(days), null, null, null, null);
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        AvailabilityJson json = AvailabilityJson.of(KEPT);
        assertEquals("24:00", json.hours().get(0).to(), "the end of a day");
        assertEquals("monday", json.hours().get(0).day());
        assertEquals("09:00", json.hours().get(0).from());
        assertNull(json.exceptions().get(0).opens());
        assertEquals("2026-12-02", json.exceptions().get(0).until());
        assertEquals("24:00", json.exceptions().get(1).closes());
        assertEquals(KEPT, json.over(KEPT));
    }

    @Test
    void nothingSentChangesNothing() {
        assertEquals(KEPT, AvailabilityJson.NOTHING.over(KEPT));
    }

    @Test
    void anEmptyListTakesTheRowsAway() {
        Availability said = hours().over(KEPT);
        assertEquals(List.of(), said.hours());
        assertEquals(KEPT.exceptions(), said.exceptions());
        assertEquals(List.of(), days().over(KEPT).exceptions());
    }

    @Test
    void oneNumberChangesAlone() {
        Availability said = new AvailabilityJson(null, null, null, null, 0, null, null, null).over(KEPT);
        assertEquals(0, said.noticeHours());
        assertEquals(6, said.mostPerDay());
        assertEquals(3, said.version(), "the version is the one that was read");
        invalid(
                "gapMinutes",
                "shared.not-between",
                () -> new AvailabilityJson(null, null, null, null, null, null, 241, null).over(KEPT));
    }

    @Test
    void aDayWithoutALastOneIsOneDay() {
        Availability said =
                days(new AvailabilityJson.Days("2026-12-24", null, null, null)).over(KEPT);
        assertEquals(
                List.of(OtherHours.off(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24))), said.exceptions());
    }

    @Test
    void daysMayBeWrittenInCapitals() {
        Availability said =
                hours(new AvailabilityJson.Hours("Friday", "08:30", "24:00")).over(KEPT);
        assertEquals(DayOfWeek.FRIDAY, said.hours().get(0).day());
    }

    @Test
    void whatCannotBeReadIsNamedByItsRow() {
        AvailabilityJson.Hours fine = new AvailabilityJson.Hours("friday", "08:30", "12:00");
        String unread = "scheduling.availability.cannot-be-read";
        invalid(
                "hours.1.day",
                unread,
                () -> hours(fine, new AvailabilityJson.Hours("someday", "09:00", "10:00"))
                        .over(KEPT));
        invalid(
                "hours.1.from",
                unread,
                () -> hours(fine, new AvailabilityJson.Hours("friday", "9am", "10:00"))
                        .over(KEPT));
        invalid(
                "hours.1.to",
                unread,
                () -> hours(fine, new AvailabilityJson.Hours("friday", "09:00", "25:00"))
                        .over(KEPT));
        invalid(
                "hours.1.day",
                "shared.required",
                () -> hours(fine, new AvailabilityJson.Hours(null, "09:00", "10:00"))
                        .over(KEPT));
        invalid("hours.1", "shared.required", () -> hours(fine, null).over(KEPT));
        invalid(
                "hours.0.to",
                "scheduling.availability.end-before-start",
                () -> hours(new AvailabilityJson.Hours("friday", "10:00", "09:00"))
                        .over(KEPT));
        invalid(
                "exceptions.0.from",
                unread,
                () -> days(new AvailabilityJson.Days("24/12/2026", null, null, null))
                        .over(KEPT));
        invalid(
                "exceptions.0.from",
                "shared.required",
                () -> days(new AvailabilityJson.Days(null, null, null, null)).over(KEPT));
        invalid(
                "exceptions.0.closes",
                "scheduling.availability.both-or-neither",
                () -> days(new AvailabilityJson.Days("2026-12-24", null, "09:00", null))
                        .over(KEPT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "", "Europe/London "})
    void aZoneHasAName(String zone) {
        invalid(
                "zone",
                "scheduling.availability.cannot-be-read",
                () -> new AvailabilityJson(null, zone, null, null, null, null, null, null).over(KEPT));
    }
}
