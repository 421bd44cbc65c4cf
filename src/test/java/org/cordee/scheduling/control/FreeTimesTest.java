package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class FreeTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NINE = Instant.parse("2027-01-04T09:00:00Z");
    private static final PersonId HOST = new PersonId(1);
    private static final PersonId GUEST = new PersonId(2);

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static Interval stretch(int from, int to) {
        return new Interval(at(from), at(to));
    }

    private static List<Integer> starts(FreeTimes free, int from, int to, int minutes) {
        return free.from(at(from), at(to), Duration.ofMinutes(minutes))
                .map(w -> (int) Duration.between(NINE, w.start()).toMinutes())
                .toList();
    }

    @Test
    void startsEveryHalfHourFromTheOpeningOn() {
        FreeTimes free = new FreeTimes(List.of(stretch(15, 180)), List.of(), LONDON, w -> true);
        assertEquals(List.of(15, 45, 75, 105), starts(free, 0, 600, 60));
        assertEquals(List.of(75, 105), starts(free, 50, 600, 60), "not before the time asked for");
        assertEquals(List.of(15, 45), starts(free, 0, 75, 60), "the end asked for is left out");
        assertEquals(List.of(), starts(free, 0, 600, 166));
        assertEquals(List.of(15), starts(free, 0, 600, 165), "filling the whole of it");
    }

    @Test
    void whatIsTakenIsLeftOutAndItsEdgesAreFree() {
        FreeTimes free = new FreeTimes(
                List.of(stretch(0, 300)),
                List.of(stretch(120, 180), stretch(150, 181), stretch(290, 400)),
                LONDON,
                w -> true);
        assertEquals(List.of(0, 30, 60, 210), starts(free, 0, 300, 60));
    }

    @Test
    void agreesWithLookingAtEveryPair() {
        Random dice = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<Interval> taken = new ArrayList<>();
            for (int i = dice.nextInt(8); i > 0; i--) {
                int from = dice.nextInt(600) - 60;
                taken.add(stretch(from, from + 5 + dice.nextInt(120)));
            }
            int length = 15 * (1 + dice.nextInt(8));
            List<Integer> expected = new ArrayList<>();
            for (int s = 0; s + length <= 480; s += 30) {
                Instant start = at(s);
                Instant end = at(s + length);
                if (taken.stream().noneMatch(t -> t.overlaps(start, end))) {
                    expected.add(s);
                }
            }
            assertEquals(
                    expected,
                    starts(new FreeTimes(List.of(stretch(0, 480)), taken, LONDON, w -> true), 0, 480, length));
        }
    }

    @Test
    void theGapIsKeptAroundWhatTakesTheHostsTimeAlone() {
        List<BusyInterval> busy = List.of(
                new BusyInterval(HOST, at(60), at(120), new AppointmentId(7)),
                new BusyInterval(GUEST, at(240), at(300), null));
        assertEquals(List.of(stretch(45, 135), stretch(240, 300)), FreeTimes.taken(busy, HOST, Duration.ofMinutes(15)));
    }

    @Test
    void sharedIsWhatBothHaveOpen() {
        assertEquals(
                List.of(stretch(30, 60), stretch(90, 100), stretch(110, 120)),
                FreeTimes.shared(
                        List.of(stretch(0, 60), stretch(90, 120)), List.of(stretch(30, 100), stretch(110, 300))));
        assertEquals(List.of(), FreeTimes.shared(List.of(stretch(0, 60)), List.of(stretch(60, 90))));
    }

    @Test
    void aDayBearsSoManyHours() {
        Availability four = new Availability(0, LONDON, List.of(), List.of(), 0, 4, 0, 90);
        List<BusyInterval> busy = List.of(
                new BusyInterval(HOST, at(0), at(120), new AppointmentId(7)),
                new BusyInterval(HOST, at(180), at(240), null),
                new BusyInterval(GUEST, at(300), at(400), new AppointmentId(8)));
        assertTrue(
                FreeTimes.dayHasRoom(four, HOST, busy, new TimeRange(at(400), at(520), LONDON)), "two and two hours");
        assertFalse(FreeTimes.dayHasRoom(four, HOST, busy, new TimeRange(at(400), at(521), LONDON)));
        assertTrue(
                FreeTimes.dayHasRoom(four, HOST, busy, new TimeRange(at(13 * 60), at(19 * 60), LONDON)),
                "two before midnight, four after");
        assertFalse(FreeTimes.dayHasRoom(four, HOST, busy, new TimeRange(at(13 * 60), at(19 * 60 + 1), LONDON)));
    }
}
