package org.cordee.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an event lasts: days by the calendar, then time by the clock, so that "one day" from 10:00 ends at 10:00
 * also when the clocks change.
 */
record Length(int days, Duration time) {

    static final Length NONE = new Length(0, Duration.ZERO);
    static final Length DAY = new Length(1, Duration.ZERO);

    private static final int LONGEST_DAYS = 366;
    private static final Pattern DURATION = Pattern.compile(
            "([+-])?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?" + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?",
            Pattern.CASE_INSENSITIVE);

    /** Reads {@code PT1H30M}, {@code P1D}, {@code P2W}. @throws IllegalArgumentException for anything else */
    static Length of(String text) {
        String plain = text.strip();
        Matcher m = DURATION.matcher(plain);
        if (!m.matches()
                || !Character.isLetterOrDigit(plain.charAt(plain.length() - 1))
                || plain.matches("[+-]?[Pp][Tt]?")) {
            throw new IllegalArgumentException("duration");
        }
        int sign = "-".equals(m.group(1)) ? -1 : 1;
        return new Length(
                sign * (int) (7 * number(m, 2) + number(m, 3)),
                Duration.ofHours(sign * number(m, 4))
                        .plusMinutes(sign * number(m, 5))
                        .plusSeconds(sign * number(m, 6)));
    }

    static Length of(Duration time) {
        return new Length(0, time);
    }

    private static long number(Matcher m, int part) {
        return m.group(part) == null ? 0 : Long.parseLong(m.group(part));
    }

    /** When something of this length ends, at most 366 days after its start. */
    Instant end(LocalDateTime local, Instant start, ZoneRules rules) {
        Instant end = (days == 0 ? start : Moment.instant(local.plusDays(days), rules)).plus(time);
        Instant last = start.plus(Duration.ofDays(LONGEST_DAYS));
        return end.isAfter(last) ? last : end;
    }

    /** No shorter than it can be on any clock, and at most 367 days. */
    Duration atMost() {
        Duration most = Duration.ofDays(days + 1L).plus(time);
        return most.compareTo(Duration.ofDays(LONGEST_DAYS + 1L)) > 0 ? Duration.ofDays(LONGEST_DAYS + 1L) : most;
    }
}
