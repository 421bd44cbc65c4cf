package org.cordee.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The events of a file that may still take time, and what was not understood. */
final class Events {

    /** Bounds the memory: a file of 20 MB has fewer. */
    private static final int MOST_KEPT = 60_000;

    private static final int MOST_ZONES = 20;
    private static final int LONGEST_ZONE = 100;
    private static final Set<String> NOT_BUSY = Set.of("FREE", "WORKINGELSEWHERE", "X-WORKINGELSEWHERE");

    private final Map<String, List<Event>> byUid = new HashMap<>();
    private final List<Event.AddedDate> periods = new ArrayList<>();
    private final Map<Version.Key, Version> newest = new HashMap<>();
    private final Map<Remark.Kind, Integer> remarks = new TreeMap<>();
    private final Map<String, Integer> unknownZones = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String uidEnd;
    private final Instant from;
    private final Instant to;
    private final Zones zones;
    private final Budget budget;
    private boolean none = true;
    private int kept;
    private int counted;

    Events(String uidEnd, Instant from, Instant to, Zones zones, Budget budget) {
        this.uidEnd = uidEnd;
        this.from = from;
        this.to = to;
        this.zones = zones;
        this.budget = budget;
    }

    /** True until an event or a period was added, also one that is over. */
    boolean none() {
        return none;
    }

    void remark(Remark.Kind kind, String zone) {
        if (zone == null) {
            remarks.merge(kind, 1, Integer::sum);
        } else if (unknownZones.size() < MOST_ZONES || unknownZones.containsKey(zone)) {
            unknownZones.merge(zone.substring(0, Math.min(LONGEST_ZONE, zone.length())), 1, Integer::sum);
        }
    }

    void add(Event event) {
        none = false;
        if (event.uid().endsWith(uidEnd)) {
            return;
        }
        boolean over = event.over();
        if (!over && event.problem() != null && !event.free()) {
            remark(event.problem(), null);
        }
        Version version = event.version();
        if (!event.uid().isEmpty() && (!over || version.sequence() > 0)) {
            newest.merge(version.key(), version, (one, other) -> other.newerThan(one) ? other : one);
        }
        if (!over && event.start() != null) {
            count(++kept, MOST_KEPT);
            // events without a UID have nothing to do with each other
            byUid.computeIfAbsent(event.uid().isEmpty() ? "#" + kept : event.uid(), u -> new ArrayList<>(1))
                    .add(event);
        }
    }

    /** Takes a FREEBUSY property: periods with a comma between them. */
    void addPeriods(ContentLine line, LocalDateTime earliest) {
        none = false;
        if (NOT_BUSY.contains(line.parameter("FBTYPE").toUpperCase(Locale.ROOT))
                || line.value().isEmpty()) {
            return;
        }
        for (String text : line.value().split(",")) {
            try {
                Event.AddedDate period = Event.AddedDate.of(text, line);
                if (period.end() == null && period.length() == null) {
                    remark(Remark.Kind.PERIOD, null);
                } else if (period.start().local().isAfter(earliest.minusDays(370))) {
                    count(++kept, MOST_KEPT);
                    periods.add(period);
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                remark(Remark.Kind.PERIOD, null);
            }
        }
    }

    private static void count(int number, int most) {
        if (number > most) {
            throw new Budget.TooMuch();
        }
    }

    /** Works out all times. */
    CalendarReading reading() {
        List<BusyTime> times = new ArrayList<>();
        for (Event.AddedDate period : periods) {
            Instant start = zones.instant(period.start(), zones.floating());
            Instant end = period.end() != null
                    ? zones.instant(period.end(), zones.floating())
                    : period.length().end(period.start().local(), start, zones.of(period.start(), zones.floating()));
            addIfBusy(times, new BusyTime(start, end));
        }
        byUid.values().forEach(versions -> {
            List<Event> current = versions.stream().filter(this::isNewest).toList();
            List<Event> changes =
                    current.stream().filter(e -> e.insteadOf() != null).toList();
            boolean series = changes.size() < current.size();
            for (Event event : current) {
                if (event.insteadOf() == null || !event.andLater()) {
                    addTimes(times, event, event.insteadOf() == null ? changes : List.of());
                } else if (!series) {
                    addTimes(times, event, List.of());
                } else {
                    remarkZones(event);
                }
            }
        });
        List<Remark> all = new ArrayList<>();
        unknownZones.forEach((zone, number) -> all.add(new Remark(Remark.Kind.UNKNOWN_ZONE, zone, number)));
        remarks.forEach((kind, number) -> all.add(new Remark(kind, null, number)));
        return new CalendarReading(times, all);
    }

    private boolean isNewest(Event event) {
        Version version = event.version();
        Version last = newest.get(version.key());
        return last == null || !last.newerThan(version);
    }

    private void addTimes(List<BusyTime> times, Event event, List<Event> changes) {
        if (event.free() && changes.stream().noneMatch(Event::andLater)) {
            return;
        }
        List<BusyTime> found;
        try {
            found = new Series(event, changes, zones).times(from, to, budget);
        } catch (DateTimeException | ArithmeticException e) {
            // a time beyond all calendars: the others count
            remark(Remark.Kind.DATES, null);
            return;
        }
        if (!found.isEmpty()) {
            count(++counted, CalendarReader.MOST_EVENTS);
            found.forEach(time -> addIfBusy(times, time));
            remarkZones(event);
        }
    }

    private void addIfBusy(List<BusyTime> times, BusyTime time) {
        if (time.end().isAfter(time.start()) && time.touches(from, to)) {
            times.add(time);
            count(times.size(), CalendarReader.MOST_TIMES);
        }
    }

    private void remarkZones(Event event) {
        Set<String> unknown = new HashSet<>();
        event.zones().stream().filter(name -> zones.named(name).isEmpty()).forEach(unknown::add);
        if (event.start().floating()
                && !event.start().day()
                && zones.calendarZone() != null
                && zones.named(zones.calendarZone()).isEmpty()) {
            unknown.add(zones.calendarZone());
        }
        unknown.forEach(name -> remark(Remark.Kind.UNKNOWN_ZONE, name));
    }
}
