package org.cordee.scheduling.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;

/** Open stretches without what is taken of them, and the starts that are possible in what is left. */
public final class FreeTimes {

    /** Starts are offered every half-hour from the opening of a stretch on. */
    private static final Duration GRID = Duration.ofMinutes(30);

    private final List<Interval> open;
    private final List<Interval> taken;
    private final ZoneId zone;
    private final Predicate<TimeRange> allowed;

    /**
     * @param open in order, none touching the next
     * @param taken in any order
     * @param zone in which the times found are to be agreed
     * @param allowed what else a time has to meet
     */
    public FreeTimes(List<Interval> open, Collection<Interval> taken, ZoneId zone, Predicate<TimeRange> allowed) {
        this.open = open;
        this.taken = Interval.merged(taken);
        this.zone = zone;
        this.allowed = allowed;
    }

    /**
     * Times at which a person can be booked: within the hours they offer, with the gap they want and while the day has
     * room.
     *
     * @param busy of them and of the others whom the time has to suit
     * @param from from when their hours are read, until {@code to}
     * @param allowed what else a time has to meet
     */
    static FreeTimes bookable(
            Availability hours,
            PersonId host,
            List<BusyInterval> busy,
            ZoneId zone,
            Instant from,
            Instant to,
            Instant now,
            Predicate<TimeRange> allowed) {
        OpenTimes open = new OpenTimes(hours);
        Instant latest = open.latest(now);
        return new FreeTimes(
                open.windows(from, to),
                taken(busy, host, Duration.ofMinutes(hours.gapMinutes())),
                zone,
                time -> time.start().isBefore(latest) && dayHasRoom(hours, host, busy, time) && allowed.test(time));
    }

    /** Possible times that begin at {@code from} or later and before {@code to}, in order. */
    public Stream<TimeRange> from(Instant from, Instant to, Duration length) {
        return open.stream()
                .flatMap(interval -> starts(interval, from, to, length).stream())
                .map(s -> new TimeRange(s, s.plus(length), zone))
                .filter(timeRange -> free(timeRange.start(), timeRange.end()))
                .filter(allowed);
    }

    private static List<Instant> starts(Interval interval, Instant from, Instant to, Duration length) {
        List<Instant> starts = new ArrayList<>();
        long skipped = from.isAfter(interval.from())
                ? -Math.floorDiv(-Duration.between(interval.from(), from).toMillis(), GRID.toMillis())
                : 0;
        Instant last = interval.to().minus(length);
        for (Instant s = interval.from().plus(GRID.multipliedBy(skipped));
                !s.isAfter(last) && s.isBefore(to);
                s = s.plus(GRID)) {
            starts.add(s);
        }
        return starts;
    }

    private boolean free(Instant from, Instant to) {
        int at = Collections.binarySearch(taken, new Interval(from, from), Comparator.comparing(Interval::from));
        int next = at >= 0 ? at : -at - 1;
        return (next == taken.size() || !taken.get(next).overlaps(from, to))
                && (next == 0 || !taken.get(next - 1).overlaps(from, to));
    }

    /** What two lists of stretches share; both in order. */
    static List<Interval> shared(List<Interval> one, List<Interval> other) {
        List<Interval> shared = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < one.size() && k < other.size()) {
            Instant from = one.get(i).from().isAfter(other.get(k).from())
                    ? one.get(i).from()
                    : other.get(k).from();
            boolean first = one.get(i).to().isBefore(other.get(k).to());
            Instant to = first ? one.get(i).to() : other.get(k).to();
            if (from.isBefore(to)) {
                shared.add(new Interval(from, to));
            }
            i += first ? 1 : 0;
            k += first ? 0 : 1;
        }
        return shared;
    }

    /** What takes time of these people; the gap the host asked for is added around what takes the host's. */
    static List<Interval> taken(Collection<BusyInterval> busy, PersonId host, Duration gap) {
        return busy.stream()
                .map(b -> b.person().equals(host)
                        ? new Interval(b.from().minus(gap), b.to().plus(gap))
                        : new Interval(b.from(), b.to()))
                .toList();
    }

    /**
     * True when the day (or both days) of that time, on the clock of the host, can bear it: booked hours of each of
     * them and its own do not exceed the host's most. What another calendar says counts for nothing here.
     */
    static boolean dayHasRoom(
            Availability availability, PersonId host, Collection<BusyInterval> busy, TimeRange timeRange) {
        if (availability.mostPerDay() >= 24) {
            return true;
        }
        Duration most = Duration.ofHours(availability.mostPerDay());
        ZoneId zone = availability.zone();
        LocalDate last = LocalDate.ofInstant(timeRange.end().minusMillis(1), zone);
        for (LocalDate day = LocalDate.ofInstant(timeRange.start(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            Interval hours = new Interval(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
            Duration booked = part(hours, timeRange.start(), timeRange.end());
            for (BusyInterval b : busy) {
                booked = b.person().equals(host) && b.appointment() != null
                        ? booked.plus(part(hours, b.from(), b.to()))
                        : booked;
            }
            if (booked.compareTo(most) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Duration part(Interval day, Instant from, Instant to) {
        if (!day.overlaps(from, to)) {
            return Duration.ZERO;
        }
        return Duration.between(from.isAfter(day.from()) ? from : day.from(), to.isBefore(day.to()) ? to : day.to());
    }
}
