package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.scheduling.terms.WeeklyHours;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;

/** What tests of diaries need: people with hours, and times in the coming weeks. */
abstract class DiaryInside extends Inside {

    protected static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AtomicLong OWNERS = new AtomicLong(1_000_000);

    @Inject
    protected Booking booking;

    @Inject
    protected MyAppointments dates;

    @Inject
    protected Availabilities availabilities;

    @Inject
    protected Appointments appointments;

    @Inject
    protected PairOwner owner;

    @Inject
    protected People people;

    @Inject
    protected Clock clock;

    protected List<PersonId> people(int n) {
        return inTransaction(() -> IntStream.range(0, n)
                .mapToObj(i -> people.join(unique("Person"), Level.PRACTITIONER, null, null))
                .toList());
    }

    protected PersonId person() {
        return people(1).get(0);
    }

    /** Monday to Friday from nine to five, London. */
    protected void open(PersonId host, int mostPerDay, int gap) {
        as(
                host,
                () -> availabilities.keep(
                        new Availability(
                                0,
                                LONDON,
                                Stream.of(DayOfWeek.values())
                                        .limit(5)
                                        .map(d -> new WeeklyHours(d, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                                        .toList(),
                                List.of(),
                                1,
                                mostPerDay,
                                gap,
                                365),
                        null));
    }

    protected void open(PersonId host) {
        open(host, 24, 0);
    }

    /** On the Monday after next, at that time in London. */
    protected Instant monday(int hour, int minute) {
        return monday().atTime(hour, minute).atZone(LONDON).toInstant();
    }

    protected LocalDate monday() {
        return ZonedDateTime.ofInstant(clock.instant(), LONDON)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusWeeks(1);
    }

    protected static TimeRange when(Instant start, int minutes) {
        return new TimeRange(start, start.plus(Duration.ofMinutes(minutes)), LONDON);
    }

    /** A date of two that either may manage, within the hours of the first. */
    protected Booking.Draft draft(TimeRange timeRange, PersonId host, PersonId guest) {
        long id = OWNERS.incrementAndGet();
        owner.managedBy(id, host, guest);
        return new Booking.Draft(
                Purpose.MENTORING_SESSION,
                PairOwner.KIND,
                id,
                timeRange,
                Venue.OPEN,
                List.of(host, guest),
                host,
                false,
                null);
    }

    /** Nobody stands at two dates at once, unless somebody allowed it on purpose. */
    protected static void nobodyIsBookedTwice() {
        assertEquals(
                0,
                count("select count(*) from invitation i join appointment a on a.id = i.appointment_id"
                        + " join invitation k on k.person_id = i.person_id and k.id > i.id join appointment b on b.id "
                        + "= k.appointment_id"
                        + " where i.answer <> 'NO' and k.answer <> 'NO' and i.clash_allowed_at is null"
                        + " and k.clash_allowed_at is null"
                        + " and a.state in ('CONFIRMED', 'HELD') and b.state in ('CONFIRMED', 'HELD')"
                        + " and a.starts_at < b.ends_at and b.starts_at < a.ends_at"));
    }
}
