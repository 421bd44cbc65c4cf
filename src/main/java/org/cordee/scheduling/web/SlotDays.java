package org.cordee.scheduling.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.person.CurrentPerson;

/**
 * Free times for {@code <t:slots>}: under the days on which they begin for the reader, each said in full for those who
 * hear it alone.
 */
@Named("slotDays")
@ApplicationScoped
public class SlotDays {

    @Inject
    private DateTimes dateTimes;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    /**
     * @param times in any order, or null
     * @param other the zone of whom one meets, shown beside where clocks differ; or null
     */
    public List<Day> of(List<org.cordee.scheduling.terms.TimeRange> times, ZoneId other) {
        Map<LocalDate, List<Slot>> days = new TreeMap<>();
        List<org.cordee.scheduling.terms.TimeRange> sorted = times == null ? List.of() : new ArrayList<>(times);
        sorted.stream()
                .sorted((a, b) -> a.start().compareTo(b.start()))
                .forEach(t -> days.computeIfAbsent(LocalDate.ofInstant(t.start(), me.zone()), d -> new ArrayList<>())
                        .add(slot(t, other)));
        int[] number = {0};
        return days.entrySet().stream()
                .map(d -> new Day(
                        d.getKey(),
                        d.getValue().stream().map(s -> s.at(number[0]++)).toList()))
                .toList();
    }

    private Slot slot(org.cordee.scheduling.terms.TimeRange time, ZoneId other) {
        String hours = dateTimes.hours(time.start(), time.end());
        String starts = dateTimes.time(time.start()) + twice(time.start());
        String there = other == null || !dateTimes.differs(time.start(), other)
                ? null
                : dateTimes.there(time.start(), time.end(), other);
        return new Slot(0, time.start().toString(), starts, hours.substring(hours.indexOf(" to ") + 1), there);
    }

    /** In the hour that clocks show twice: which of the two. */
    private String twice(Instant start) {
        ZonedDateTime at = start.atZone(me.zone());
        if (me.zone().getRules().getValidOffsets(at.toLocalDateTime()).size() < 2) {
            return "";
        }
        return " "
                + messages.get(
                        at.equals(at.withEarlierOffsetAtOverlap())
                                ? "scheduling.slots.before-change"
                                : "scheduling.slots.after-change");
    }

    /** The same times run together: "9am to midday, 2pm to 5pm" for each day. */
    public List<Open> open(List<org.cordee.scheduling.terms.TimeRange> times) {
        Map<LocalDate, List<Instant[]>> days = new TreeMap<>();
        times.stream().sorted((a, b) -> a.start().compareTo(b.start())).forEach(t -> {
            List<Instant[]> stretches =
                    days.computeIfAbsent(LocalDate.ofInstant(t.start(), me.zone()), d -> new ArrayList<>());
            Instant[] last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && !t.start().isAfter(last[1])) {
                last[1] = t.end().isAfter(last[1]) ? t.end() : last[1];
            } else {
                stretches.add(new Instant[] {t.start(), t.end()});
            }
        });
        return days.entrySet().stream()
                .map(d -> new Open(
                        d.getKey(),
                        d.getValue().stream()
                                .map(s -> dateTimes.hours(s[0], s[1]))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** A day with the stretches of time that are open on it, in words. */
    public record Open(LocalDate date, String words) {}

    /** A day with its free times. */
    public record Day(LocalDate date, List<Slot> slots) {

        /** Whether another clock stands beside. */
        public boolean there() {
            return slots.stream().anyMatch(s -> s.there() != null);
        }
    }

    /**
     * A free time.
     *
     * @param number from 0 over all days
     * @param value its start as an ISO instant
     * @param starts "10am", what is seen
     * @param ends "to 11am", what is heard besides
     * @param there all of it on the other's clock, or null where it is the same
     */
    public record Slot(int number, String value, String starts, String ends, String there) {

        Slot at(int place) {
            return new Slot(place, value, starts, ends, there);
        }
    }
}
