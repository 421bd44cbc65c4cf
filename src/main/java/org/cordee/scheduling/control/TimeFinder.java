package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * Finds times that suit people. Each question reads what takes their time once, for the whole stretch it looks through.
 */
@ApplicationScoped
public class TimeFinder {

    /** How many other times are offered to somebody who came too late. */
    public static final int ALTERNATIVES = 6;

    /** How far from a time that doesn't fit others are looked for. */
    static final Duration LOOK_AHEAD = Duration.ofDays(21);

    @Inject
    private BusyTimes busyTimes;

    @Inject
    private Clock clock;

    /** Times within the host's hours at which neither the host nor the others have anything else. */
    public List<TimeRange> slots(
            Availability hours, PersonId host, Collection<PersonId> others, Instant from, Instant to, Duration length) {
        return slots(hours, host, others, Set.of(), from, to, length);
    }

    /** The same for a date that would be moved. @param except dates that would be moved away */
    public List<TimeRange> slots(
            Availability hours,
            PersonId host,
            Collection<PersonId> others,
            Set<AppointmentId> except,
            Instant from,
            Instant to,
            Duration length) {
        return free(hours, hours.zone(), host, others, except, from, to, length, timeRange -> true)
                .from(begin(hours, from), to, length)
                .toList();
    }

    /**
     * The next times from the one wished on that suit everybody, and where there are too few of them, earlier ones.
     *
     * @param hours of the host, or null when nobody's have to allow it: then times of day are offered
     * @param except dates that would be moved away
     * @param allowed what else a time has to meet
     */
    public List<TimeRange> near(
            TimeRange wished,
            Availability hours,
            PersonId host,
            Collection<PersonId> people,
            Set<AppointmentId> except,
            Predicate<TimeRange> allowed) {
        Availability open = hours == null ? daytime(wished) : hours;
        Instant from = from(open, wished);
        return near(
                wished,
                open,
                free(
                        open,
                        wished.zone(),
                        host,
                        people,
                        except,
                        back(open, from),
                        from.plus(LOOK_AHEAD),
                        wished.length(),
                        allowed));
    }

    /**
     * The same where it is known already what takes people's time.
     *
     * @param busy for {@link #LOOK_AHEAD} before and after the time wished
     */
    List<TimeRange> near(TimeRange wished, Availability hours, PersonId host, List<BusyInterval> busy) {
        Availability open = hours == null ? daytime(wished) : hours;
        Instant from = from(open, wished);
        Instant to = from.plus(LOOK_AHEAD).plus(wished.length());
        return near(
                wished,
                open,
                FreeTimes.bookable(
                        open, host, busy, wished.zone(), back(open, from), to, clock.instant(), timeRange -> true));
    }

    /** The time wished, or the first that leaves the notice asked for. */
    private Instant from(Availability open, TimeRange wished) {
        return begin(open, wished.start());
    }

    private Instant back(Availability open, Instant from) {
        return begin(open, from.minus(LOOK_AHEAD));
    }

    private List<TimeRange> near(TimeRange wished, Availability open, FreeTimes free) {
        Instant from = from(open, wished);
        Instant back = back(open, from);
        List<TimeRange> found = new ArrayList<>(free.from(from, from.plus(LOOK_AHEAD), wished.length())
                .limit(ALTERNATIVES)
                .toList());
        if (found.size() < ALTERNATIVES) {
            List<TimeRange> earlier = free.from(back, from, wished.length()).toList();
            found.addAll(
                    0, earlier.subList(Math.max(0, earlier.size() - (ALTERNATIVES - found.size())), earlier.size()));
        }
        return found;
    }

    /** Not before the notice the host asked for. */
    private Instant begin(Availability hours, Instant from) {
        Instant earliest = new OpenTimes(hours).earliest(clock.instant());
        return earliest.isAfter(from) ? earliest : from;
    }

    /** @param zone in which the times found are to be agreed */
    private FreeTimes free(
            Availability hours,
            ZoneId zone,
            PersonId host,
            Collection<PersonId> others,
            Set<AppointmentId> except,
            Instant from,
            Instant to,
            Duration length,
            Predicate<TimeRange> allowed) {
        Set<PersonId> people = new LinkedHashSet<>(others);
        if (host != null) {
            people.add(host);
        }
        // a whole day on both sides: what is booked there counts for the hours of the day, and for the gap
        List<BusyInterval> busy =
                busyTimes
                        .of(
                                people,
                                from.minus(Duration.ofDays(1)),
                                to.plus(length).plus(Duration.ofDays(1)))
                        .stream()
                        .filter(b -> b.appointment() == null || !except.contains(b.appointment()))
                        .toList();
        return FreeTimes.bookable(hours, host, busy, zone, from, to.plus(length), clock.instant(), allowed);
    }

    /** Every day from eight to eight, or longer where the time wished lies outside; weekends only where it does. */
    private static Availability daytime(TimeRange wished) {
        ZoneId zone = wished.zone();
        LocalTime start = LocalTime.ofInstant(wished.start(), zone);
        LocalTime end = LocalTime.ofInstant(wished.end(), zone);
        boolean whole = wished.length().toHours() >= 12 || end.isBefore(start);
        LocalTime opens = whole ? LocalTime.MIDNIGHT : earlier(start, LocalTime.of(8, 0));
        LocalTime closes = whole ? LocalTime.MIDNIGHT : end.isAfter(LocalTime.of(20, 0)) ? end : LocalTime.of(20, 0);
        boolean weekend = weekend(LocalDate.ofInstant(wished.start(), zone).getDayOfWeek());
        return open(
                zone,
                Stream.of(DayOfWeek.values())
                        .filter(day -> weekend || !weekend(day))
                        .toList(),
                opens,
                closes);
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other)
                ? one.withMinute(one.getMinute() / 30 * 30).withSecond(0).withNano(0)
                : other;
    }

    private static boolean weekend(DayOfWeek day) {
        return day.compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static Availability open(ZoneId zone, List<DayOfWeek> days, LocalTime opens, LocalTime closes) {
        return new Availability(
                0,
                zone,
                days.stream().map(day -> new WeeklyHours(day, opens, closes)).toList(),
                List.of(),
                0,
                24,
                0,
                730);
    }

    /**
     * Times at which all of these people are open and have nothing else, spread over the days: at most two a day.
     * Whoever has not said any hours is taken to have those of an office.
     *
     * @param hours of each of them
     */
    public List<TimeRange> common(
            Map<PersonId, Availability> hours, ZoneId zone, Instant from, Instant to, Duration length, int most) {
        List<Interval> open = null;
        Instant begin = clock.instant().isAfter(from) ? clock.instant() : from;
        for (Availability one : hours.values()) {
            Availability said = one.bookable()
                    ? one
                    : open(
                            one.zone(),
                            List.of(
                                    DayOfWeek.MONDAY,
                                    DayOfWeek.TUESDAY,
                                    DayOfWeek.WEDNESDAY,
                                    DayOfWeek.THURSDAY,
                                    DayOfWeek.FRIDAY),
                            LocalTime.of(9, 0),
                            LocalTime.of(17, 0));
            List<Interval> windows = new OpenTimes(said).windows(begin, to.plus(length));
            open = open == null ? windows : FreeTimes.shared(open, windows);
        }
        List<BusyInterval> busy = busyTimes.of(hours.keySet(), begin, to.plus(length));
        FreeTimes free = new FreeTimes(
                open == null ? List.of() : open, FreeTimes.taken(busy, null, Duration.ZERO), zone, timeRange -> true);
        return spread(free.from(begin, to, length).toList(), zone, most);
    }

    /**
     * The first of each morning and of each afternoon, as many as asked for; where there are not so many, further ones.
     */
    private static List<TimeRange> spread(List<TimeRange> all, ZoneId zone, int most) {
        Map<String, TimeRange> firsts = new HashMap<>();
        all.forEach(timeRange -> firsts.putIfAbsent(
                LocalDate.ofInstant(timeRange.start(), zone)
                        + (LocalTime.ofInstant(timeRange.start(), zone).getHour() < 12 ? "am" : "pm"),
                timeRange));
        List<TimeRange> chosen = new ArrayList<>(
                all.stream().filter(firsts::containsValue).limit(most).toList());
        all.stream()
                .filter(timeRange -> !chosen.contains(timeRange))
                .limit(Math.max(0, most - chosen.size()))
                .forEach(chosen::add);
        chosen.sort((a, b) -> a.start().compareTo(b.start()));
        return chosen;
    }
}
