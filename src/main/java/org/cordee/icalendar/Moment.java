package org.cordee.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value such as {@code 20261025T100000Z}, {@code 20261025T100000} with or without a zone, or {@code 20261025}.
 *
 * @param local what a clock there shows; midnight for a day
 * @param day true for a whole day
 * @param offset from UTC where the value itself says it, else null
 * @param zone the TZID as the calendar writes it, or null
 */
record Moment(LocalDateTime local, boolean day, ZoneOffset offset, String zone) {

    /** Four digits of a year and no more: years far away would be counted through one by one. */
    private static final Pattern VALUE = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)"
            + "(?:[Tt](\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:\\.\\d+)?)?([Zz]|[+-]\\d\\d:?\\d\\d)?)?");

    private static final int LONGEST_ZONE = 200;

    /**
     * @param dayOnly true where the property says VALUE=DATE
     * @param zone TZID, or empty
     * @throws DateTimeException when it is no date or time
     */
    static Moment of(String text, boolean dayOnly, String zone) {
        Matcher m = VALUE.matcher(text.strip());
        if (!m.matches()) {
            throw new DateTimeException("not a time");
        }
        LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
        if (dayOnly || m.group(4) == null) {
            return new Moment(date.atStartOfDay(), true, null, null);
        }
        return new Moment(
                time(date, number(m, 4), number(m, 5), number(m, 6)),
                false,
                offset(m.group(7)),
                zone == null || zone.isBlank() || zone.length() > LONGEST_ZONE ? null : zone.strip());
    }

    /** Takes TZID and VALUE from the line. */
    static Moment of(String text, ContentLine line) {
        return of(text, line.parameter("VALUE").equalsIgnoreCase("DATE"), line.parameter("TZID"));
    }

    /** Hour 24 is the next midnight, and second 60 the next minute. */
    private static LocalDateTime time(LocalDate date, int hour, int minute, int second) {
        if (hour == 24 && minute == 0 && second == 0) {
            return date.plusDays(1).atStartOfDay();
        }
        LocalDateTime time = date.atTime(LocalTime.of(hour, minute, Math.min(second, 59)));
        if (second > 60) {
            throw new DateTimeException("second");
        }
        return second == 60 ? time.plusSeconds(1) : time;
    }

    private static ZoneOffset offset(String text) {
        if (text == null) {
            return null;
        }
        return text.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    LocalDate date() {
        return local.toLocalDate();
    }

    /** True where neither the value nor its zone says which clock it is on. */
    boolean floating() {
        return offset == null && zone == null;
    }

    /** A time that the clocks skip is counted on from before the change; of two that read alike it is the first. */
    static Instant instant(LocalDateTime local, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(local);
        return local.toInstant(change == null ? rules.getOffset(local) : change.getOffsetBefore());
    }

    static LocalDateTime local(Instant at, ZoneRules rules) {
        return LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, rules.getOffset(at));
    }
}
