package org.cordee.programmes.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.person.CurrentPerson;

/** Reads dates of the API: ISO days ({@code 2026-10-25}) or ISO instants ({@code 2026-10-25T17:30:00Z}). */
final class Moments {

    private static final String WRONG_DATE = "programmes.cohort.wrong-date";

    private Moments() {}

    /** A day means its first moment in London. @throws Invalid when it is neither a day nor an instant */
    static Instant instant(String field, String text) {
        return isDay(text)
                ? day(field, text).atStartOfDay(CurrentPerson.HOME_ZONE).toInstant()
                : parsed(field, text);
    }

    /** A day means the end of it in London. */
    static Instant endInstant(String field, String text) {
        return isDay(text)
                ? day(field, text)
                        .plusDays(1)
                        .atStartOfDay(CurrentPerson.HOME_ZONE)
                        .toInstant()
                : parsed(field, text);
    }

    /** An instant means its day in London. */
    static LocalDate day(String field, String text) {
        if (!isDay(text)) {
            return LocalDate.ofInstant(parsed(field, text), CurrentPerson.HOME_ZONE);
        }
        try {
            return inReach(field, LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new Invalid(field, WRONG_DATE);
        }
    }

    private static Instant parsed(String field, String text) {
        try {
            Instant instant = Instant.parse(text);
            inReach(field, LocalDate.ofInstant(instant, CurrentPerson.HOME_ZONE));
            return instant;
        } catch (DateTimeParseException e) {
            throw new Invalid(field, WRONG_DATE);
        }
    }

    private static LocalDate inReach(String field, LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2200) {
            throw new Invalid(field, WRONG_DATE);
        }
        return day;
    }

    private static boolean isDay(String text) {
        return text.length() == 10;
    }
}
