package org.cordee.scheduling.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.people.boundary.PersonalData;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.MisfitReason;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.SeriesChanges;
import org.cordee.scheduling.terms.SeriesRule;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moving, calling off, answering, and saying who was there. */
class MyAppointmentsIT extends DiaryInside {

    @Inject
    SchedulingData data;

    @Inject
    BookableTimes bookable;

    @Inject
    SeriesMoves seriesMoves;

    @Inject
    Accounts accounts;

    @Inject
    UnreachedPeople unreachedPeople;

    private PersonId host;
    private PersonId guest;
    private PersonId third;

    @BeforeEach
    void threePeople() {
        List<PersonId> three = people(3);
        host = three.get(0);
        guest = three.get(1);
        third = three.get(2);
        open(host);
    }

    private AppointmentId booked(TimeRange timeRange) {
        return as(guest, () -> booking.book(draft(timeRange, host, guest)));
    }

    private AppointmentCard card(PersonId reader, AppointmentId id) {
        return as(reader, () -> dates.one(id));
    }

    private long ownerOf(AppointmentId id) {
        return count("select owner_id from appointment where id = ?", id.value());
    }

    @Test
    void eitherChangesPlaceAndLinkLaterAndTheTimeStays() {
        TimeRange time = when(monday(10, 0), 60);
        AppointmentId id = booked(time);
        as(host, () -> dates.answer(id, InvitationAnswer.YES));
        int version = card(host, id).entry().version();
        int sequence = card(host, id).entry().sequence();
        Venue room = new Venue("Room 7", "https://meet.example/7");
        as(host, () -> dates.changeVenue(id, room, false, version));
        AppointmentCard seen = card(guest, id);
        assertEquals(room, seen.where());
        assertEquals(time, seen.when());
        assertEquals(sequence + 1, seen.entry().sequence(), "calendars learn of it");
        assertTrue(seen.guests().stream().allMatch(g -> g.answer() == InvitationAnswer.YES), "nobody is asked again");
        assertEquals(
                1,
                count(
                        "select count(*) from notice where person_id = ? and subject like 'New place or link:%'",
                        guest.value()));
        refused(Conflict.class, () -> as(guest, () -> dates.changeVenue(id, Venue.OPEN, false, version)));
        refused(NotFound.class, () -> as(third, () -> dates.changeVenue(id, Venue.OPEN, false, null)));
        as(guest, () -> dates.changeVenue(id, room, false, null));
        assertEquals(sequence + 1, card(host, id).entry().sequence(), "nothing was changed");
        clock().isNow(monday(12, 0));
        refused(Conflict.class, () -> as(host, () -> dates.changeVenue(id, Venue.OPEN, false, null)));
    }

    @Test
    void aSeriesGetsANewPlaceFromOneDateOn() {
        List<AppointmentId> ids =
                as(guest, () -> booking.bookSeries(draft(when(monday(10, 0), 60), host, guest), new SeriesRule(1, 3)));
        Venue room = new Venue("Room 7", null);
        as(guest, () -> dates.changeVenue(ids.get(1), room, true, null));
        assertEquals(
                List.of(Venue.OPEN, room, room),
                ids.stream().map(id -> card(host, id).where()).toList());
    }

    @Test
    void timesToMoveToAreThoseAtWhichTheHostAndTheGuestAreFree() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        booked(when(monday(14, 0), 60));
        List<Instant> free = as(guest, () -> bookable.toMove(id, monday(0, 0), monday(23, 0), 60)).stream()
                .map(TimeRange::start)
                .toList();
        assertTrue(free.contains(monday(11, 0)));
        assertTrue(free.contains(monday(10, 30)), "its own time is free");
        assertFalse(free.contains(monday(14, 0)), "both have something else");
        assertFalse(free.contains(monday(18, 0)), "outside the hours of the host");
        as(guest, () -> dates.move(id, monday(11, 0), null, null));
        assertEquals(monday(11, 0), card(host, id).when().start());
        refused(NotFound.class, () -> as(third, () -> bookable.toMove(id, monday(0, 0), monday(23, 0), 60)));
    }

    @Test
    void datesOfASeriesThatDoNotFitAreNamedAndLeftOrMovedElsewhere() {
        List<AppointmentId> ids =
                as(guest, () -> booking.bookSeries(draft(when(monday(10, 0), 60), host, guest), new SeriesRule(1, 4)));
        Instant second = monday(14, 0).plus(Duration.ofDays(7));
        as(third, () -> booking.book(draft(when(second, 60), host, third)));
        as(third, () -> booking.book(draft(when(second.plus(Duration.ofDays(7)), 60), host, third)));
        SeriesMoves.Plan plan =
                as(guest, () -> seriesMoves.plan(ids.get(0), monday(14, 0), null, null, SeriesChanges.NONE));
        assertEquals(List.of(2, 3), plan.misfits().stream().map(Misfit::number).toList());
        assertTrue(plan.misfits().stream().allMatch(m -> m.reason() == MisfitReason.TAKEN));
        assertFalse(plan.possible());
        assertEquals(monday(10, 0), plan.before().get(0).start());
        refused(
                TimeTaken.class,
                () -> as(
                        guest,
                        () -> seriesMoves.move(ids.get(0), monday(14, 0), null, null, null, SeriesChanges.NONE)));
        Instant other = plan.misfits().get(1).others().get(0).start();
        SeriesChanges changes = SeriesChanges.NONE.skip(2).move(3, other);
        assertTrue(as(guest, () -> seriesMoves.plan(ids.get(0), monday(14, 0), null, null, changes))
                .possible());
        refused(
                NotFound.class,
                () -> as(third, () -> seriesMoves.plan(ids.get(0), monday(14, 0), null, null, changes)));
        refused(
                NotFound.class,
                () -> as(third, () -> seriesMoves.move(ids.get(0), monday(14, 0), null, null, null, changes)));
        as(guest, () -> seriesMoves.move(ids.get(0), monday(14, 0), null, null, null, changes));
        assertEquals(
                List.of(
                        monday(14, 0),
                        monday(10, 0).plus(Duration.ofDays(7)),
                        other,
                        monday(14, 0).plus(Duration.ofDays(21))),
                ids.stream().map(id -> card(host, id).when().start()).toList());
        refused(
                Invalid.class,
                () -> as(
                        guest,
                        () -> seriesMoves.move(
                                ids.get(3),
                                monday(15, 0).plus(Duration.ofDays(21)),
                                null,
                                null,
                                null,
                                SeriesChanges.NONE.skip(1))));
        nobodyIsBookedTwice();
    }

    @Test
    void aPageShowsWhatItsReaderMayKnow() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        AppointmentCard seen = card(host, id);
        assertEquals("A date of two", seen.about().title());
        assertEquals(2, seen.guests().size());
        assertTrue(seen.reader().mayManage());
        assertTrue(seen.reader().mayAnswer());
        assertFalse(seen.reader().begun());
        assertEquals(0, seen.needs().number());
        refused(NotFound.class, () -> card(third, id));
        AppointmentId gathering = as(
                third,
                () -> booking.book(new Booking.Draft(
                        Purpose.GATHERING,
                        PairOwner.KIND,
                        2,
                        when(monday(14, 0), 60),
                        Venue.OPEN,
                        List.of(host, guest, third),
                        null,
                        false,
                        null)));
        assertEquals(
                List.of(host),
                card(host, gathering).guests().stream()
                        .map(AppointmentCard.Guest::person)
                        .toList(),
                "others are not shown unless the owner says so");
        assertFalse(card(host, gathering).reader().mayManage());
    }

    @Test
    void whoManagesADateHearsWhoCouldNotBeToldAndRecordsTheirAnswers() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        assertTrue(card(host, id).guests().stream().allMatch(AppointmentCard.Guest::unreached));
        as(host, () -> dates.recordAnswer(id, guest, InvitationAnswer.NO));
        assertEquals(
                InvitationAnswer.NO,
                card(host, id).guests().stream()
                        .filter(g -> g.person().equals(guest))
                        .findFirst()
                        .orElseThrow()
                        .answer());
        refused(NotFound.class, () -> as(third, () -> dates.recordAnswer(id, guest, InvitationAnswer.YES)));
        refused(NotFound.class, () -> as(host, () -> dates.recordAnswer(id, third, InvitationAnswer.YES)));
        inTransaction(() -> {
            accounts.create(guest, unique("guest") + "@people.example", null, false);
            return null;
        });
        refused(RuleBroken.class, () -> as(host, () -> dates.recordAnswer(id, guest, InvitationAnswer.YES)));
        List<String> names = as(guest, () -> {
            dates.cancel(id);
            return unreachedPeople.names();
        });
        assertEquals(1, names.size(), "the host has no address, the guest has one: " + names);
    }

    @Test
    void strangersAndThoseWhoMayNotFindNothing() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        owner.managedBy(ownerOf(id), host);
        for (PersonId who : List.of(third, guest)) {
            refused(NotFound.class, () -> as(who, () -> dates.move(id, monday(11, 0), null, null)));
            refused(NotFound.class, () -> as(who, () -> dates.moveFollowing(id, monday(11, 0), null, null, null)));
            refused(NotFound.class, () -> as(who, () -> dates.cancel(id)));
            refused(NotFound.class, () -> as(who, () -> dates.cancelFollowing(id)));
        }
        refused(NotFound.class, () -> as(third, () -> dates.answer(id, InvitationAnswer.YES)));
        refused(NotFound.class, () -> as(third, () -> dates.record(id, guest, Attendance.ATTENDED)));
        refused(NotFound.class, () -> as(third, () -> dates.tookPlace(id, true)));
        refused(NotFound.class, () -> as(host, () -> dates.record(id, third, Attendance.APOLOGIES)));
        refused(NotFound.class, () -> as(host, () -> dates.one(new AppointmentId(Long.MAX_VALUE))));
    }

    @Test
    void movingTellsTheOwnerAsksAgainAndRaisesTheSequence() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        as(host, () -> dates.answer(id, InvitationAnswer.MAYBE));
        int seen = card(guest, id).entry().version();
        as(guest, () -> dates.move(id, monday(14, 0), null, seen));
        AppointmentCard moved = card(host, id);
        assertEquals(when(monday(14, 0), 60), moved.when());
        assertEquals(1, moved.entry().sequence());
        assertEquals(
                InvitationAnswer.NONE,
                moved.guests().stream()
                        .filter(g -> g.person().equals(host))
                        .findFirst()
                        .orElseThrow()
                        .answer());
        assertEquals(
                InvitationAnswer.YES,
                moved.guests().stream()
                        .filter(g -> g.person().equals(guest))
                        .findFirst()
                        .orElseThrow()
                        .answer());
        assertTrue(owner.told(ownerOf(id)).contains("moved " + monday(10, 0)));
        refused(Conflict.class, () -> as(host, () -> dates.move(id, monday(15, 0), null, seen)));
        as(host, () -> dates.move(id, monday(15, 0), 90, null));
        assertEquals(when(monday(15, 0), 90), card(host, id).when());
        as(host, () -> dates.move(id, monday(15, 30), 60, null));
        assertEquals(3, card(host, id).entry().sequence(), "into what it takes itself");
    }

    @Test
    void theHostMayLeaveTheirHoursTheOtherMayNot() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        assertEquals(
                "scheduling.book.outside-hours",
                refused(Invalid.class, () -> as(guest, () -> dates.move(id, monday(19, 0), null, null)))
                        .problems()
                        .get(0)
                        .key());
        as(host, () -> dates.move(id, monday(19, 0), null, null));
        assertEquals(monday(19, 0), card(guest, id).when().start());
        refused(Invalid.class, () -> as(host, () -> dates.move(id, Instant.MAX, null, null)));
        refused(Invalid.class, () -> as(host, () -> dates.move(id, null, null, null)));
        refused(Invalid.class, () -> as(host, () -> dates.move(id, monday(9, 0), 0, null)));
    }

    @Test
    void movingOntoSomethingElseIsRefusedWithOtherTimes() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        as(third, () -> booking.book(draft(when(monday(14, 0), 60), host, third)));
        TimeTaken taken = refused(TimeTaken.class, () -> as(guest, () -> dates.move(id, monday(14, 30), null, null)));
        assertEquals(monday(15, 0), taken.alternatives().get(0).start());
        assertEquals(monday(10, 0), card(guest, id).when().start());
        as(guest, () -> dates.move(id, taken.alternatives().get(0).start(), null, null));
        nobodyIsBookedTwice();
    }

    @Test
    void aSeriesMovesByTheTimeOnTheWall() {
        LocalDate first = monday();
        List<AppointmentId> ids =
                as(guest, () -> booking.bookSeries(draft(when(monday(10, 0), 60), host, guest), new SeriesRule(4, 12)));
        as(
                guest,
                () -> dates.moveFollowing(
                        ids.get(1),
                        first.plusWeeks(4)
                                .plusDays(1)
                                .atTime(14, 0)
                                .atZone(LONDON)
                                .toInstant(),
                        45,
                        null,
                        null));
        List<Appointments.Dated> all = as(guest, () -> appointments.all(ids));
        assertEquals(monday(10, 0), all.get(0).when().start());
        for (int i = 1; i < 12; i++) {
            assertEquals(
                    first.plusWeeks(4L * i).plusDays(1).atTime(14, 0),
                    LocalDateTime.ofInstant(all.get(i).when().start(), LONDON));
            assertEquals(Duration.ofMinutes(45), all.get(i).when().length());
            assertEquals(
                    DayOfWeek.TUESDAY,
                    LocalDate.ofInstant(all.get(i).when().start(), LONDON).getDayOfWeek());
        }
        assertEquals(12, card(host, ids.get(3)).needs().of());
        assertEquals(4, card(host, ids.get(3)).needs().number());
        as(
                third,
                () -> booking.book(draft(when(all.get(5).when().start().plus(Duration.ofHours(2)), 60), host, third)));
        TimeTaken taken = refused(
                TimeTaken.class,
                () -> as(
                        host,
                        () -> dates.moveFollowing(
                                ids.get(1), all.get(1).when().start().plus(Duration.ofHours(2)), null, null, null)));
        TimeRange offered = taken.alternatives().get(0);
        as(host, () -> dates.moveFollowing(ids.get(1), offered.start(), null, null, null));
        as(host, () -> dates.cancelFollowing(ids.get(10)));
        assertEquals(
                List.of(AppointmentState.CONFIRMED, AppointmentState.CANCELLED, AppointmentState.CANCELLED),
                as(guest, () -> appointments.all(ids)).subList(9, 12).stream()
                        .map(Appointments.Dated::state)
                        .toList());
        as(host, () -> dates.move(ids.get(0), monday(16, 0), null, null));
        assertEquals(monday(16, 0), card(guest, ids.get(0)).when().start(), "one alone");
        nobodyIsBookedTwice();
    }

    @Test
    void callingOffFreesTheTime() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        as(host, () -> dates.cancel(id));
        assertEquals(AppointmentState.CANCELLED, card(guest, id).state());
        booked(when(monday(10, 0), 60));
        assertEquals(List.of("cancelled"), owner.told(ownerOf(id)));
        refused(Conflict.class, () -> as(host, () -> dates.cancel(id)));
        refused(Conflict.class, () -> as(host, () -> dates.move(id, monday(11, 0), null, null)));
        refused(Conflict.class, () -> as(guest, () -> dates.answer(id, InvitationAnswer.NO)));
        clock().isNow(monday(12, 0));
        refused(RuleBroken.class, () -> as(host, () -> dates.tookPlace(id, false)));
        refused(RuleBroken.class, () -> as(host, () -> dates.record(id, guest, Attendance.DID_NOT_ATTEND)));
    }

    @Test
    void whoSaysNoIsFreeAndComesBackOnlyWhereNothingElseStands() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        as(guest, () -> dates.answer(id, InvitationAnswer.NO));
        AppointmentId other = as(
                guest,
                () -> appointments.plan(
                        Purpose.SET_MEETING,
                        PairOwner.KIND,
                        3,
                        when(monday(10, 30), 60),
                        Venue.OPEN,
                        List.of(guest),
                        false));
        assertEquals(
                "scheduling.invitation-answer.clash",
                refused(Conflict.class, () -> as(guest, () -> dates.answer(id, InvitationAnswer.YES)))
                        .problems()
                        .get(0)
                        .key());
        as(guest, () -> dates.answer(other, InvitationAnswer.NO));
        as(guest, () -> dates.answer(id, InvitationAnswer.YES));
        refused(Invalid.class, () -> as(guest, () -> dates.answer(id, InvitationAnswer.NONE)));
        clock().isNow(monday(12, 0));
        refused(Conflict.class, () -> as(guest, () -> dates.answer(id, InvitationAnswer.MAYBE)));
        nobodyIsBookedTwice();
    }

    @Test
    void eitherSaysThatTheyMetAndNotToHaveMetIsNobodysAbsence() {
        AppointmentId id = booked(when(monday(10, 0), 60));
        refused(RuleBroken.class, () -> as(host, () -> dates.tookPlace(id, true)));
        clock().isNow(monday(11, 0));
        assertEquals(Attendance.NOT_RECORDED, card(host, id).guests().get(0).attendance(), "which is not absent");
        as(guest, () -> dates.tookPlace(id, true));
        assertEquals(AppointmentState.HELD, card(host, id).state());
        assertEquals(
                List.of(Attendance.ATTENDED, Attendance.ATTENDED),
                card(host, id).guests().stream()
                        .map(AppointmentCard.Guest::attendance)
                        .toList());
        as(host, () -> dates.tookPlace(id, false));
        assertEquals(AppointmentState.NOT_HELD, card(host, id).state());
        assertEquals(
                List.of(Attendance.NOT_RECORDED, Attendance.NOT_RECORDED),
                card(host, id).guests().stream()
                        .map(AppointmentCard.Guest::attendance)
                        .toList());
        as(host, () -> dates.record(id, guest, Attendance.ATTENDED));
        assertEquals(AppointmentState.HELD, card(host, id).state());
        assertEquals(
                2,
                owner.told(ownerOf(id)).stream()
                                .filter("attendance ATTENDED"::equals)
                                .count()
                        - 1);
    }

    @Test
    void aMeetingOfManyIsRecordedByWhoManagesIt() {
        AppointmentId id = as(
                host,
                () -> appointments.plan(
                        Purpose.SET_MEETING,
                        PairOwner.KIND,
                        77_000,
                        when(monday(10, 0), 60),
                        Venue.OPEN,
                        List.of(host, guest),
                        false));
        owner.managedBy(77_000, third);
        clock().isNow(monday(11, 0));
        refused(NotFound.class, () -> as(guest, () -> dates.record(id, host, Attendance.ATTENDED)));
        refused(NotFound.class, () -> as(guest, () -> dates.tookPlace(id, true)));
        as(guest, () -> dates.record(id, guest, Attendance.ATTENDED));
        as(third, () -> dates.record(id, host, Attendance.DID_NOT_ATTEND));
        assertEquals(AppointmentState.HELD, card(third, id).state());
    }

    @Test
    void aPlaceWonIsNeverRefusedAndItsClashIsKept() {
        booked(when(monday(10, 0), 60));
        AppointmentId session = as(
                third,
                () -> appointments.plan(
                        Purpose.GATHERING,
                        PairOwner.KIND,
                        4,
                        when(monday(10, 30), 60),
                        Venue.OPEN,
                        List.of(third),
                        false));
        as(third, () -> appointments.invite(List.of(session), guest));
        assertEquals(
                1,
                count(
                        "select count(*) from invitation where appointment_id = ? and person_id = ?"
                                + " and clash_allowed_by = ?",
                        session.value(),
                        guest.value(),
                        guest.value()));
        as(third, () -> appointments.uninvite(List.of(session), guest));
        assertEquals(1, count("select count(*) from invitation where appointment_id = ?", session.value()));
        nobodyIsBookedTwice();
    }

    /** Everything at once: booking, moving, answering, inviting and calling off, by many, on the same few people. */
    @Test
    void aCrowdChangesTheSameFewDiaries() {
        List<PersonId> few = people(4);
        few.forEach(this::open);
        List<AppointmentId> standing = IntStream.range(0, 6)
                .mapToObj(i -> as(
                        few.get(0),
                        () -> booking.book(draft(when(monday(9 + i, 0), 60), few.get(i % 2), few.get(2 + i % 2)))))
                .toList();
        List<Instant> starts = Stream.iterate(monday(9, 0), s -> s.plus(Duration.ofMinutes(30)))
                .limit(14)
                .toList();
        List<String> ends = race(50, i -> {
            Random dice = new Random(i);
            AppointmentId one = standing.get(dice.nextInt(standing.size()));
            PersonId a = few.get(i % 2);
            PersonId b = few.get(2 + i / 2 % 2);
            try {
                switch (i % 5) {
                    case 0, 1 -> as(a, () -> booking.book(draft(when(starts.get(dice.nextInt(14)), 60), a, b)));
                    case 2 ->
                        as(
                                few.get((int) (one.value() % 2)),
                                () -> dates.move(one, starts.get(dice.nextInt(14)), 45, null));
                    case 3 ->
                        as(b, () -> dates.answer(one, dice.nextBoolean() ? InvitationAnswer.NO : InvitationAnswer.YES));
                    default -> as(a, () -> appointments.invite(standing, few.get(dice.nextInt(4))));
                }
                return "done";
            } catch (TimeTaken e) {
                return "taken";
            } catch (NotFound | Conflict e) {
                return "refused";
            }
        });
        assertEquals(50, ends.size());
        assertTrue(ends.contains("done"), ends.toString());
        nobodyIsBookedTwice();
    }

    @Test
    void aCopyTellsTheHoursAndErasureEmptiesTheDiary() {
        assertEquals(6, export().rows().size(), "five days and the rest");
        inTransaction(() -> data.erase(host));
        assertEquals(0, export().rows().size());
        assertEquals(
                1,
                count("select count(*) from diary where person_id = ?", host.value()),
                "the row is what others lock");
        assertFalse(as(host, () -> availabilities.mine()).bookable());
    }

    private PersonalData.Section export() {
        return inTransaction(() -> new ArrayList<>(data.export(host))).stream()
                .filter(s -> s.what().equals("scheduling.kept.hours"))
                .findFirst()
                .orElseThrow();
    }
}
