package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.scheduling.control.SuitingTimes.Suiting;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class SuitingTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);
    private static final Instant MONDAY = Instant.parse("2026-12-07T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void whatSuitsMostComesFirst() {
        BusyInterval allMonday = new BusyInterval(ANN, at(7, 0), at(8, 0), null);
        List<Suiting> found = new SuitingTimes(List.of(ANN, BEN, CAT), Map.of(), List.of(allMonday))
                .find(at(7, 0), at(9, 0), HOUR, LONDON, 4);

        assertEquals(List.of(3, 3, 2, 2), found.stream().map(Suiting::free).toList());
        assertEquals(
                List.of(at(8, 9), at(8, 13), at(7, 9), at(7, 13)),
                found.stream().map(s -> s.when().start()).toList());
    }

    @Test
    void oneInTheMorningAndOneInTheAfternoonNotOverlapping() {
        List<Suiting> found = new SuitingTimes(List.of(ANN), Map.of(), List.of())
                .find(MONDAY, MONDAY.plus(Duration.ofDays(7)), HOUR, LONDON, 50);

        Map<LocalDate, Long> days = found.stream()
                .collect(Collectors.groupingBy(
                        s -> LocalDate.ofInstant(s.when().start(), LONDON), Collectors.counting()));
        assertEquals(5, days.size());
        assertTrue(days.values().stream().allMatch(n -> n == 2));
        assertTrue(days.keySet().stream()
                .noneMatch(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY));
    }

    @Test
    void hoursThatSomebodyHasSaidCountAlsoAtTheWeekend() {
        Map<PersonId, List<Interval>> hours = Map.of(ANN, List.of(new Interval(at(12, 21), at(12, 22))));
        List<Suiting> found =
                new SuitingTimes(List.of(ANN, BEN), hours, List.of()).find(at(12, 0), at(13, 0), HOUR, LONDON, 5);

        assertEquals(
                List.of(at(12, 21)), found.stream().map(s -> s.when().start()).toList());
        assertEquals(2, found.get(0).free());
    }

    @Test
    void aTimeThatSuitsFewerThanHalfIsNotSuggested() {
        List<BusyInterval> busy = List.of(
                new BusyInterval(ANN, at(7, 0), at(8, 0), null), new BusyInterval(BEN, at(7, 0), at(8, 0), null));

        assertTrue(new SuitingTimes(List.of(ANN, BEN, CAT), Map.of(), busy)
                .find(at(7, 0), at(8, 0), HOUR, LONDON, 5)
                .isEmpty());
    }

    private static Instant at(int day, int hour) {
        return Instant.parse("2026-12-%02dT%02d:00:00Z".formatted(day, hour));
    }
}
