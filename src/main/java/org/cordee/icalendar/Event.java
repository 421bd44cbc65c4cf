package org.cordee.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One VEVENT: when it is, how it repeats, and whether it takes time. Nothing of what it is about. */
final class Event {

    private static final Set<String> FREE = Set.of("FREE", "WORKINGELSEWHERE");
    private static final int MOST_RULES = 20;
    /** A date further back cannot last into the time that is read. */
    private static final int LONGEST_DAYS = 370;

    final List<RecurrenceRule> rules = new ArrayList<>(1);
    final List<RecurrenceRule> exceptionRules = new ArrayList<>(0);
    final List<AddedDate> added = new ArrayList<>(0);
    final List<Moment> removed = new ArrayList<>(0);
    private final Invited invited = new Invited();
    private final Set<String> owners;
    private final LocalDateTime earliest;
    private Moment start;
    private Moment end;
    private Length duration;
    private Moment insteadOf;
    private boolean andLater;
    private String uid = "";
    private int sequence;
    private LocalDateTime stamp;
    private boolean free;
    private Remark.Kind problem;

    /**
     * A date beside those of the rules.
     *
     * @param end null unless it is a period with an end
     * @param length null unless it is a period with a length
     */
    record AddedDate(Moment start, Moment end, Length length) {

        static AddedDate of(String text, ContentLine line) {
            String[] parts = text.split("/");
            boolean lasts = parts.length > 1
                    && parts[1].strip().toUpperCase(Locale.ROOT).startsWith("P");
            return new AddedDate(
                    Moment.of(parts[0], line),
                    parts.length > 1 && !lasts ? Moment.of(parts[1], line) : null,
                    lasts ? Length.of(parts[1]) : null);
        }
    }

    /**
     * @param owners addresses of the owner
     * @param earliest local time; what is over before then is of no interest
     */
    Event(Set<String> owners, LocalDateTime earliest) {
        this.owners = owners;
        this.earliest = earliest;
    }

    /** Takes one property. One that cannot be read is left out, and {@link #problem} tells. */
    void say(ContentLine line) {
        Remark.Kind kind = switch (line.name()) {
            case "DTSTART" -> Remark.Kind.START;
            case "DTEND", "DURATION" -> Remark.Kind.END;
            case "RRULE", "EXRULE" -> Remark.Kind.RULE;
            default -> Remark.Kind.DATES;
        };
        try {
            take(line, line.value());
        } catch (DateTimeException | IllegalArgumentException e) {
            problem = problem == null || kind.ordinal() < problem.ordinal() ? kind : problem;
        }
    }

    private void take(ContentLine line, String value) {
        switch (line.name()) {
            case "UID" -> uid = value;
            case "DTSTART" -> start = Moment.of(value, line);
            case "DTEND" -> end = value.isEmpty() ? end : Moment.of(value, line);
            case "DURATION" -> duration = value.isEmpty() ? duration : Length.of(value);
            case "RRULE" -> rule(rules, value);
            case "EXRULE" -> rule(exceptionRules, value);
            case "RDATE" -> each(line, true);
            case "EXDATE" -> each(line, false);
            case "RECURRENCE-ID" -> {
                insteadOf = Moment.of(value, line);
                andLater = line.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE");
            }
            case "SEQUENCE" -> sequence = value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
            case "DTSTAMP" -> stamp = stamp(value, line);
            case "STATUS" -> free |= value.equalsIgnoreCase("CANCELLED");
            case "TRANSP" -> free |= value.equalsIgnoreCase("TRANSPARENT");
            case "X-MICROSOFT-CDO-BUSYSTATUS" -> free |= FREE.contains(value.toUpperCase(Locale.ROOT));
            case "ORGANIZER" -> invited.organizer(line, owners);
            case "ATTENDEE" -> invited.attendee(line, owners);
            default -> {
                // what it is about is none of our business
            }
        }
    }

    private static void rule(List<RecurrenceRule> list, String text) {
        if (!text.isEmpty() && list.size() < MOST_RULES) {
            list.add(RecurrenceRule.of(text));
        }
    }

    private void each(ContentLine line, boolean add) {
        DateTimeException bad = null;
        for (String one : line.value().split(",")) {
            try {
                AddedDate date = one.isBlank() ? null : AddedDate.of(one, line);
                if (date != null && date.start().local().isAfter(earliest.minusDays(LONGEST_DAYS))) {
                    if (add) {
                        added.add(date);
                    } else {
                        removed.add(date.start());
                    }
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                bad = new DateTimeException("date", e);
            }
        }
        if (bad != null) {
            throw bad;
        }
    }

    private static LocalDateTime stamp(String value, ContentLine line) {
        try {
            return Moment.of(value, line).local();
        } catch (DateTimeException e) {
            return null;
        }
    }

    void cancel() {
        free = true;
    }

    Moment start() {
        return start;
    }

    /** Which date of a series this one replaces, or null. */
    Moment insteadOf() {
        return insteadOf;
    }

    /** True when it replaces all later dates of the series too. */
    boolean andLater() {
        return insteadOf != null && andLater;
    }

    String uid() {
        return uid;
    }

    boolean free() {
        return free || invited.declined();
    }

    /** What of it could not be read, or null. */
    Remark.Kind problem() {
        return start == null ? Remark.Kind.START : problem;
    }

    Version version() {
        return new Version(uid, insteadOf, sequence, stamp);
    }

    /** Names of the zones its times are in. */
    Set<String> zones() {
        Set<String> names = new HashSet<>();
        for (Moment moment : new Moment[] {start, end, insteadOf}) {
            if (moment != null && moment.offset() == null && moment.zone() != null) {
                names.add(moment.zone());
            }
        }
        return names;
    }

    /** True when it is certainly over, with all its dates, and replaces none that is not. */
    boolean over() {
        if (start == null
                || andLater()
                || insteadOf != null && insteadOf.local().isAfter(earliest)) {
            return false;
        }
        return overAt(start.local())
                && added.stream().allMatch(date -> overAt(date.start().local()))
                && (insteadOf != null
                        || rules.stream()
                                .allMatch(rule -> rule.until() != null
                                        && overAt(rule.until().local())));
    }

    private boolean overAt(LocalDateTime local) {
        Duration most = duration != null
                ? duration.atMost()
                : end == null
                        ? Duration.ofDays(1)
                        : Duration.between(start.local(), end.local()).plusDays(2);
        return local.isBefore(earliest.minus(
                most.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0 ? Duration.ofDays(LONGEST_DAYS) : most));
    }

    /** @param series the zone of its start */
    Length length(Zones zones, ZoneRules series) {
        if (start.day()) {
            Length days = end != null
                    ? new Length((int) ChronoUnit.DAYS.between(start.date(), zones.date(end)), Duration.ZERO)
                    : duration == null ? Length.DAY : duration;
            return days.days() < 1 && (days.time().isZero() || days.time().isNegative()) ? Length.DAY : days;
        }
        if (end != null) {
            return Length.of(Duration.between(zones.instant(start, series), zones.instant(end, series)));
        }
        return duration == null ? Length.NONE : duration;
    }
}
