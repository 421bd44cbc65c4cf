package org.cordee.scheduling.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.Validation;

/**
 * When a person can be booked. The hours are local times in the zone; notice, days ahead and hours a day are measured
 * there too.
 *
 * @param version of what is kept; 0 before anything was
 * @param hours of each week; none means: cannot be booked
 * @param exceptions replace the weekly hours on their days
 * @param noticeHours from booking to start at the least, 0 to 336
 * @param mostPerDay hours of booked dates a day at the most, 1 to 24
 * @param gapMinutes kept free before and after each date, 0 to 240
 * @param aheadDays how far ahead a date may lie, 1 to 730
 */
public record Availability(
        int version,
        ZoneId zone,
        List<WeeklyHours> hours,
        List<OtherHours> exceptions,
        int noticeHours,
        int mostPerDay,
        int gapMinutes,
        int aheadDays) {

    /** Rows of weekly hours, and of exceptions, at the most. */
    public static final int MOST_ROWS = 60;

    public static final int NOTICE_HOURS = 4;
    public static final int MOST_PER_DAY = 24;
    public static final int GAP_MINUTES = 0;
    public static final int AHEAD_DAYS = 365;

    public Availability {
        hours = hours == null ? List.of() : List.copyOf(hours);
        exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
        new Validation()
                .required("zone", zone)
                .between("noticeHours", noticeHours, 0, 336)
                .between("mostPerDay", mostPerDay, 1, 24)
                .between("gapMinutes", gapMinutes, 0, 240)
                .between("aheadDays", aheadDays, 1, 730)
                .that(hours.size() <= MOST_ROWS, "hours", "scheduling.availability.too-many-rows", MOST_ROWS)
                .that(exceptions.size() <= MOST_ROWS, "exceptions", "scheduling.availability.too-many-rows", MOST_ROWS)
                .done();
        checkApart(hours, exceptions);
    }

    /** Of somebody who has not said anything yet: no hours. */
    public static Availability none(ZoneId zone) {
        return new Availability(0, zone, List.of(), List.of(), NOTICE_HOURS, MOST_PER_DAY, GAP_MINUTES, AHEAD_DAYS);
    }

    /** A problem stands at the later of two rows that do not go together: {@code hours.3}, {@code exceptions.0}. */
    private static void checkApart(List<WeeklyHours> hours, List<OtherHours> exceptions) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            WeeklyHours one = hours.get(i);
            if (hours.subList(0, i).stream()
                    .anyMatch(o -> o.day() == one.day() && overlap(o.from(), o.to(), one.from(), one.to()))) {
                problems.add(Problem.at("hours." + i, "scheduling.availability.hours-overlap"));
            }
        }
        for (int i = 0; i < exceptions.size(); i++) {
            OtherHours one = exceptions.get(i);
            if (exceptions.subList(0, i).stream()
                    .anyMatch(o -> o.meets(one)
                            && (o.off() || one.off() || overlap(o.opens(), o.closes(), one.opens(), one.closes())))) {
                problems.add(Problem.at("exceptions." + i, "scheduling.availability.exceptions-overlap"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static boolean overlap(LocalTime from, LocalTime to, LocalTime otherFrom, LocalTime otherTo) {
        return endOf(otherTo) > from.toSecondOfDay() && endOf(to) > otherFrom.toSecondOfDay();
    }

    private static int endOf(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) ? 24 * 60 * 60 : end.toSecondOfDay();
    }

    /** The hours of that day: those of its exceptions where it has any, else those of its day of the week. */
    public List<WeeklyHours> on(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        List<OtherHours> instead =
                exceptions.stream().filter(e -> e.holds(date)).toList();
        if (instead.isEmpty()) {
            return hours.stream().filter(h -> h.day() == day).toList();
        }
        return instead.stream()
                .filter(e -> !e.off())
                .map(e -> new WeeklyHours(day, e.opens(), e.closes()))
                .toList();
    }

    /** True when there are hours at all, weekly ones or on single days. */
    public boolean bookable() {
        return !hours.isEmpty() || exceptions.stream().anyMatch(e -> !e.off());
    }
}
