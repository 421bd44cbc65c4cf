package org.cordee.scheduling.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cordee.house.Injection;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.MisfitReason;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** Which dates of a series don't fit, why, and what would do instead. */
class MisfitsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");

    private static final PersonId HOST = new PersonId(1);
    private static final PersonId GUEST = new PersonId(2);

    private final List<BusyInterval> busy = new ArrayList<>();
    private int read;
    private final BusyTimes busyTimes = new BusyTimes() {
        @Override
        public List<BusyInterval> of(Collection<PersonId> people, Instant from, Instant to) {
            read++;
            return busy.stream()
                    .filter(b -> people.contains(b.person()) && b.overlaps(from, to))
                    .toList();
        }
    };
    private final Clock clock = Clock.fixed(MONDAY.plus(Duration.ofHours(8)), ZoneOffset.UTC);
    private final Misfits misfits =
            Injection.of(Misfits.class, busyTimes, clock, Injection.of(TimeFinder.class, busyTimes, clock));

    /** Nine to five from Monday to Friday, 24 hours ahead at least, 60 days at most. */
    private static final Clashes.Host OPEN = host(24);

    private static Clashes.Host host(int mostPerDay) {
        return new Clashes.Host(
                HOST,
                new Availability(
                        1,
                        LONDON,
                        Arrays.stream(DayOfWeek.values())
                                .limit(5)
                                .map(day -> new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                                .toList(),
                        List.of(),
                        24,
                        mostPerDay,
                        0,
                        60));
    }

    private static TimeRange hour(int day, int hour) {
        Instant start = MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
        return new TimeRange(start, start.plus(Duration.ofHours(1)), LONDON);
    }

    private static SortedMap<Integer, Clashes.Wish> wishes(TimeRange... times) {
        SortedMap<Integer, Clashes.Wish> wishes = new TreeMap<>();
        for (TimeRange time : times) {
            wishes.put(wishes.size() + 1, new Clashes.Wish(time, Set.of(HOST, GUEST)));
        }
        return wishes;
    }

    private void has(PersonId person, TimeRange when, long appointment) {
        busy.add(new BusyInterval(person, when.start(), when.end(), new AppointmentId(appointment)));
    }

    private static List<MisfitReason> reasons(List<Misfit> found) {
        return found.stream().map(Misfit::reason).toList();
    }

    @Test
    void eachIsNamedWithItsReason() {
        has(GUEST, hour(8, 10), 7);
        List<Misfit> found = misfits.of(
                wishes(hour(-7, 10), hour(1, 7), hour(8, 10), hour(12, 10), hour(15, 10), hour(70, 10)),
                OPEN,
                Set.of());
        assertEquals(
                List.of(
                        MisfitReason.PAST,
                        MisfitReason.TOO_SOON,
                        MisfitReason.TAKEN,
                        MisfitReason.OUTSIDE_HOURS,
                        MisfitReason.TOO_FAR),
                reasons(found));
        assertEquals(List.of(1, 2, 3, 4, 6), found.stream().map(Misfit::number).toList());
        assertEquals(1, read, "what takes time is read once for all dates");
    }

    @Test
    void otherTimesAreNearAndSuitBoth() {
        has(GUEST, hour(8, 10), 7);
        has(HOST, hour(8, 11), 8);
        List<TimeRange> others =
                misfits.of(wishes(hour(8, 10)), OPEN, Set.of()).get(0).others();
        assertEquals(6, others.size());
        assertEquals(hour(8, 12), others.get(0));
        assertFalse(others.contains(hour(8, 11)));
    }

    @Test
    void datesOfTheSeriesAreInEachOthersWay() {
        List<Misfit> found = misfits.of(wishes(hour(8, 10), hour(8, 10)), OPEN, Set.of());
        assertEquals(List.of(MisfitReason.TAKEN, MisfitReason.TAKEN), reasons(found));
        assertFalse(found.get(0).others().contains(hour(8, 10)));
        assertEquals(
                List.of(MisfitReason.DAY_FULL, MisfitReason.DAY_FULL),
                reasons(misfits.of(wishes(hour(8, 10), hour(8, 14)), host(1), Set.of())));
    }

    @Test
    void whatIsMovedAwayIsNotInTheWay() {
        has(GUEST, hour(8, 10), 7);
        assertTrue(misfits.of(wishes(hour(8, 10)), OPEN, Set.of(new AppointmentId(7)))
                .isEmpty());
    }

    @Test
    void theHostThemselvesIsNotHeldToTheirHours() {
        assertTrue(misfits.of(wishes(hour(8, 19)), null, Set.of()).isEmpty());
        assertEquals(List.of(MisfitReason.PAST), reasons(misfits.of(wishes(hour(-1, 10)), null, Set.of())));
        assertTrue(misfits.of(new TreeMap<>(), OPEN, Set.of()).isEmpty());
    }
}
