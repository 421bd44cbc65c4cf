package org.cordee.scheduling.terms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.cordee.shared.errors.Validation;

/**
 * Days on which the weekly hours do not hold: other hours instead of them, or none at all (time off).
 *
 * @param until the last of the days, itself included
 * @param opens null together with {@code closes}: time off
 * @param closes after {@code opens}; midnight means the end of the day
 */
public record OtherHours(LocalDate from, LocalDate until, LocalTime opens, LocalTime closes) {

    /** How many days one row may span. */
    public static final int LONGEST_DAYS = 400;

    public OtherHours {
        new Validation().required("from", from).required("until", until).done();
        opens = opens == null ? null : opens.truncatedTo(ChronoUnit.MINUTES);
        closes = closes == null ? null : closes.truncatedTo(ChronoUnit.MINUTES);
        new Validation()
                .that(from.getYear() >= 2000 && from.getYear() < 2200, "from", "scheduling.when.out-of-reach")
                .done();
        new Validation()
                .that(!until.isBefore(from), "until", "scheduling.availability.last-day-before-first")
                .that(
                        until.isBefore(from.plusDays(LONGEST_DAYS)),
                        "until",
                        "scheduling.availability.too-many-days",
                        LONGEST_DAYS)
                .that(
                        (opens == null) == (closes == null),
                        opens == null ? "opens" : "closes",
                        "scheduling.availability.both-or-neither")
                .that(
                        opens == null || closes == null || WeeklyHours.inOrder(opens, closes),
                        "closes",
                        "scheduling.availability.end-before-start")
                .done();
    }

    /** Days without any hours. */
    public static OtherHours off(LocalDate from, LocalDate until) {
        return new OtherHours(from, until, null, null);
    }

    /** True when there are no hours at all on these days. */
    public boolean off() {
        return opens == null;
    }

    /** True when the day is one of them. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** True when the two share a day. */
    public boolean meets(OtherHours other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
