package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** The one check whether dates fit into the diaries of those concerned. The caller has locked these diaries. */
@ApplicationScoped
public class Clashes {

    private static final Duration REACH = Duration.ofDays(22);

    @Inject
    private BusyTimes busyTimes;

    @Inject
    private TimeFinder finder;

    @Inject
    private Clock clock;

    /** A date that is wished. @param people in whose diaries it is to stand */
    public record Wish(TimeRange when, Set<PersonId> people) {

        /** What it takes of people's time once it is entered. */
        List<BusyInterval> taking() {
            return people.stream()
                    .map(person -> new BusyInterval(person, when.start(), when.end(), BusyInterval.PLANNED))
                    .toList();
        }
    }

    /** Somebody whose hours have to allow the time. */
    public record Host(PersonId person, Availability hours) {

        Duration gap() {
            return Duration.ofMinutes(hours.gapMinutes());
        }
    }

    /**
     * What is already known and not in the way, and what is to be done about the rest. @param again all dates, should
     * the first be at that time
     */
    public record Terms(Set<AppointmentId> except, boolean override, Function<TimeRange, List<TimeRange>> again) {}

    /**
     * Checks dates that are to be entered or moved together.
     *
     * @param host whose hours have to allow them, or null
     * @return for each wish, in order, who has something else then: nobody, unless the clash is overridden on purpose
     * @throws Invalid at {@code start} when the host's hours do not allow it
     * @throws TimeTaken with other times, when somebody has something else then or the host's day is full
     */
    public List<Set<PersonId>> check(List<Wish> wishes, Host host, Terms terms) {
        if (host != null) {
            wishes.forEach(wish -> checkHours(host, wish.when()));
        }
        Set<PersonId> people = everybody(wishes, host);
        List<BusyInterval> busy = new ArrayList<>(busy(wishes, people, terms.except(), Duration.ofDays(1)));
        List<Set<PersonId>> clashes = new ArrayList<>();
        for (Wish wish : wishes) {
            clashes.add(clashing(wish, host, busy));
            if (!terms.override()) {
                refuse(wish, clashes.get(clashes.size() - 1), wishes, host, terms, busy);
            }
            busy.addAll(wish.taking());
        }
        return clashes;
    }

    private void refuse(
            Wish wish, Set<PersonId> clash, List<Wish> wishes, Host host, Terms terms, List<BusyInterval> busy) {
        boolean room = host == null || FreeTimes.dayHasRoom(host.hours(), host.person(), busy, wish.when());
        if (clash.isEmpty() && room) {
            return;
        }
        String key = clash.isEmpty()
                ? "scheduling.day-full"
                : wishes.size() > 1 ? "scheduling.series.taken" : "scheduling.time-taken";
        throw new TimeTaken(key, clash.size(), alternatives(wishes, host, terms), day(wish.when()));
    }

    private List<TimeRange> alternatives(List<Wish> wishes, Host host, Terms terms) {
        Set<PersonId> people = everybody(wishes, host);
        List<BusyInterval> busy = wishes.size() == 1 ? List.of() : busy(wishes, people, terms.except(), REACH);
        return finder.near(
                wishes.get(0).when(),
                host == null ? null : host.hours(),
                host == null ? null : host.person(),
                people,
                terms.except(),
                timeRange -> wishes.size() == 1 || restFits(terms.again().apply(timeRange), host, people, busy));
    }

    /** Whether all dates but the first, which is found already, would do. */
    private boolean restFits(List<TimeRange> times, Host host, Set<PersonId> people, List<BusyInterval> busy) {
        return !times.isEmpty()
                && times.stream()
                        .skip(1)
                        .allMatch(timeRange -> clashing(new Wish(timeRange, people), host, busy)
                                        .isEmpty()
                                && (host == null
                                        || new OpenTimes(host.hours())
                                                        .refusal(timeRange, clock.instant())
                                                        .isEmpty()
                                                && FreeTimes.dayHasRoom(host.hours(), host.person(), busy, timeRange)));
    }

    private List<BusyInterval> busy(
            List<Wish> wishes, Set<PersonId> people, Set<AppointmentId> except, Duration around) {
        Instant first = wishes.stream()
                .map(w -> w.when().start())
                .min(Instant::compareTo)
                .orElseThrow()
                .minus(around);
        Instant last = wishes.stream()
                .map(w -> w.when().end())
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(around);
        return busyTimes.of(people, first, last).stream()
                .filter(b -> b.appointment() == null || !except.contains(b.appointment()))
                .toList();
    }

    /** The gap the host asked for belongs to what takes the host's time, for those who book from the host's hours. */
    static Set<PersonId> clashing(Wish wish, Host host, Collection<BusyInterval> busy) {
        return busy.stream()
                .filter(b -> wish.people().contains(b.person())
                        || host != null && host.person().equals(b.person()))
                .filter(b -> {
                    Duration gap = host != null && host.person().equals(b.person()) ? host.gap() : Duration.ZERO;
                    return b.overlaps(
                            wish.when().start().minus(gap), wish.when().end().plus(gap));
                })
                .map(BusyInterval::person)
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> everybody(List<Wish> wishes, Host host) {
        Set<PersonId> people = new HashSet<>();
        wishes.forEach(wish -> people.addAll(wish.people()));
        if (host != null) {
            people.add(host.person());
        }
        return people;
    }

    private void checkHours(Host host, TimeRange timeRange) {
        new OpenTimes(host.hours()).refusal(timeRange, clock.instant()).ifPresent(why -> {
            throw switch (why) {
                case NO_HOURS -> new Invalid("start", "scheduling.book.no-hours");
                case PAST -> new Invalid("start", "scheduling.book.past");
                case TOO_SOON ->
                    new Invalid(
                            "start", "scheduling.book.too-soon", host.hours().noticeHours());
                case TOO_FAR ->
                    new Invalid("start", "scheduling.book.too-far", host.hours().aheadDays(), day(timeRange));
                case OUTSIDE -> new Invalid("start", "scheduling.book.outside-hours", day(timeRange));
            };
        });
    }

    private static LocalDate day(TimeRange timeRange) {
        return LocalDate.ofInstant(timeRange.start(), timeRange.zone());
    }
}
