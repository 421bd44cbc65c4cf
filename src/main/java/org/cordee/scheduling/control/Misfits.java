package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.MisfitReason;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * Finds which dates of a series don't fit, each with the reason and other times. It reads once what takes people's time
 * and decides nothing: {@link Clashes} does, under the lock.
 */
@ApplicationScoped
public class Misfits {

    @Inject
    private BusyTimes busyTimes;

    @Inject
    private TimeFinder finder;

    @Inject
    private Clock clock;

    /**
     * Returns those that don't fit, in order.
     *
     * @param wishes the dates by their number
     * @param host whose hours have to allow them, or null
     * @param except dates that would be moved away
     */
    public List<Misfit> of(SortedMap<Integer, Clashes.Wish> wishes, Clashes.Host host, Set<AppointmentId> except) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        List<BusyInterval> busy = busy(wishes, host, except);
        List<Misfit> misfits = new ArrayList<>();
        for (Map.Entry<Integer, Clashes.Wish> wish : wishes.entrySet()) {
            List<BusyInterval> taken = new ArrayList<>(busy);
            wishes.forEach((number, other) -> {
                if (!number.equals(wish.getKey())) {
                    taken.addAll(other.taking());
                }
            });
            reason(wish.getValue(), host, taken)
                    .ifPresent(reason -> misfits.add(new Misfit(
                            wish.getKey(),
                            wish.getValue().when(),
                            reason,
                            finder.near(
                                    wish.getValue().when(),
                                    host == null ? null : host.hours(),
                                    host == null ? null : host.person(),
                                    taken))));
        }
        return misfits;
    }

    private Optional<MisfitReason> reason(Clashes.Wish wish, Clashes.Host host, List<BusyInterval> taken) {
        Instant now = clock.instant();
        Optional<OpenTimes.Refusal> refusal =
                host == null ? Optional.empty() : new OpenTimes(host.hours()).refusal(wish.when(), now);
        if (refusal.isPresent()) {
            return refusal.map(Misfits::reason);
        }
        if (wish.when().start().isBefore(now)) {
            return Optional.of(MisfitReason.PAST);
        }
        if (!Clashes.clashing(wish, host, taken).isEmpty()) {
            return Optional.of(MisfitReason.TAKEN);
        }
        return host == null || FreeTimes.dayHasRoom(host.hours(), host.person(), taken, wish.when())
                ? Optional.empty()
                : Optional.of(MisfitReason.DAY_FULL);
    }

    private static MisfitReason reason(OpenTimes.Refusal refusal) {
        return switch (refusal) {
            case NO_HOURS -> MisfitReason.NO_HOURS;
            case PAST -> MisfitReason.PAST;
            case TOO_SOON -> MisfitReason.TOO_SOON;
            case TOO_FAR -> MisfitReason.TOO_FAR;
            case OUTSIDE -> MisfitReason.OUTSIDE_HOURS;
        };
    }

    private List<BusyInterval> busy(
            SortedMap<Integer, Clashes.Wish> wishes, Clashes.Host host, Set<AppointmentId> except) {
        Set<PersonId> people = new HashSet<>();
        wishes.values().forEach(wish -> people.addAll(wish.people()));
        if (host != null) {
            people.add(host.person());
        }
        List<TimeRange> times = wishes.values().stream().map(Clashes.Wish::when).toList();
        Instant first =
                times.stream().map(TimeRange::start).min(Instant::compareTo).orElseThrow();
        Instant end = times.stream().map(TimeRange::end).max(Instant::compareTo).orElseThrow();
        // other times than one that is over are looked for from now on
        Instant last = end.isAfter(clock.instant()) ? end : clock.instant();
        Duration around = TimeFinder.LOOK_AHEAD.plus(TimeRange.LONGEST);
        return busyTimes.of(people, first.minus(around), last.plus(around)).stream()
                .filter(b -> b.appointment() == null || !except.contains(b.appointment()))
                .toList();
    }
}
