package org.cordee.scheduling.terms;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.cordee.shared.errors.Validation;

/**
 * Hours on a day of each week, on the clock of the person's own zone. They do not pass midnight: hours that do are two
 * rows.
 *
 * @param to after {@code from}; midnight means the end of the day
 */
public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime to) {

    public WeeklyHours {
        new Validation()
                .required("day", day)
                .required("from", from)
                .required("to", to)
                .done();
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        new Validation()
                .that(inOrder(from, to), "to", "scheduling.availability.end-before-start")
                .done();
    }

    /** True when the hours end later on the same day; midnight ends a day. */
    static boolean inOrder(LocalTime from, LocalTime to) {
        return to.isAfter(from) || to.equals(LocalTime.MIDNIGHT);
    }
}
