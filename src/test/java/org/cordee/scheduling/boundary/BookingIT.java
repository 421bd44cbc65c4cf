package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordee.scheduling.terms.Availability;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.OtherHours;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** Booking from somebody's hours: what fits, what is refused, and what happens when many want the same. */
class BookingIT extends DiaryInside {

    private static String key(Invalid thrown) {
        return thrown.problems().get(0).key();
    }

    @Test
    void hoursAreKeptAndRefusedWhenSomebodyWasFaster() {
        PersonId host = person();
        assertFalse(as(host, () -> availabilities.mine()).bookable());
        open(host);
        Availability said = as(host, () -> availabilities.mine());
        assertEquals(5, said.hours().size());
        assertEquals(LONDON, said.zone());
        LocalDate day = monday();
        Availability off = new Availability(
                0, said.zone(), said.hours().subList(0, 2), List.of(OtherHours.off(day, day)), 2, 6, 15, 90);
        as(host, () -> availabilities.keep(off, said.version()));
        Availability now = as(host, () -> availabilities.mine());
        assertEquals(2, now.hours().size());
        assertEquals(1, now.exceptions().size());
        assertTrue(now.version() > said.version());
        refused(Conflict.class, () -> as(host, () -> availabilities.keep(off, said.version())));
        Availability fewer =
                new Availability(0, said.zone(), said.hours().subList(0, 1), now.exceptions(), 2, 6, 15, 90);
        as(host, () -> availabilities.keep(fewer, now.version()));
        assertTrue(
                as(host, () -> availabilities.mine()).version() > now.version(), "other rows alone are a change too");
    }

    @Test
    void anyStartWithinTheHoursCanBeBooked() {
        List<PersonId> two = people(2);
        open(two.get(0));
        TimeRange odd = when(monday(10, 7), 43);
        AppointmentId id = as(two.get(1), () -> booking.book(draft(odd, two.get(0), two.get(1))));
        Appointments.Entry entry =
                as(two.get(0), () -> appointments.mine(odd.start(), odd.end())).get(0);
        assertEquals(id, entry.id());
        assertEquals(0, entry.sequence());
        assertEquals(InvitationAnswer.NONE, entry.answer());
        assertEquals(
                InvitationAnswer.YES,
                as(two.get(1), () -> appointments.mine(odd.start(), odd.end()))
                        .get(0)
                        .answer(),
                "who books has said yes");
    }

    @Test
    void theHoursDecideWhatCanBeBooked() {
        List<PersonId> two = people(2);
        PersonId host = two.get(0);
        PersonId guest = two.get(1);
        assertEquals(
                "scheduling.book.no-hours",
                key(refused(
                        Invalid.class,
                        () -> as(guest, () -> booking.book(draft(when(monday(10, 0), 60), host, guest))))));
        open(host);
        assertEquals(
                "scheduling.book.outside-hours",
                key(refused(
                        Invalid.class,
                        () -> as(guest, () -> booking.book(draft(when(monday(16, 30), 60), host, guest))))));
        assertEquals(
                "scheduling.book.past",
                key(refused(
                        Invalid.class,
                        () -> as(
                                guest,
                                () -> booking.book(
                                        draft(when(monday(10, 0).minus(Duration.ofDays(21)), 60), host, guest))))));
        assertEquals(
                "scheduling.book.too-far",
                key(refused(
                        Invalid.class,
                        () -> as(
                                guest,
                                () -> booking.book(
                                        draft(when(monday(10, 0).plus(Duration.ofDays(364)), 60), host, guest))))));
        Invalid soon = refused(
                Invalid.class,
                () -> as(guest, () -> booking.book(draft(when(clock.instant().plusSeconds(60), 60), host, guest))));
        assertEquals("scheduling.book.too-soon", key(soon));
        assertEquals("start", soon.problems().get(0).field());
        refused(
                NotFound.class,
                () -> as(guest, () -> booking.slots(new PersonId(Long.MAX_VALUE), monday(0, 0), monday(23, 0), 60)));
    }

    @Test
    void theLoserIsShownOtherTimes() {
        List<PersonId> three = people(3);
        PersonId host = three.get(0);
        open(host);
        as(three.get(1), () -> booking.book(draft(when(monday(10, 0), 60), host, three.get(1))));
        TimeTaken taken = refused(
                TimeTaken.class,
                () -> as(three.get(2), () -> booking.book(draft(when(monday(10, 30), 60), host, three.get(2)))));
        assertEquals(1, taken.people());
        assertEquals(6, taken.alternatives().size());
        assertEquals(monday(11, 0), taken.alternatives().get(0).start());
        assertEquals(monday(12, 0), taken.alternatives().get(0).end());
        for (TimeRange other : taken.alternatives()) {
            assertFalse(other.overlaps(when(monday(10, 0), 60)));
        }
        as(three.get(2), () -> booking.book(draft(taken.alternatives().get(0), host, three.get(2))));
        as(three.get(2), () -> booking.book(draft(when(monday(9, 0), 60), host, three.get(2))));
        nobodyIsBookedTwice();
    }

    @Test
    void slotsLeaveOutWhatEitherHasOn() {
        List<PersonId> three = people(3);
        PersonId host = three.get(0);
        PersonId guest = three.get(1);
        open(host, 24, 30);
        open(guest);
        as(guest, () -> booking.book(draft(when(monday(12, 0), 60), host, guest)));
        as(three.get(2), () -> booking.book(draft(when(monday(14, 0), 30), guest, three.get(2))));
        List<LocalTime> free = as(guest, () -> booking.slots(host, monday(0, 0), monday(23, 0), 60)).stream()
                .map(w -> LocalTime.ofInstant(w.start(), LONDON))
                .toList();
        assertEquals(
                List.of("09:00", "09:30", "10:00", "10:30", "14:30", "15:00", "15:30", "16:00"),
                free.stream().map(LocalTime::toString).toList());
        assertEquals(
                List.of(),
                as(guest, () -> booking.slots(three.get(2), monday(0, 0), monday(23, 0), 60)),
                "no hours, no slots");
        refused(
                TimeTaken.class,
                () -> as(three.get(2), () -> booking.book(draft(when(monday(11, 15), 30), host, three.get(2)))));
        as(three.get(2), () -> booking.book(draft(when(monday(11, 0), 30), host, three.get(2))));
    }

    @Test
    void aDayIsFullWhenItsHoursAre() {
        List<PersonId> three = people(3);
        PersonId host = three.get(0);
        open(host, 2, 0);
        as(three.get(1), () -> booking.book(draft(when(monday(9, 0), 90), host, three.get(1))));
        TimeTaken full = refused(
                TimeTaken.class,
                () -> as(three.get(2), () -> booking.book(draft(when(monday(14, 0), 60), host, three.get(2)))));
        assertEquals("scheduling.day-full", full.problems().get(0).key());
        assertEquals(
                monday(9, 0).plus(Duration.ofDays(1)),
                full.alternatives().get(0).start());
        assertEquals(List.of(), as(three.get(2), () -> booking.slots(host, monday(0, 0), monday(23, 0), 60)));
        as(three.get(2), () -> booking.book(draft(when(monday(14, 0), 30), host, three.get(2))));
    }

    @Test
    void anOrganiserMayOverrideAndItIsKept() {
        List<PersonId> three = people(3);
        open(three.get(0));
        as(three.get(1), () -> booking.book(draft(when(monday(10, 0), 60), three.get(0), three.get(1))));
        Booking.Draft meeting = new Booking.Draft(
                Purpose.SET_MEETING, PairOwner.KIND, 1, when(monday(10, 0), 120), Venue.OPEN, three, null, false, 3);
        TimeTaken taken = refused(TimeTaken.class, () -> as(three.get(2), () -> booking.book(meeting)));
        assertEquals(2, taken.people());
        assertEquals(monday(11, 0), taken.alternatives().get(0).start());
        AppointmentId id = as(
                three.get(2),
                () -> booking.book(new Booking.Draft(
                        meeting.purpose(),
                        meeting.ownerKind(),
                        1,
                        meeting.when(),
                        meeting.where(),
                        three,
                        null,
                        true,
                        3)));
        assertEquals(
                2,
                count(
                        "select count(*) from invitation where appointment_id = ? and clash_allowed_by = ?"
                                + " and clash_allowed_at is not null",
                        id.value(),
                        three.get(2).value()));
        assertEquals(
                1,
                count(
                        "select count(*) from audit_change where action = 'scheduling.clash-allowed'"
                                + " and object_id = ? and detail = '2 people'",
                        id.value()));
        nobodyIsBookedTwice();
    }

    @Test
    void fiftyWantTheSameFewPeople() {
        List<PersonId> hosts = people(3);
        hosts.forEach(this::open);
        List<PersonId> guests = people(10);
        Random dice = new Random(7);
        List<Booking.Draft> wanted = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Instant start = monday(9, 0).plus(Duration.ofMinutes(15L * dice.nextInt(28)));
            PersonId guest = guests.get(dice.nextInt(guests.size()));
            wanted.add(draft(when(start, 30 + 15 * dice.nextInt(4)), hosts.get(dice.nextInt(3)), guest));
        }
        List<String> ends = race(50, i -> {
            try {
                as(wanted.get(i).people().get(i % 2), () -> booking.book(wanted.get(i)));
                return "booked";
            } catch (TimeTaken e) {
                return e.alternatives().isEmpty() ? "nothing offered" : "offered";
            }
        });
        assertEquals(0, ends.stream().filter("nothing offered"::equals).count());
        assertTrue(ends.stream().filter("booked"::equals).count() >= 5, ends.toString());
        assertEquals(50, ends.size());
        nobodyIsBookedTwice();
    }

    @Test
    void aSeriesIsBookedWholeOrNotAtAll() {
        List<PersonId> three = people(3);
        PersonId host = three.get(0);
        open(host);
        List<AppointmentId> ids = as(
                three.get(1),
                () -> booking.bookSeries(draft(when(monday(10, 0), 60), host, three.get(1)), new SeriesRule(5, 5)));
        assertEquals(5, ids.size());
        assertEquals(
                1,
                count(
                        "select count(distinct series) from appointment where id in (?, ?, ?, ?, ?)"
                                + " and series is not null",
                        ids.stream().map(AppointmentId::value).toArray()));
        as(three.get(1), () -> appointments.all(ids))
                .forEach(d -> assertEquals(
                        LocalTime.of(10, 0), LocalTime.ofInstant(d.when().start(), LONDON)));
        long before = count("select count(*) from appointment");
        TimeTaken taken = refused(
                TimeTaken.class,
                () -> as(
                        three.get(2),
                        () -> booking.bookSeries(
                                draft(when(monday(10, 0).minus(Duration.ofDays(7)), 60), host, three.get(2)),
                                new SeriesRule(2, 4))));
        assertEquals("scheduling.series.taken", taken.problems().get(0).key());
        assertEquals(before, count("select count(*) from appointment"));
        TimeRange offered = taken.alternatives().get(0);
        assertNotNull(offered);
        assertEquals(
                4,
                as(three.get(2), () -> booking.bookSeries(draft(offered, host, three.get(2)), new SeriesRule(2, 4)))
                        .size());
        nobodyIsBookedTwice();
    }

    @Test
    void commonTimesSuitEverybody() {
        List<PersonId> three = people(3);
        open(three.get(0));
        open(three.get(1));
        as(three.get(1), () -> booking.book(draft(when(monday(9, 0), 180), three.get(0), three.get(1))));
        List<TimeRange> common = as(three.get(2), () -> booking.common(three, monday(0, 0), monday(23, 59), 120, 4));
        assertEquals(4, common.size());
        assertTrue(common.stream().noneMatch(w -> w.overlaps(when(monday(9, 0), 180))), common.toString());
        assertTrue(
                common.stream()
                        .allMatch(w -> LocalDateTime.ofInstant(w.end(), LONDON).getHour() <= 17),
                common.toString());
    }

    @Test
    void whatIsOnlyProposedTakesNoTimeUntilItIsConfirmed() {
        List<PersonId> three = people(3);
        PersonId host = three.get(0);
        open(host);
        AppointmentId id = as(three.get(1), () -> booking.propose(draft(when(monday(10, 0), 60), host, three.get(1))));
        as(three.get(2), () -> booking.book(draft(when(monday(10, 0), 60), host, three.get(2))));
        TimeTaken taken =
                refused(TimeTaken.class, () -> as(host, () -> booking.confirm(id, when(monday(10, 0), 60), false)));
        as(host, () -> booking.confirm(id, taken.alternatives().get(0), false));
        assertEquals(taken.alternatives().get(0), as(host, () -> dates.one(id)).when());
        nobodyIsBookedTwice();
    }
}
