package org.cordee.scheduling.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a calendar as it stands: "20261025T100000Z", "20261025T100000" with or without a zone, "20261025".
 *
 * @param zone as the calendar calls it, or null
 */
record ForeignTime(String text, String zone) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    /** Four digits of a year and no more: years far away would be counted through one by one. */
    private static final Pattern VALUE = Pattern.compile("\\d{8}(T\\d{6}Z?)?");
    private static final Pattern DURATION = Pattern.compile("([+-])?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?");

    /** True for a whole day. */
    boolean day() {
        return text.length() == 8;
    }

    LocalDate date() {
        return LocalDate.parse(text.substring(0, Math.min(8, text.length())), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** What a clock in its own zone shows; a day begins at midnight. */
    LocalDateTime local() {
        if (!VALUE.matcher(text).matches()) {
            throw new IllegalArgumentException("time");
        }
        return day() ? date().atTime(LocalTime.MIDNIGHT) : LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text, LOCAL);
    }

    /** @param own where it says no zone, or one nobody knows */
    ZoneId zone(ZoneId own) {
        if (text.endsWith("Z")) {
            return ZoneOffset.UTC;
        }
        return zone == null || day() ? own : ZoneNames.zone(zone).orElse(own);
    }

    Instant instant(ZoneId own) {
        return local().atZone(zone(own)).toInstant();
    }

    /** "PT1H30M", "P1D", "P2W": days and weeks of 24 hours. @throws IllegalArgumentException for anything else */
    static Duration duration(String text) {
        Matcher m = DURATION.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("duration");
        }
        Duration lasts = Duration.ofDays(7 * number(m, 2) + number(m, 3)).plusHours(number(m, 4)).plusMinutes(number(m, 5))
                .plusSeconds(number(m, 6));
        return "-".equals(m.group(1)) ? lasts.negated() : lasts;
    }

    private static long number(Matcher m, int part) {
        return m.group(part) == null ? 0 : Long.parseLong(m.group(part));
    }
}
