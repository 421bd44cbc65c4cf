package org.cordee.scheduling.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.cordee.house.inside.Inside;
import org.cordee.people.boundary.People;
import org.cordee.platform.jobs.Jobs;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;

/** What tests of finding a date together need: people, a thing, times in the coming weeks. */
public abstract class SeekingInside extends Inside {

    protected static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final AtomicLong THINGS = new AtomicLong(5_000_000);

    @Inject
    protected Polls polls;

    @Inject
    protected Proposals proposals;

    @Inject
    protected Quorums quorums;

    @Inject
    protected Booking booking;

    @Inject
    protected MyAppointments dates;

    @Inject
    protected ThingOwner owner;

    @Inject
    protected People people;

    @Inject
    protected Jobs jobs;

    @Inject
    protected Clock clock;

    protected List<PersonId> people(int n) {
        return inTransaction(() -> IntStream.range(0, n)
                .mapToObj(i -> people.join(unique("Person"), Level.PRACTITIONER, null, null))
                .toList());
    }

    protected long thing(List<PersonId> managers, List<PersonId> members) {
        long id = THINGS.incrementAndGet();
        owner.thing(id, managers, members);
        return id;
    }

    /** An hour at ten on the n-th weekday from the Monday after next on, London. */
    protected TimeRange day(int n) {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), LONDON)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusWeeks(1);
        Instant start =
                monday.plusDays(n / 5 * 7L + n % 5).atTime(10, 0).atZone(LONDON).toInstant();
        return new TimeRange(start, start.plus(Duration.ofHours(1)), LONDON);
    }

    protected static long told(PersonId person, String kind) {
        return count("select count(*) from notice where person_id = ? and kind = ?", person.value(), kind);
    }
}
