package org.cordee.home.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cordee.people.boundary.OpenItems;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.junit.jupiter.api.Test;

class FortnightTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Appointments.Entry event(long id, LocalDate day, int hour) {
        Instant start = day.atTime(hour, 0).atZone(ZONE).toInstant();
        return new Appointments.Entry(
                AppointmentId.of(id),
                "uid",
                0,
                null,
                null,
                new TimeRange(start, start.plus(Duration.ofHours(1)), ZONE),
                null,
                null,
                null,
                null);
    }

    private static OpenItems.Waiting until(LocalDate day, String path) {
        return new OpenItems.Waiting(
                OpenItems.Side.ME,
                null,
                "what",
                List.of(),
                Instant.EPOCH,
                day == null ? null : day.atTime(23, 0).atZone(ZONE).toInstant(),
                path,
                "action",
                null);
    }

    @Test
    void fourteenDaysWithWhatHappensOnEach() {
        List<Fortnight.Day> days = Fortnight.of(
                MONDAY,
                ZONE,
                List.of(
                        event(1, MONDAY.minusDays(1), 23),
                        event(2, MONDAY, 10),
                        event(3, MONDAY.plusDays(13), 9),
                        event(4, MONDAY.plusDays(14), 9)),
                List.of(
                        until(MONDAY.plusDays(1), "/programmes/application?id=7"),
                        until(MONDAY.plusDays(1), "/scheduling/appointment?id=2"),
                        until(null, "/networks/network?id=1")));
        assertEquals(14, days.size());
        assertEquals(2, days.get(0).events(), "what began before today and still runs is shown today");
        assertEquals("1", days.get(0).first());
        assertEquals(1, days.get(1).deadlines(), "an invitation is an event, not a deadline");
        assertEquals(1, days.get(13).events());
        assertEquals(3, days.stream().mapToInt(Fortnight.Day::events).sum());
        assertEquals(1, days.stream().mapToInt(Fortnight.Day::deadlines).sum());
    }

    @Test
    void aDayIsNamedShortAndSaysItsMonthWhereItChanges() {
        List<Fortnight.Day> days = Fortnight.of(MONDAY, ZONE, List.of(), List.of());
        assertEquals("Mon", days.get(0).weekday());
        assertEquals("Nov", days.get(0).month());
        assertEquals("", days.get(1).month());
        assertEquals("Dec", days.get(8).month());
        assertEquals("today", days.get(0).look());
        assertTrue(days.get(5).look().contains("weekend"));
        assertFalse(days.get(1).busy());
    }

    @Test
    void theListEndsWithTheStrip() {
        List<Appointments.Entry> all = List.of(event(1, MONDAY.plusDays(13), 23), event(2, MONDAY.plusDays(14), 0));
        assertEquals(List.of(all.get(0)), Fortnight.within(MONDAY, ZONE, all));
    }
}
