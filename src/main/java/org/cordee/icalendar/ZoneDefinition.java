package org.cordee.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A VTIMEZONE of a calendar: the onsets of standard and daylight saving time. */
final class ZoneDefinition {

    private static final int MOST_OBSERVANCES = 200;
    private static final int MOST_DATES = 1_000;
    /** Older changes of the clocks are nobody's business; rules of Exchange begin in 1601. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final List<Observance> observances = new ArrayList<>();
    private Observance open;
    private String name;

    String name() {
        return name;
    }

    /** Takes a property of the zone itself. */
    void say(ContentLine line) {
        if (line.name().equals("TZID")) {
            name = line.text();
        }
    }

    /** STANDARD or DAYLIGHT begins. */
    void beginObservance() {
        open = new Observance();
        if (observances.size() < MOST_OBSERVANCES) {
            observances.add(open);
        }
    }

    /** Takes a property of the observance; one that cannot be read is left out. */
    void sayOfObservance(ContentLine line) {
        try {
            open.say(line);
        } catch (DateTimeException | IllegalArgumentException e) {
            open.broken |= !line.name().equals("RRULE") && !line.name().equals("RDATE");
        }
    }

    /** Offsets by the onsets up to that moment; null when it defines none. */
    ZoneRules rules(Instant until, Budget budget) {
        Map<Instant, Observance> onsets = new TreeMap<>();
        for (Observance one : observances) {
            if (!one.broken && one.start != null && one.from != null && one.to != null) {
                one.onsets(LocalDateTime.ofInstant(until, ZoneOffset.UTC), budget)
                        .forEach(local -> onsets.put(local.toInstant(one.from), one));
            }
        }
        if (onsets.isEmpty()) {
            return null;
        }
        ZoneOffset first = onsets.values().iterator().next().from;
        ZoneOffset before = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (Map.Entry<Instant, Observance> onset : onsets.entrySet()) {
            ZoneOffset to = onset.getValue().to;
            if (!to.equals(before)) {
                transitions.add(ZoneOffsetTransition.of(LocalDateTime.ofInstant(onset.getKey(), before), before, to));
                before = to;
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static ZoneOffset offset(String text) {
        String plain = text.strip().replace(":", "");
        return ZoneOffset.of(plain.startsWith("+") || plain.startsWith("-") ? plain : "+" + plain);
    }

    /** One of its halves. */
    private static final class Observance {

        private final List<LocalDateTime> dates = new ArrayList<>();
        private final List<RecurrenceRule> repeats = new ArrayList<>();
        private LocalDateTime start;
        private ZoneOffset from;
        private ZoneOffset to;
        private boolean broken;

        void say(ContentLine line) {
            switch (line.name()) {
                case "DTSTART" -> start = Moment.of(line.value(), line).local();
                case "TZOFFSETFROM" -> from = offset(line.value());
                case "TZOFFSETTO" -> to = offset(line.value());
                case "RRULE" -> {
                    if (!line.value().isEmpty() && repeats.size() < 10) {
                        repeats.add(RecurrenceRule.of(line.value()));
                    }
                }
                case "RDATE" -> {
                    for (String date : line.value().split(",")) {
                        if (dates.size() < MOST_DATES) {
                            dates.add(Moment.of(date.split("/")[0], line).local());
                        }
                    }
                }
                default -> {
                    // names and comments
                }
            }
        }

        List<LocalDateTime> onsets(LocalDateTime until, Budget budget) {
            List<LocalDateTime> all = new ArrayList<>(dates);
            all.add(start);
            for (RecurrenceRule rule : repeats) {
                Predicate<LocalDateTime> over = local -> rule.until() != null
                        && (rule.until().offset() == null
                                ? local.isAfter(
                                        rule.until().day()
                                                ? rule.until().local().plusDays(1)
                                                : rule.until().local())
                                : local.toInstant(from)
                                        .isAfter(rule.until()
                                                .local()
                                                .toInstant(rule.until().offset())));
                all.addAll(rule.between(start, EARLIEST, until.plus(Duration.ofDays(370)), over, budget));
            }
            return all;
        }
    }
}
