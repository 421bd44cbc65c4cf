package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stretches of time that touch or overlap are one. */
class IntervalTest {

    private static final Instant ZERO = Instant.parse("2026-12-03T10:00:00Z");

    private static Interval of(int from, int to) {
        return new Interval(ZERO.plusSeconds(from), ZERO.plusSeconds(to));
    }

    @ParameterizedTest
    @CsvSource({"0,5,false", "0,10,false", "0,11,true", "12,15,true", "19,30,true", "20,30,false", "5,40,true"})
    void toTouchIsNotToOverlap(int from, int to, boolean overlaps) {
        assertEquals(overlaps, of(10, 20).overlaps(ZERO.plusSeconds(from), ZERO.plusSeconds(to)));
        BusyInterval busy = new BusyInterval(new PersonId(1), ZERO.plusSeconds(10), ZERO.plusSeconds(20), null);
        assertEquals(overlaps, busy.overlaps(ZERO.plusSeconds(from), ZERO.plusSeconds(to)));
    }

    @Test
    void whatTouchesIsOne() {
        assertEquals(List.of(of(0, 20), of(30, 40)), Interval.merged(List.of(of(30, 40), of(10, 20), of(0, 10))));
    }

    @Test
    void whatLiesWithinAnotherAddsNothing() {
        assertEquals(List.of(of(0, 50)), Interval.merged(List.of(of(0, 50), of(10, 20), of(30, 40))));
        assertEquals(List.of(), Interval.merged(List.of()));
    }
}
