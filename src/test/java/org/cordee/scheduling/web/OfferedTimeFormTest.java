package org.cordee.scheduling.web;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.cordee.scheduling.terms.TimeRange;
import org.junit.jupiter.api.Test;

/** A line in which a time is typed. */
class OfferedTimeFormTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static OfferedTimeForm typed(String date, String start) {
        OfferedTimeForm line = new OfferedTimeForm();
        line.setDate(date == null ? null : LocalDate.parse(date));
        line.setStart(start == null ? null : LocalTime.parse(start));
        return line;
    }

    @Test
    void aLineIsBlankOnlyWhileNothingIsTyped() {
        assertTrue(typed(null, null).blank());
        assertFalse(typed("2026-12-03", null).blank());
        assertFalse(typed(null, "10:00").blank());
    }

    @Test
    void theTimeLastsAsLongAsIsSaid() {
        TimeRange when = typed("2026-12-03", "10:00").when(90, LONDON);
        assertEquals(Instant.parse("2026-12-03T10:00:00Z"), when.start());
        assertEquals(Duration.ofMinutes(90), when.length());
        assertEquals(LONDON, when.zone());
    }

    @Test
    void inTheHourThatComesTwiceItIsAskedWhichIsMeant() {
        OfferedTimeForm line = typed("2027-10-31", "01:30");
        assertTrue(line.twice(LONDON));
        assertFalse(line.twice(ZoneId.of("UTC")));
        invalid("start", "scheduling.series.twice", () -> line.when(60, LONDON));
        line.setLater(false);
        assertEquals(
                Instant.parse("2027-10-31T00:30:00Z"), line.when(60, LONDON).start());
        line.setLater(true);
        assertEquals(
                Instant.parse("2027-10-31T01:30:00Z"), line.when(60, LONDON).start());
        assertFalse(typed(null, "01:30").twice(LONDON));
        assertFalse(typed("2027-10-31", null).twice(LONDON));
    }

    @Test
    void aTimeThatIsLeftOutInSpringIsRefused() {
        invalid(
                "start",
                "scheduling.series.in-the-gap",
                () -> typed("2027-03-28", "01:30").when(60, LONDON));
    }
}
