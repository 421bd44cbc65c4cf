package org.cordee.scheduling.terms;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;

/**
 * "Every five weeks, five times": the local time of the first date is kept on the clock of its zone, over the clock
 * changes too, and so is its length.
 *
 * @param everyWeeks 1 to 26
 * @param times 2 to {@link #MOST}, the first date counted
 * @param later which one is meant where a date falls into the hour that comes twice in autumn; null when nobody has
 *     been asked
 */
public record SeriesRule(int everyWeeks, int times, Boolean later) {

    /** Dates of one series at the most. */
    public static final int MOST = 60;

    public SeriesRule {
        new Validation()
                .between("everyWeeks", everyWeeks, 1, 26)
                .between("times", times, 2, MOST)
                .done();
    }

    public SeriesRule(int everyWeeks, int times) {
        this(everyWeeks, times, null);
    }

    /**
     * All dates, the first one as it is.
     *
     * @throws Invalid at {@code start}, naming the date, where one would fall into the hour that is left out in spring,
     *     or into the one that comes twice in autumn and nobody has said which
     */
    public List<TimeRange> dates(TimeRange first) {
        List<TimeRange> dates = new ArrayList<>(List.of(first));
        LocalDateTime start = LocalDateTime.ofInstant(first.start(), first.zone());
        Duration length = Duration.between(first.start(), first.end());
        for (int n = 1; n < times; n++) {
            dates.add(at(start.plusWeeks((long) n * everyWeeks), length, first.zone(), later));
        }
        return List.copyOf(dates);
    }

    /**
     * One date of a series, at its local time.
     *
     * @throws Invalid as {@link #dates}
     */
    public static TimeRange at(LocalDateTime start, Duration length, ZoneId zone, Boolean later) {
        if (TimeRange.skipped(start, zone)) {
            throw new Invalid("start", "scheduling.series.in-the-gap", start.toLocalDate());
        }
        if (later == null && TimeRange.twice(start, zone)) {
            throw new Invalid("start", "scheduling.series.twice", start.toLocalDate());
        }
        return TimeRange.lasting(start, length, zone, later);
    }
}
