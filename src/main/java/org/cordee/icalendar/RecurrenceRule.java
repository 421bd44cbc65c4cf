package org.cordee.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A rule such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU} (RFC 5545, 3.3.10), for repeats by the day or longer. A
 * week begins on Monday unless WKST says otherwise. Repeats within a day are refused, except for several hours of a
 * day.
 *
 * @param count 0 when there is no COUNT
 * @param until null when there is no UNTIL
 */
record RecurrenceRule(
        Frequency frequency, int interval, long count, Moment until, DayOfWeek weekStart, Days days, Times times) {

    private static final int LONGEST = 500;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /**
     * The days on which it repeats (BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY), and which of each period count
     * (BYSETPOS). A part that the rule does not name is empty.
     */
    record Days(
            Set<Integer> months,
            Set<Integer> weeks,
            Set<Integer> yearDays,
            Set<Integer> monthDays,
            List<Weekday> weekdays,
            List<Integer> positions) {}

    /** The times of a day. @param minute null, like second, for that of the start */
    record Times(Set<Integer> hours, Integer minute, Integer second) {}

    /** @param ordinal 2 for the second of its month or year, -1 for the last, 0 for each */
    record Weekday(int ordinal, DayOfWeek day) {}

    /** @throws IllegalArgumentException or DateTimeException when it cannot be read */
    static RecurrenceRule of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("rule");
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            } else if (!part.isEmpty() && equals < 0) {
                throw new IllegalArgumentException("rule");
            }
        }
        Set<Integer> minutes = numbers(parts, "BYMINUTE", 0, 59);
        Set<Integer> seconds = numbers(parts, "BYSECOND", 0, 60);
        if (minutes.size() > 1 || seconds.size() > 1) {
            throw new IllegalArgumentException("several times within an hour");
        }
        return new RecurrenceRule(
                Frequency.valueOf(parts.getOrDefault("FREQ", "")),
                number(parts.getOrDefault("INTERVAL", "1"), 1, 10_000),
                parts.containsKey("COUNT") ? number(parts.get("COUNT"), 1, 999_999_999) : 0,
                parts.containsKey("UNTIL") ? Moment.of(parts.get("UNTIL"), false, null) : null,
                day(parts.getOrDefault("WKST", "MO")),
                new Days(
                        numbers(parts, "BYMONTH", 1, 12),
                        numbers(parts, "BYWEEKNO", -53, 53),
                        numbers(parts, "BYYEARDAY", -366, 366),
                        numbers(parts, "BYMONTHDAY", -31, 31),
                        weekdays(parts.get("BYDAY")),
                        List.copyOf(numbers(parts, "BYSETPOS", -366, 366))),
                new Times(
                        numbers(parts, "BYHOUR", 0, 23),
                        minutes.isEmpty() ? null : minutes.iterator().next(),
                        seconds.isEmpty()
                                ? null
                                : Math.min(59, seconds.iterator().next())));
    }

    private static Set<Integer> numbers(Map<String, String> parts, String name, int least, int most) {
        Set<Integer> numbers = new TreeSet<>();
        if (parts.containsKey(name)) {
            for (String one : parts.get(name).split(",")) {
                numbers.add(number(one, least, most));
            }
            if (least < 0 && numbers.contains(0)) {
                throw new IllegalArgumentException(name);
            }
        }
        return numbers;
    }

    private static int number(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }

    private static List<Weekday> weekdays(String text) {
        List<Weekday> days = new ArrayList<>();
        for (String one : text == null ? new String[0] : text.split(",")) {
            int letters = one.length() - 2;
            if (letters < 0) {
                throw new IllegalArgumentException("BYDAY");
            }
            String ordinal = one.substring(0, letters);
            days.add(new Weekday(ordinal.isEmpty() ? 0 : number(ordinal, -53, 53), day(one.substring(letters))));
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        int index = DAYS.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("weekday");
        }
        return DayOfWeek.of(index + 1);
    }

    /** The times of a day at which it comes true, for a series that starts at that time. */
    List<LocalTime> times(LocalTime start) {
        LocalTime time = start.withMinute(times.minute() == null ? start.getMinute() : times.minute())
                .withSecond(times.second() == null ? start.getSecond() : times.second());
        return times.hours().isEmpty()
                ? List.of(time)
                : times.hours().stream().map(time::withHour).toList();
    }

    /**
     * When it comes true from {@code from} to {@code to}, in order. The start itself is always the first of the series,
     * also where the rule would not name it.
     *
     * @param over true for times after the end that UNTIL sets
     */
    List<LocalDateTime> between(
            LocalDateTime start, LocalDateTime from, LocalDateTime to, Predicate<LocalDateTime> over, Budget budget) {
        List<LocalDateTime> found = new ArrayList<>();
        long left = count == 0 ? Long.MAX_VALUE : count;
        if (!over.test(start)) {
            if (!start.isBefore(from) && !start.isAfter(to)) {
                found.add(start);
            }
            left--;
        }
        RulePeriods periods = new RulePeriods(this, start, count == 0 ? from : start, budget);
        for (List<LocalDateTime> period = periods.next(); left > 0 && period != null; period = periods.next()) {
            if (periods.begins().atStartOfDay().isAfter(to)) {
                return found;
            }
            for (LocalDateTime one : period) {
                if (left <= 0 || over.test(one) || one.isAfter(to)) {
                    return found;
                }
                if (one.isAfter(start)) {
                    left--;
                    if (!one.isBefore(from)) {
                        found.add(one);
                    }
                }
            }
        }
        return found;
    }
}
