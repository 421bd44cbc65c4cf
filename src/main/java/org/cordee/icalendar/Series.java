package org.cordee.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The dates of one event, single or repeated: those of its rules and added ones, without removed ones and those that
 * stand elsewhere in the file. Dates are compared in the series' own terms: a day means the date on that local day, a
 * time without a zone is in the zone of the series, anything else is a moment.
 */
final class Series {

    private static final int ZONE_SLACK_DAYS = 2;
    private static final int LARGEST_SHIFT_DAYS = 366;

    private final Event event;
    private final Zones zones;
    private final ZoneRules rules;
    private final Length length;
    private final Set<LocalDate> removedDays = new HashSet<>();
    private final Set<LocalDateTime> removedLocal = new HashSet<>();
    private final Set<Instant> removed = new HashSet<>();
    /** Replacements of a date and all later ones, by the moment from which they count. */
    private final TreeMap<Instant, Event> later = new TreeMap<>();

    /** One date, before anything replaced it. */
    private record Occurrence(LocalDateTime local, Instant start, Length length) {}

    /** @param changes events that replace one date of this one, or one and all later ones */
    Series(Event event, Collection<Event> changes, Zones zones) {
        this.event = event;
        this.zones = zones;
        this.rules = rules(event, zones);
        this.length = event.length(zones, rules);
        event.removed.forEach(this::remove);
        for (Event change : changes) {
            if (change.andLater()) {
                later.put(moment(change.insteadOf()), change);
            } else {
                remove(change.insteadOf());
            }
        }
    }

    private static ZoneRules rules(Event event, Zones zones) {
        return event.start().day() ? zones.own() : zones.of(event.start(), zones.floating());
    }

    private void remove(Moment date) {
        if (event.start().day() || date.day()) {
            removedDays.add(event.start().day() ? zones.date(date) : date.date());
        } else if (date.floating()) {
            removedLocal.add(date.local());
        } else {
            removed.add(zones.instant(date, rules));
        }
    }

    private Instant moment(Moment date) {
        return event.start().day() || date.day()
                ? Moment.instant(zones.date(date).atStartOfDay(), rules)
                : zones.instant(date, rules);
    }

    /** When it takes time between these moments, as far as the budget goes. */
    List<BusyTime> times(Instant from, Instant to, Budget budget) {
        Map<Instant, Occurrence> all = new LinkedHashMap<>();
        Duration slack = Duration.ofDays(ZONE_SLACK_DAYS).plusDays(shift());
        LocalDateTime first = Moment.local(from.minus(slack).minus(length.atMost()), rules);
        LocalDateTime last = Moment.local(to.plus(slack), rules);
        if (event.rules.isEmpty() || event.insteadOf() != null && !event.andLater()) {
            add(all, event.start().local());
        }
        for (RecurrenceRule rule : event.rules) {
            if (event.insteadOf() == null || event.andLater()) {
                rule.between(event.start().local(), first, last, local -> isOver(rule, local), budget)
                        .forEach(local -> add(all, local));
            }
        }
        event.added.forEach(date -> add(all, date));
        for (RecurrenceRule rule : event.exceptionRules) {
            removedLocal.addAll(rule.between(event.start().local(), first, last, local -> isOver(rule, local), budget));
        }
        List<BusyTime> times = new ArrayList<>();
        for (Occurrence one : all.values()) {
            BusyTime time = isRemoved(one) ? null : time(one);
            if (time != null && time.touches(from, to)) {
                times.add(time);
            }
        }
        return times;
    }

    private void add(Map<Instant, Occurrence> all, LocalDateTime local) {
        Instant start = Moment.instant(local, rules);
        all.putIfAbsent(start, new Occurrence(local, start, length));
    }

    private void add(Map<Instant, Occurrence> all, Event.AddedDate date) {
        if (event.start().day()) {
            add(all, zones.date(date.start()).atStartOfDay());
        } else if (date.start().day()) {
            add(all, date.start().date().atTime(event.start().local().toLocalTime()));
        } else {
            Instant start = zones.instant(date.start(), rules);
            Length lasts = date.length() != null
                    ? date.length()
                    : date.end() == null
                            ? length
                            : Length.of(Duration.between(start, zones.instant(date.end(), rules)));
            all.put(start, new Occurrence(Moment.local(start, rules), start, lasts));
        }
    }

    private boolean isOver(RecurrenceRule rule, LocalDateTime local) {
        Moment until = rule.until();
        if (until == null) {
            return false;
        }
        if (event.start().day() || until.day()) {
            return local.toLocalDate().isAfter(event.start().day() ? zones.date(until) : until.date());
        }
        return until.offset() == null
                ? local.isAfter(until.local())
                : Moment.instant(local, rules).isAfter(until.local().toInstant(until.offset()));
    }

    private boolean isRemoved(Occurrence one) {
        return removedDays.contains(one.local().toLocalDate())
                || removedLocal.contains(one.local())
                || removed.contains(one.start());
    }

    /** Null when it takes no time. */
    private BusyTime time(Occurrence one) {
        Map.Entry<Instant, Event> change = later.floorEntry(one.start());
        if (change == null) {
            return event.free() ? null : time(one.start(), one.length().end(one.local(), one.start(), rules));
        }
        Event moved = change.getValue();
        if (moved.free()) {
            return null;
        }
        ZoneRules there = rules(moved, zones);
        LocalDateTime point = Moment.local(change.getKey(), rules);
        LocalDateTime local = moved.start().local().plus(Duration.between(point, one.local()));
        Instant start = Moment.instant(local, there);
        return time(start, moved.length(zones, there).end(local, start, there));
    }

    private static BusyTime time(Instant start, Instant end) {
        return end.isAfter(start) ? new BusyTime(start, end) : null;
    }

    /** By how many days at most its dates were moved. */
    private long shift() {
        return later.values().stream()
                .mapToLong(moved -> Math.min(
                        LARGEST_SHIFT_DAYS,
                        Math.abs(ChronoUnit.DAYS.between(
                                        moved.insteadOf().local(), moved.start().local()))
                                + 1))
                .max()
                .orElse(0);
    }
}
