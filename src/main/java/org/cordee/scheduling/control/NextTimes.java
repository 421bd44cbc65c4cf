package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;

/** The next free times of several people, found with one question about what takes their time. */
@ApplicationScoped
public class NextTimes {

    private static final Duration LOOK_AHEAD = Duration.ofDays(42);

    @Inject
    private BusyTimes busyTimes;

    @Inject
    private Clock clock;

    /**
     * Returns the first free time of each of the next days on which the host and the reader are both free.
     *
     * @param hours of each host
     * @param zone of the reader
     * @param most how many days
     */
    public Map<PersonId, List<TimeRange>> of(
            Map<PersonId, Availability> hours, PersonId reader, ZoneId zone, Duration length, int most) {
        Instant now = clock.instant();
        Instant end = now.plus(LOOK_AHEAD);
        Set<PersonId> people = new TreeSet<>((one, other) -> Long.compare(one.value(), other.value()));
        people.addAll(hours.keySet());
        people.add(reader);
        List<BusyInterval> busy = busyTimes.of(
                people, now.minus(Duration.ofDays(1)), end.plus(length).plus(Duration.ofDays(1)));
        Map<PersonId, List<TimeRange>> next = new HashMap<>();
        hours.forEach((host, said) -> {
            List<BusyInterval> both = busy.stream()
                    .filter(b -> b.person().equals(host) || b.person().equals(reader))
                    .toList();
            FreeTimes free = FreeTimes.bookable(said, host, both, zone, now, end.plus(length), now, time -> true);
            Instant earliest = new OpenTimes(said).earliest(now);
            next.put(host, firsts(free.from(earliest, end, length).iterator(), zone, most));
        });
        return next;
    }

    private static List<TimeRange> firsts(Iterator<TimeRange> times, ZoneId zone, int most) {
        List<TimeRange> firsts = new ArrayList<>();
        LocalDate last = null;
        while (firsts.size() < most && times.hasNext()) {
            TimeRange time = times.next();
            LocalDate day = LocalDate.ofInstant(time.start(), zone);
            if (!day.equals(last)) {
                firsts.add(time);
                last = day;
            }
        }
        return firsts;
    }
}
