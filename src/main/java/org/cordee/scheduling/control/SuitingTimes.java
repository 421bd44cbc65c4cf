package org.cordee.scheduling.control;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;

/**
 * Times that suit most of several people: nothing else in their diary, and within their hours where they have said any.
 * Looks at every half-hour on weekdays from eight to eight in a zone, and at those within anybody's hours.
 */
public final class SuitingTimes {

    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(20, 0);
    private static final int STEP_MINUTES = 30;
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

    private final Collection<PersonId> people;
    private final Map<PersonId, List<Interval>> hours;
    private final Map<PersonId, List<BusyInterval>> busy = new HashMap<>();

    /** @param hours open stretches of those who have said their hours; who is not in it can come at any time */
    public SuitingTimes(Collection<PersonId> people, Map<PersonId, List<Interval>> hours, List<BusyInterval> busy) {
        this.people = people;
        this.hours = hours;
        busy.forEach(b ->
                this.busy.computeIfAbsent(b.person(), p -> new ArrayList<>()).add(b));
    }

    /**
     * The times that suit most, of which at least half of the people can come: the more can, the earlier in the list;
     * at most one in each morning and one in each afternoon, not overlapping; of equals the more usual hour, then the
     * earlier.
     */
    public List<Suiting> find(Instant from, Instant to, Duration length, ZoneId zone, int most) {
        List<Suiting> all = new ArrayList<>();
        for (ZonedDateTime start = firstStep(from, zone);
                !start.toInstant().plus(length).isAfter(to);
                start = start.plusMinutes(STEP_MINUTES)) {
            TimeRange timeRange =
                    new TimeRange(start.toInstant(), start.toInstant().plus(length), zone);
            if (weekday(start, length) || hours.values().stream().anyMatch(h -> inside(h, timeRange))) {
                int free = (int) people.stream().filter(p -> free(p, timeRange)).count();
                if (free > 0 && free * 2 >= people.size()) {
                    all.add(new Suiting(timeRange, free));
                }
            }
        }
        all.sort(Comparator.comparing(Suiting::free)
                .reversed()
                .thenComparing(s -> unusual(s.when()))
                .thenComparing(s -> s.when().start()));
        return spread(all, zone, most);
    }

    private static ZonedDateTime firstStep(Instant from, ZoneId zone) {
        ZonedDateTime at = from.atZone(zone);
        ZonedDateTime hour = at.toLocalDate().atTime(at.getHour(), 0).atZone(zone);
        while (hour.toInstant().isBefore(from)) {
            hour = hour.plusMinutes(STEP_MINUTES);
        }
        return hour;
    }

    private static boolean weekday(ZonedDateTime start, Duration length) {
        ZonedDateTime end = start.plus(length);
        return start.getDayOfWeek() != DayOfWeek.SATURDAY
                && start.getDayOfWeek() != DayOfWeek.SUNDAY
                && end.toLocalDate().equals(start.toLocalDate())
                && !start.toLocalTime().isBefore(DAY_BEGINS)
                && !end.toLocalTime().isAfter(DAY_ENDS);
    }

    private boolean free(PersonId person, TimeRange timeRange) {
        return busy.getOrDefault(person, List.of()).stream()
                        .noneMatch(b -> b.overlaps(timeRange.start(), timeRange.end()))
                && (!hours.containsKey(person) || inside(hours.get(person), timeRange));
    }

    private static boolean inside(List<Interval> open, TimeRange timeRange) {
        return open.stream()
                .anyMatch(s -> !timeRange.start().isBefore(s.from())
                        && !timeRange.end().isAfter(s.to()));
    }

    /** Outside of office hours, over midday or not on the hour: the higher, the less people expect it. */
    private static int unusual(TimeRange timeRange) {
        LocalTime start = LocalTime.ofInstant(timeRange.start(), timeRange.zone());
        LocalTime end = LocalTime.ofInstant(timeRange.end(), timeRange.zone());
        boolean office = !start.isBefore(OFFICE_OPENS) && !end.isAfter(OFFICE_CLOSES) && start.isBefore(end);
        return (office ? 0 : 4) + (start.getHour() == 12 ? 2 : 0) + (start.getMinute() == 0 ? 0 : 1);
    }

    private static List<Suiting> spread(List<Suiting> ranked, ZoneId zone, int most) {
        List<Suiting> chosen = new ArrayList<>();
        Set<String> halfDays = new HashSet<>();
        for (Suiting next : ranked) {
            LocalDateTime start = LocalDateTime.ofInstant(next.when().start(), zone);
            String halfDay = start.toLocalDate() + (start.getHour() < 12 ? "am" : "pm");
            if (chosen.size() < most
                    && !halfDays.contains(halfDay)
                    && chosen.stream().noneMatch(c -> c.when().overlaps(next.when()))) {
                chosen.add(next);
                halfDays.add(halfDay);
            }
        }
        return chosen;
    }

    /** A time, and how many of the people can come. */
    public record Suiting(TimeRange when, int free) {}
}
