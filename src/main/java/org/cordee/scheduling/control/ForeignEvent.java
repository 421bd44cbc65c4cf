package org.cordee.scheduling.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.cordee.platform.words.Span;

/** One event of another calendar: when it is, how it repeats, and whether it takes time. */
final class ForeignEvent {

    private static final Pattern UNTIL = Pattern.compile("UNTIL=([0-9TZ]+)");
    /** Repeats within a day, and hours and minutes of their own, are nobody's meetings and would be dear to unfold. */
    private static final Pattern UNUSUAL = Pattern.compile("FREQ=(SECONDLY|MINUTELY|HOURLY)|BY(SECOND|MINUTE|HOUR)=");
    private static final int LONGEST_RULE = 300;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final List<ForeignTime> moreDates = new ArrayList<>();
    private final List<ForeignTime> exceptions = new ArrayList<>();
    private ForeignTime start;
    private ForeignTime end;
    private String duration;
    private String rule;
    private String uid = "";
    private ForeignTime insteadOf;
    private boolean free;

    void say(String property, ForeignTime said) {
        String text = said.text();
        switch (property) {
            case "UID" -> uid = text;
            case "DTSTART" -> start = said;
            case "DTEND" -> end = said;
            case "DURATION" -> duration = text;
            case "RRULE" -> rule = text.toUpperCase(Locale.ROOT);
            case "RDATE" -> moreDates.addAll(each(said));
            case "EXDATE" -> exceptions.addAll(each(said));
            case "RECURRENCE-ID" -> insteadOf = said;
            case "STATUS" -> free |= text.equalsIgnoreCase("CANCELLED");
            case "TRANSP" -> free |= text.equalsIgnoreCase("TRANSPARENT");
            default -> free |= text.equalsIgnoreCase("FREE");
        }
    }

    private static List<ForeignTime> each(ForeignTime list) {
        return List.of(list.text().split(",")).stream().map(one -> new ForeignTime(one.split("/")[0].strip(), list.zone())).toList();
    }

    String uid() {
        return uid;
    }

    /** Which date of a repeated event this one stands for, or null. */
    ForeignTime insteadOf() {
        return insteadOf;
    }

    /**
     * When it takes time in the window.
     *
     * @param own     zone of the person
     * @param changed dates of this event that stand for themselves
     * @throws java.time.DateTimeException or IllegalArgumentException when it cannot be understood
     */
    List<Span> times(ZoneId own, Span window, Set<ForeignTime> changed) {
        if (free) {
            return List.of();
        }
        if (start == null) {
            throw new IllegalArgumentException("no start");
        }
        Duration lasts = lasts(own);
        if (lasts.isZero() || lasts.isNegative()) {
            return List.of();
        }
        ZoneId zone = start.zone(own);
        Set<Instant> not = new HashSet<>();
        exceptions.forEach(e -> not.add(e.instant(e.day() && !start.day() ? zone : own)));
        if (insteadOf == null) {
            changed.forEach(e -> not.add(e.instant(own)));
        }
        List<Span> times = new ArrayList<>();
        for (LocalDateTime local : starts(own, zone, window, lasts)) {
            Instant at = local.atZone(zone).toInstant();
            if (!not.contains(at)) {
                // a day lasts until midnight, also when the clocks change on it
                Instant until = start.day() ? local.plus(lasts).atZone(zone).toInstant() : at.plus(lasts);
                times.add(new Span(at, until, null));
            }
        }
        return times;
    }

    private Duration lasts(ZoneId own) {
        Duration lasts;
        if (end != null) {
            lasts = start.day() ? Duration.between(start.local(), end.local()) : Duration.between(start.instant(own), end.instant(own));
        } else if (duration != null) {
            lasts = ForeignTime.duration(duration);
        } else {
            lasts = start.day() ? Duration.ofDays(1) : Duration.ZERO;
        }
        return lasts.compareTo(LONGEST) > 0 ? LONGEST : lasts;
    }

    private List<LocalDateTime> starts(ZoneId own, ZoneId zone, Span window, Duration lasts) {
        LocalDateTime first = start.local();
        List<LocalDateTime> all = new ArrayList<>();
        if (rule == null || insteadOf != null) {
            all.add(first);
        } else {
            if (rule.length() > LONGEST_RULE || UNUSUAL.matcher(rule).find()) {
                throw new IllegalArgumentException("rule");
            }
            LocalDateTime from = window.start().minus(lasts).atZone(zone).toLocalDateTime();
            all.addAll(new Recur<LocalDateTime>(local(rule, own, zone)).getDates(first, from,
                    window.end().atZone(zone).toLocalDateTime(), BusyCalendar.MOST_TIMES + 1));
        }
        moreDates.forEach(d -> all.add(d.instant(own).atZone(zone).toLocalDateTime()));
        return all;
    }

    /** The end of a rule is written in UTC, as a day or as local time; here it is compared with local times. */
    private static String local(String rule, ZoneId own, ZoneId zone) {
        Matcher until = UNTIL.matcher(rule);
        if (!until.find()) {
            return rule;
        }
        ForeignTime last = new ForeignTime(until.group(1), null);
        LocalDateTime local = last.day() ? last.date().atTime(23, 59, 59)
                : last.text().endsWith("Z") ? last.instant(own).atZone(zone).toLocalDateTime() : last.local();
        return until.replaceFirst("UNTIL=" + java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").format(local));
    }
}
