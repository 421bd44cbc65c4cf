package org.cordee.scheduling.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A time that is taken says how many people it concerns and what else would do, and never what they have then. */
class TimeTakenTest {

    private static final TimeRange TIME = new TimeRange(
            Instant.parse("2026-12-03T10:00:00Z"), Instant.parse("2026-12-03T11:00:00Z"), ZoneId.of("Europe/London"));

    @Test
    void itOffersOtherTimes() {
        TimeTaken taken = new TimeTaken(2, List.of(TIME));
        assertEquals(2, taken.people());
        assertEquals(List.of(TIME), taken.alternatives());
        assertEquals("scheduling.time-taken", taken.problems().get(0).key());
        assertEquals(List.of(2), taken.problems().get(0).arguments());
        assertEquals(
                Map.of("alternatives", List.of(Map.of("start", "2026-12-03T10:00:00Z", "end", "2026-12-03T11:00:00Z"))),
                taken.details());
    }

    @Test
    void aMessageOfItsOwnTakesTheNumberFirst() {
        TimeTaken taken = new TimeTaken("scheduling.time-taken-series", 1, List.of(), "3 December");
        assertEquals(List.of(1, "3 December"), taken.problems().get(0).arguments());
        assertEquals(Map.of("alternatives", List.of()), taken.details());
    }
}
