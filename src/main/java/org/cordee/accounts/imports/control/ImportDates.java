package org.cordee.accounts.imports.control;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads dates as people in the UK and their spreadsheets write them: the day first. Never month first. */
final class ImportDates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    /** Of a year with two digits: 70 is 1970, 69 is 2069. */
    private static final LocalDate TWO_DIGITS_FROM = LocalDate.of(1970, 1, 1);

    private static final List<DateTimeFormatter> FORMS = Stream.concat(
                    Stream.of(form("uuuu-M-d", false), form("uuuu/M/d", false), form("uuuuMMdd", false)),
                    Stream.of("d/M/", "d-M-", "d.M.", "d MMMM ", "d MMM ", "d-MMM-", "d/MMM/")
                            .flatMap(day -> Stream.of(form(day + "uuuu", false), form(day, true))))
            .toList();

    private ImportDates() {}

    private static DateTimeFormatter form(String pattern, boolean twoDigits) {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        if (twoDigits) {
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, TWO_DIGITS_FROM);
        }
        return builder.toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns the day, or null if the text is no date from 1900 to 2200. A time of day after it is ignored. */
    static LocalDate read(String text) {
        String day = text.replaceFirst("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$", "")
                .replaceFirst("(?i)^(\\d{1,2})(st|nd|rd|th)\\b", "$1")
                .replaceFirst("(?i)\\bsept\\b", "Sep")
                .replaceFirst("(?i)^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? ", "")
                .replace(",", "");
        for (DateTimeFormatter form : FORMS) {
            try {
                LocalDate read = LocalDate.parse(day, form);
                return read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR ? read : null;
            } catch (DateTimeParseException e) {
                // the next form may fit
            }
        }
        return null;
    }
}
