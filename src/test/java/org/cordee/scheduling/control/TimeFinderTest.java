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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cordee.house.Injection;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that suit people: within the host's hours, beside what they have, near what was wished. */
class TimeFinderTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final PersonId HOST = new PersonId(1);
    private static final PersonId GUEST = new PersonId(2);
    private static final PersonId THIRD = new PersonId(3);

    private final List<BusyInterval> busy = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final TimeFinder finder = Injection.of(
            TimeFinder.class,
            new BusyTimes() {
                @Override
                public List<BusyInterval> of(Collection<PersonId> people, Instant from, Instant to) {
                    read.add(people.size() + " people");
                    return busy.stream()
                            .filter(b -> people.contains(b.person()) && b.overlaps(from, to))
                            .toList();
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static Availability hours(int noticeHours, int mostPerDay, int gap, int ahead, WeeklyHours... hours) {
        return new Availability(1, LONDON, List.of(hours), List.of(), noticeHours, mostPerDay, gap, ahead);
    }

    private static WeeklyHours on(DayOfWeek day, int from, int to) {
        return new WeeklyHours(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static Instant at(int day, int hour, int minute) {
        return MONDAY.plus(Duration.ofDays(day - 1L)).plusSeconds(hour * 3600L + minute * 60L);
    }

    private void busy(PersonId person, Instant from, Instant to, Long appointment) {
        busy.add(new BusyInterval(person, from, to, AppointmentId.of(appointment)));
    }

    private List<String> slots(Availability hours, PersonId... others) {
        return finder.slots(hours, HOST, List.of(others), MONDAY, MONDAY.plus(Duration.ofDays(7)), HOUR).stream()
                .map(t -> t.start().toString().substring(8, 16))
                .toList();
    }

    @Test
    void everyHalfHourWithinTheHostsHours() {
        assertEquals(
                List.of("30T09:00", "30T09:30", "30T10:00", "30T10:30", "30T11:00"),
                slots(hours(0, 24, 0, 365, on(DayOfWeek.MONDAY, 9, 12))));
    }

    @Test
    void whatEitherHasTakesTimeAndIsReadOnce() {
        busy(HOST, at(1, 9, 0), at(1, 10, 0), 5L);
        busy(GUEST, at(1, 11, 30), at(1, 12, 0), null);
        busy(THIRD, at(1, 10, 0), at(1, 11, 0), 6L);
        assertEquals(List.of("30T10:00", "30T10:30"), slots(hours(0, 24, 0, 365, on(DayOfWeek.MONDAY, 9, 12)), GUEST));
        assertEquals(List.of("2 people"), read);
    }

    @Test
    void theHostsGapIsKeptAroundTheHostsDatesOnly() {
        busy(HOST, at(1, 9, 0), at(1, 10, 0), 5L);
        busy(GUEST, at(1, 12, 0), at(1, 13, 0), 6L);
        assertEquals(
                List.of("30T10:30", "30T11:00", "30T13:00"),
                slots(hours(0, 24, 30, 365, on(DayOfWeek.MONDAY, 9, 14)), GUEST));
    }

    @Test
    void aDayTakesNoMoreHoursThanTheHostSaid() {
        busy(HOST, at(1, 7, 0), at(1, 8, 0), 5L);
        Availability two = hours(0, 2, 0, 365, on(DayOfWeek.MONDAY, 9, 11), on(DayOfWeek.TUESDAY, 9, 10));
        assertEquals(4, slots(two).size());
        busy(HOST, at(1, 14, 0), at(1, 15, 0), 6L);
        assertEquals(List.of("01T09:00"), slots(two), "Monday is full");
        busy.clear();
        busy(HOST, at(1, 14, 0), at(1, 19, 0), null);
        assertEquals(4, slots(two).size(), "another calendar does not count as booked");
    }

    @Test
    void noticeAndReachAreKept() {
        WeeklyHours[] week = {on(DayOfWeek.MONDAY, 9, 10), on(DayOfWeek.TUESDAY, 9, 10), on(DayOfWeek.FRIDAY, 9, 10)};
        assertEquals(List.of("30T09:00", "01T09:00", "04T09:00"), slots(hours(0, 24, 0, 365, week)));
        assertEquals(List.of("01T09:00", "04T09:00"), slots(hours(30, 24, 0, 365, week)));
        assertFalse(slots(hours(0, 24, 0, 2, week)).contains("04T09:00"), "too far ahead");
    }

    private List<TimeRange> near(TimeRange wished, Availability hours, Set<AppointmentId> except) {
        return finder.near(wished, hours, HOST, List.of(GUEST), except, t -> true);
    }

    @Test
    void alternativesBeginWithTheTimeWished() {
        TimeRange wished = new TimeRange(at(2, 10, 0), at(2, 11, 0), LONDON);
        List<TimeRange> found = near(wished, null, Set.of());
        assertEquals(TimeFinder.ALTERNATIVES, found.size());
        assertEquals(wished, found.get(0));
        busy(GUEST, at(2, 10, 0), at(2, 11, 0), 9L);
        assertEquals(at(2, 11, 0), near(wished, null, Set.of()).get(0).start());
        assertEquals(wished, near(wished, null, Set.of(new AppointmentId(9))).get(0), "that one would be moved away");
    }

    @Test
    void whereThereAreTooFewLaterOnesEarlierOnesComeBefore() {
        Availability mondays = hours(0, 24, 0, 10, on(DayOfWeek.MONDAY, 9, 11));
        TimeRange wished = new TimeRange(at(8, 10, 0), at(8, 11, 0), LONDON);
        List<TimeRange> found = near(wished, mondays, Set.of());
        assertEquals(
                List.of(at(1, 9, 0), at(1, 9, 30), at(1, 10, 0), at(8, 9, 0), at(8, 9, 30), at(8, 10, 0)),
                found.stream().map(TimeRange::start).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T10:00:00Z,8,20,false",
        "2026-12-01T06:15:00Z,6,20,false",
        "2026-12-01T21:00:00Z,8,22,false",
        "2026-12-05T10:00:00Z,8,20,true"
    })
    void withoutAnybodysHoursTimesOfDayAreOffered(Instant start, int opens, int closes, boolean weekend) {
        TimeRange wished = new TimeRange(start, start.plus(HOUR), LONDON);
        List<TimeRange> all = finder.near(
                wished, null, null, List.of(GUEST), Set.of(), t -> t.start().isAfter(start.plusSeconds(86_400)));
        assertFalse(all.isEmpty());
        for (TimeRange t : all) {
            LocalTime from = LocalTime.ofInstant(t.start(), LONDON);
            assertTrue(from.getHour() >= opens && from.getHour() < closes, t.toString());
            DayOfWeek day = t.start().atZone(LONDON).getDayOfWeek();
            assertTrue(weekend || day.compareTo(DayOfWeek.SATURDAY) < 0, t.toString());
        }
    }

    @Test
    void nothingIsProposedThatIsOver() {
        TimeRange wished = new TimeRange(NOW.minusSeconds(7200), NOW.minusSeconds(3600), LONDON);
        List<TimeRange> found = near(wished, hours(24, 24, 0, 365, on(DayOfWeek.MONDAY, 8, 12)), Set.of());
        assertTrue(found.stream().noneMatch(t -> t.start().isBefore(NOW.plus(Duration.ofHours(24)))), found.toString());
    }

    private Map<PersonId, Availability> two(Availability one, Availability other) {
        Map<PersonId, Availability> hours = new LinkedHashMap<>();
        hours.put(HOST, one);
        hours.put(GUEST, other);
        return hours;
    }

    private List<TimeRange> common(Map<PersonId, Availability> hours, int most) {
        return finder.common(hours, LONDON, MONDAY, MONDAY.plus(Duration.ofDays(14)), HOUR, most);
    }

    @Test
    void commonTimesLieInTheHoursOfAll() {
        List<TimeRange> found = common(
                two(
                        hours(0, 24, 0, 365, on(DayOfWeek.MONDAY, 9, 12), on(DayOfWeek.TUESDAY, 9, 12)),
                        hours(0, 24, 0, 365, on(DayOfWeek.MONDAY, 11, 15), on(DayOfWeek.THURSDAY, 9, 12))),
                5);
        assertEquals(
                List.of(at(1, 11, 0), at(8, 11, 0)),
                found.stream().map(TimeRange::start).toList());
    }

    @Test
    void whoHasSaidNoHoursIsTakenToWorkInAnOffice() {
        List<TimeRange> found = common(two(Availability.none(LONDON), Availability.none(LONDON)), 40);
        assertFalse(found.isEmpty());
        for (TimeRange t : found) {
            int hour = LocalTime.ofInstant(t.start(), LONDON).getHour();
            assertTrue(hour >= 9 && hour < 17, t.toString());
            assertTrue(t.start().atZone(LONDON).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0, t.toString());
        }
    }

    @Test
    void commonTimesAreSpreadOverMorningsAndAfternoons() {
        List<TimeRange> found = common(two(Availability.none(LONDON), Availability.none(LONDON)), 4);
        assertEquals(
                List.of(at(1, 9, 0), at(1, 12, 0), at(2, 9, 0), at(2, 12, 0)),
                found.stream().map(TimeRange::start).toList());
    }

    @Test
    void whereThereAreFewDaysFurtherTimesOfADayFillUp() {
        Availability monday = hours(0, 24, 0, 365, on(DayOfWeek.MONDAY, 9, 12));
        List<TimeRange> found = common(two(monday, monday), 4);
        assertEquals(4, found.size());
        assertTrue(found.contains(new TimeRange(at(8, 9, 0), at(8, 10, 0), LONDON)), "each day comes first");
        for (int i = 1; i < found.size(); i++) {
            assertTrue(found.get(i - 1).start().isBefore(found.get(i).start()), found.toString());
        }
    }

    @Test
    void nobodyHasNoTimesInCommon() {
        assertEquals(List.of(), common(Map.of(), 4));
    }

    /** Whatever is taken: every time found is free for all, open, and of the length asked for; and none is missed. */
    @Test
    void slotsAreExactlyTheHalfHoursThatAreFree() {
        Availability hours = hours(
                0,
                24,
                0,
                365,
                on(DayOfWeek.MONDAY, 9, 17),
                on(DayOfWeek.WEDNESDAY, 8, 12),
                on(DayOfWeek.FRIDAY, 13, 20));
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            busy.clear();
            for (int i = 0; i < 8; i++) {
                Instant from = at(1 + random.nextInt(5), 7 + random.nextInt(13), 15 * random.nextInt(4));
                busy(
                        random.nextBoolean() ? HOST : GUEST,
                        from,
                        from.plus(Duration.ofMinutes(15L + 15 * random.nextInt(10))),
                        random.nextBoolean() ? 7L : null);
            }
            Duration length = Duration.ofMinutes(30L * (1 + random.nextInt(4)));
            List<Instant> found =
                    finder.slots(hours, HOST, List.of(GUEST), MONDAY, MONDAY.plus(Duration.ofDays(5)), length).stream()
                            .map(TimeRange::start)
                            .toList();
            List<Instant> expected = new ArrayList<>();
            for (Instant s = MONDAY; s.isBefore(MONDAY.plus(Duration.ofDays(5))); s = s.plusSeconds(1800)) {
                Instant start = s;
                Instant end = start.plus(length);
                boolean open = hours.hours().stream().anyMatch(h -> {
                    Instant day = at(h.day().getValue(), 0, 0);
                    return !start.isBefore(day.plusSeconds(h.from().toSecondOfDay()))
                            && !end.isAfter(day.plusSeconds(h.to().toSecondOfDay()));
                });
                if (open && busy.stream().noneMatch(b -> b.overlaps(start, end))) {
                    expected.add(start);
                }
            }
            assertEquals(expected, found, "seed " + seed);
        }
    }
}
