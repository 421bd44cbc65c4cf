package org.cordee.scheduling.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.scheduling.terms.WeeklyHours;

/**
 * A week of half hours, of which some are open. A half hour is numbered from Monday 0:00 on; hours that begin or end
 * between half hours open the whole of each that they touch.
 */
final class PaintedWeek {

    /** Half hours of a day. */
    static final int DAY = 48;

    private static final int WEEK = 7 * DAY;
    private static final int MINUTES = 30;

    private PaintedWeek() {}

    /** Returns the half hours that these hours touch. */
    static Set<Integer> of(Collection<WeeklyHours> hours) {
        Set<Integer> open = new TreeSet<>();
        for (WeeklyHours h : hours) {
            int first = first(h);
            int end = end(h);
            for (int slot = first; slot < end; slot++) {
                open.add(h.day().ordinal() * DAY + slot);
            }
        }
        return open;
    }

    private static int first(WeeklyHours hours) {
        return minute(hours.from()) / MINUTES;
    }

    private static int end(WeeklyHours hours) {
        return hours.to().equals(LocalTime.MIDNIGHT) ? DAY : (minute(hours.to()) + MINUTES - 1) / MINUTES;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** Reads what was sent: numbers of half hours. Anything else is left out. */
    static Set<Integer> sent(String... values) {
        return Stream.of(values)
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number < WEEK)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether some of these hours begin or end between half hours. */
    static boolean between(Collection<WeeklyHours> hours) {
        return hours.stream().anyMatch(h -> minute(h.from()) % MINUTES != 0 || minute(h.to()) % MINUTES != 0);
    }

    /**
     * Returns the hours that are open now. A day on which nothing was painted keeps its hours to the minute.
     *
     * @param open numbers of half hours
     * @param before the hours as they were
     */
    static List<WeeklyHours> hours(Set<Integer> open, List<WeeklyHours> before) {
        List<WeeklyHours> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WeeklyHours> was = before.stream().filter(h -> h.day() == day).toList();
            Set<Integer> now = open.stream()
                    .filter(number -> number / DAY == day.ordinal())
                    .collect(Collectors.toCollection(TreeSet::new));
            hours.addAll(now.equals(of(was)) ? was : stretches(day, now));
        }
        return hours;
    }

    private static List<WeeklyHours> stretches(DayOfWeek day, Set<Integer> open) {
        List<WeeklyHours> stretches = new ArrayList<>();
        int at = 0;
        while (at < DAY) {
            int first = at;
            while (at < DAY && open.contains(day.ordinal() * DAY + at)) {
                at++;
            }
            if (at > first) {
                stretches.add(new WeeklyHours(day, time(first), time(at)));
            }
            at++;
        }
        return stretches;
    }

    /** When a half hour begins; the one after the last of a day begins at midnight. */
    static LocalTime time(int slot) {
        return LocalTime.MIDNIGHT.plusMinutes((long) slot * MINUTES);
    }
}
