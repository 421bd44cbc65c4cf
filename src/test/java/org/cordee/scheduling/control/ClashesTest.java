package org.cordee.scheduling.control;

import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cordee.house.Injection;
import org.cordee.scheduling.control.Clashes.Host;
import org.cordee.scheduling.control.Clashes.Terms;
import org.cordee.scheduling.control.Clashes.Wish;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether dates can be entered: the host's hours, what people have already, and other times where they clash. */
class ClashesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final PersonId HOST = new PersonId(1);
    private static final PersonId GUEST = new PersonId(2);
    private static final PersonId THIRD = new PersonId(3);
    private static final Terms STRICT = new Terms(Set.of(), false, first -> List.of(first));

    private final List<BusyInterval> busy = new ArrayList<>();
    private final BusyTimes busyTimes = new BusyTimes() {
        @Override
        public List<BusyInterval> of(Collection<PersonId> people, Instant from, Instant to) {
            return busy.stream()
                    .filter(b -> people.contains(b.person()) && b.overlaps(from, to))
                    .toList();
        }
    };
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Clashes clashes =
            Injection.of(Clashes.class, busyTimes, clock, Injection.of(TimeFinder.class, busyTimes, clock));

    /** Nine to five on every day of the week. */
    private static Host host(int noticeHours, int mostPerDay, int gapMinutes, int aheadDays) {
        return new Host(
                HOST,
                new Availability(
                        1,
                        LONDON,
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                                .toList(),
                        List.of(),
                        noticeHours,
                        mostPerDay,
                        gapMinutes,
                        aheadDays));
    }

    private static Host host() {
        return host(0, 24, 0, 365);
    }

    private static TimeRange hour(int day, int hour) {
        Instant start = MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
        return new TimeRange(start, start.plus(Duration.ofHours(1)), LONDON);
    }

    private static Wish wish(int day, int hour, PersonId... people) {
        return new Wish(hour(day, hour), Set.of(people));
    }

    private void has(PersonId person, int day, int hour, Long appointment) {
        TimeRange when = hour(day, hour);
        busy.add(new BusyInterval(
                person, when.start(), when.end(), appointment == null ? null : new AppointmentId(appointment)));
    }

    private TimeTaken taken(List<Wish> wishes, Host host, Terms terms) {
        return assertThrows(TimeTaken.class, () -> clashes.check(wishes, host, terms));
    }

    private static String key(TimeTaken refused) {
        return refused.problems().get(0).key();
    }

    @Test
    void aFreeTimeIsEntered() {
        has(GUEST, 0, 9, 70L);
        has(GUEST, 0, 11, null);
        assertEquals(List.of(Set.of()), clashes.check(List.of(wish(0, 10, HOST, GUEST)), host(), STRICT));
    }

    @Test
    void aClashIsRefusedWithOtherTimesThatSuitEverybody() {
        has(GUEST, 0, 10, null);
        has(THIRD, 0, 11, 70L);
        has(HOST, 0, 12, 71L);
        TimeTaken refused = taken(List.of(wish(0, 10, GUEST, THIRD)), host(), STRICT);
        assertEquals("scheduling.time-taken", key(refused));
        assertEquals(1, refused.people(), "the others have time at ten");
        assertEquals(TimeFinder.ALTERNATIVES, refused.alternatives().size());
        Instant free = hour(0, 13).start();
        assertEquals(free, refused.alternatives().get(0).start());
        assertTrue(refused.alternatives().stream().allMatch(t -> t.length().equals(Duration.ofHours(1))));
    }

    @Test
    void whatIsOverriddenOnPurposeIsEnteredAndNamesWhoClashes() {
        has(GUEST, 0, 10, null);
        has(HOST, 1, 10, 71L);
        assertEquals(
                List.of(Set.of(GUEST), Set.of(HOST), Set.of()),
                clashes.check(
                        List.of(wish(0, 10, GUEST), wish(1, 10, GUEST), wish(2, 10, GUEST)),
                        host(),
                        new Terms(Set.of(), true, first -> List.of(first))));
    }

    @Test
    void theDateThatIsMovedIsNotInItsOwnWay() {
        has(GUEST, 0, 10, 70L);
        Terms moving = new Terms(Set.of(new AppointmentId(70)), false, first -> List.of(first));
        assertEquals(List.of(Set.of()), clashes.check(List.of(wish(0, 10, GUEST)), null, moving));
        has(GUEST, 0, 10, 71L);
        taken(List.of(wish(0, 10, GUEST)), null, moving);
    }

    @Test
    void withoutAHostNobodysHoursHaveToAllowIt() {
        assertEquals(List.of(Set.of()), clashes.check(List.of(wish(0, 3, GUEST)), null, STRICT));
        has(GUEST, 0, 10, null);
        assertTrue(
                taken(List.of(wish(0, 10, GUEST)), null, STRICT).alternatives().size() > 0);
    }

    @Test
    void theGapIsTheHostsAlone() {
        has(HOST, 0, 9, 70L);
        has(GUEST, 0, 11, 71L);
        assertEquals(List.of(Set.of()), clashes.check(List.of(wish(0, 10, GUEST)), host(0, 24, 0, 365), STRICT));
        TimeTaken refused = taken(List.of(wish(0, 10, GUEST)), host(0, 24, 15, 365), STRICT);
        assertEquals(1, refused.people(), "the guest, who is busy right after it, has no gap");
        has(HOST, 0, 13, 72L);
        taken(List.of(wish(0, 12, THIRD)), host(0, 24, 15, 365), STRICT);
        assertEquals(List.of(Set.of()), clashes.check(List.of(wish(0, 15, THIRD)), host(0, 24, 60, 365), STRICT));
    }

    @Test
    void aFullDayOfTheHostIsSaidAsThat() {
        has(HOST, 0, 9, 70L);
        has(HOST, 0, 11, 71L);
        has(HOST, 0, 16, null);
        TimeTaken refused = taken(List.of(wish(0, 13, GUEST)), host(0, 2, 0, 365), STRICT);
        assertEquals("scheduling.day-full", key(refused));
        assertEquals(0, refused.people());
        assertEquals(hour(1, 13).start().truncatedTo(ChronoUnit.DAYS), day(refused));
        assertEquals(
                List.of(Set.of()),
                clashes.check(List.of(wish(0, 13, GUEST)), host(0, 3, 0, 365), STRICT),
                "what is in another calendar does not fill the day");
    }

    private static Instant day(TimeTaken refused) {
        return refused.alternatives().get(0).start().truncatedTo(ChronoUnit.DAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "0,8,scheduling.book.outside-hours",
        "0,17,scheduling.book.outside-hours",
        "-1,8,scheduling.book.past",
        "-1,12,scheduling.book.too-soon",
        "8,10,scheduling.book.too-far"
    })
    void theHoursOfTheHostAreKept(int day, int hour, String key) {
        invalid("start", key, () -> clashes.check(List.of(wish(day, hour, GUEST)), host(4, 24, 0, 7), STRICT));
    }

    @Test
    void theEndsOfTheHoursAreInside() {
        for (int hour : new int[] {9, 16}) {
            clashes.check(List.of(wish(0, hour, GUEST)), host(), STRICT);
        }
    }

    @Test
    void whoHasSaidNoHoursCannotBeBooked() {
        Host silent = new Host(HOST, Availability.none(LONDON));
        invalid("start", "scheduling.book.no-hours", () -> clashes.check(List.of(wish(0, 10, GUEST)), silent, STRICT));
    }

    @Test
    void hoursAreKeptEvenWhereAClashIsOverridden() {
        Terms override = new Terms(Set.of(), true, first -> List.of(first));
        invalid(
                "start",
                "scheduling.book.outside-hours",
                () -> clashes.check(List.of(wish(0, 8, GUEST)), host(), override));
    }

    @Test
    void ofASeriesOtherTimesSuitAllItsDates() {
        Function<TimeRange, List<TimeRange>> weekly = first -> List.of(first, shifted(first, 7), shifted(first, 14));
        has(GUEST, 7, 10, null);
        has(THIRD, 14, 11, 71L);
        List<Wish> wishes = weekly.apply(hour(0, 10)).stream()
                .map(when -> new Wish(when, Set.of(GUEST, THIRD)))
                .toList();
        TimeTaken refused = taken(wishes, host(), new Terms(Set.of(), false, weekly));
        assertEquals("scheduling.series.taken", key(refused));
        assertEquals(
                hour(0, 12),
                refused.alternatives().get(0),
                "at ten the guest is busy in the second week, at eleven the other in the third");
    }

    @Test
    void ofASeriesThatCannotBeAtThatTimeNoOtherIsOffered() {
        has(GUEST, 0, 10, null);
        TimeTaken refused = taken(
                List.of(wish(0, 10, GUEST), wish(7, 10, GUEST)),
                host(),
                new Terms(Set.of(), false, first -> List.of()));
        assertEquals(List.of(), refused.alternatives());
    }

    private static TimeRange shifted(TimeRange range, int days) {
        Duration by = Duration.ofDays(days);
        return new TimeRange(range.start().plus(by), range.end().plus(by), range.zone());
    }

    @Test
    void datesEnteredTogetherTakeEachOthersTime() {
        TimeTaken refused = taken(List.of(wish(0, 10, HOST, GUEST), wish(0, 10, HOST, GUEST)), host(), STRICT);
        assertEquals(2, refused.people());
        assertEquals(
                "scheduling.day-full",
                key(taken(List.of(wish(0, 10, HOST), wish(0, 12, HOST)), host(0, 1, 0, 365), STRICT)));
    }
}
