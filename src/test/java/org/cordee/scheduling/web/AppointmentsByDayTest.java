package org.cordee.scheduling.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day of dates, and whether one can still answer. */
class AppointmentsByDayTest {

    @Test
    void aDayHasAnAnchorOfItsOwn() {
        assertEquals("d2026-12-03", new AppointmentsByDay.Day(LocalDate.of(2026, 12, 3), List.of()).anchor());
    }

    @Test
    void withoutDatesThereAreNoDays() {
        assertEquals(
                List.of(),
                AppointmentsByDay.of(List.of(), ZoneId.of("Europe/London"), Instant.parse("2026-11-29T09:00:00Z")));
    }
}
