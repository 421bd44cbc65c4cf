package org.cordee.scheduling.terms;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The free times of one week, as booking and rescheduling show them.
 *
 * @param monday with which the week begins
 * @param times those that are free in it, in order
 * @param earlier whether an earlier week is not over
 */
public record FreeWeek(LocalDate monday, List<TimeRange> times, boolean earlier) {

    public FreeWeek {
        times = List.copyOf(times);
    }

    /**
     * Returns the week that is asked for, or this week where that is over; without one, the first with a free time.
     *
     * @param asked any day of the week, or null
     * @param look how far ahead a free time is looked for
     * @param slots free times between two moments
     */
    public static FreeWeek of(
            LocalDate asked,
            Instant now,
            Duration look,
            ZoneId zone,
            BiFunction<Instant, Instant, List<TimeRange>> slots) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (asked != null) {
            LocalDate monday = monday(asked.isBefore(today) ? today : asked);
            return of(monday, slots.apply(start(monday, zone), start(monday.plusWeeks(1), zone)), today);
        }
        List<TimeRange> next = slots.apply(now, now.plus(look));
        LocalDate monday =
                monday(next.isEmpty() ? today : LocalDate.ofInstant(next.get(0).start(), zone));
        Instant end = start(monday.plusWeeks(1), zone);
        return of(monday, next.stream().filter(s -> s.start().isBefore(end)).toList(), today);
    }

    private static FreeWeek of(LocalDate monday, List<TimeRange> times, LocalDate today) {
        return new FreeWeek(monday, times, monday.isAfter(today));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday before. */
    public LocalDate before() {
        return monday.minusWeeks(1);
    }

    /** The Monday after. */
    public LocalDate after() {
        return monday.plusWeeks(1);
    }
}
