package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

class MeetingScheduleIT extends SetsInside {

    @Inject
    private Appointments appointments;

    @Inject
    private MyAppointments myAppointments;

    @Inject
    private Polls polls;

    @Inject
    private SetAttendance attendance;

    private TimeRange evening(int days) {
        return TimeRange.lasting(
                clock.instant()
                        .truncatedTo(ChronoUnit.DAYS)
                        .plus(Duration.ofDays(days))
                        .plus(Duration.ofHours(17)),
                Duration.ofHours(3),
                CurrentPerson.HOME_ZONE);
    }

    private void plan(MadeSet set, TimeRange first) {
        as(set.members().get(0), () -> meetingSchedule.plan(set.id(), first, Venue.OPEN, null, false));
    }

    private MeetingSchedule.Meetings meetings(MadeSet set) {
        return as(set.members().get(0), () -> meetingSchedule.of(set.id()));
    }

    private int diary(PersonId person, LearningSetId set) {
        return (int) count(
                "select count(*) from invitation i join appointment a on a.id = i.appointment_id"
                        + " where i.person_id = ? and a.owner_kind = ?"
                        + " and a.owner_id = ? and a.state = 'CONFIRMED'",
                person.value(),
                MeetingSchedule.OWNER_KIND,
                set.value());
    }

    @Test
    void aSeriesGivesEveryMeetingItsDateInEverybodysDiary() {
        MadeSet set = contracted(4, true);
        plan(set, evening(10));
        MeetingSchedule.Meetings all = meetings(set);
        assertEquals(0, all.withoutDate());
        assertFalse(all.sought());
        assertEquals(1, all.next().number());
        LocalDateTime first = LocalDateTime.ofInstant(all.all().get(0).when().start(), CurrentPerson.HOME_ZONE);
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    first.plusWeeks(5L * i),
                    LocalDateTime.ofInstant(all.all().get(i).when().start(), CurrentPerson.HOME_ZONE),
                    "the local time is kept");
        }
        set.everybody().forEach(p -> assertEquals(5, diary(p, set.id())));
        refused(Conflict.class, () -> plan(set, evening(400)));
        AppointmentId date = all.next().date();
        assertEquals(
                "/learningsets/set?id=" + set.id(),
                as(set.facilitator(), () -> myAppointments.one(date)).about().path());
        refused(NotFound.class, () -> as(set.coordinator(), () -> myAppointments.one(date)));
    }

    @Test
    void whereSomebodyHasSomethingElseAllOrNoneIsPlanned() {
        MadeSet set = contracted(4, true);
        TimeRange third = evening(20 + 2 * 35);
        as(
                set.members().get(2),
                () -> appointments.plan(
                        Purpose.SET_MEETING,
                        MeetingSchedule.OWNER_KIND,
                        set.id().value(),
                        third,
                        Venue.OPEN,
                        List.of(set.members().get(2)),
                        false));
        TimeTaken taken = refused(TimeTaken.class, () -> plan(set, evening(20)));
        assertEquals(1, taken.people());
        assertEquals(5, meetings(set).withoutDate());
        refused(
                RuleBroken.class,
                () -> as(
                        set.members().get(0),
                        () -> meetingSchedule.plan(set.id(), evening(20), Venue.OPEN, null, true)));
        assertEquals(5, meetings(set).withoutDate(), "a member does not decide for who is busy");
        as(set.facilitator(), () -> meetingSchedule.plan(set.id(), evening(20), Venue.OPEN, null, true));
        assertEquals(0, meetings(set).withoutDate());
    }

    @Test
    void aSeriesAcrossTheClocksNamesTheDateItCannotKeep() {
        MadeSet set = contracted(4, false);
        // five weeks before the spring Sunday on which 1:30 does not exist in the United Kingdom
        clock().isNow(Instant.parse("2026-02-01T12:00:00Z"));
        TimeRange night = TimeRange.local(
                LocalDateTime.parse("2026-02-22T01:30"),
                LocalDateTime.parse("2026-02-22T04:30"),
                CurrentPerson.HOME_ZONE);
        Invalid gap = refused(Invalid.class, () -> plan(set, night));
        assertEquals("start", gap.problems().get(0).field());
        assertEquals(5, meetings(set).withoutDate());
    }

    @Test
    void aPollFindsTheNextDateAndACalledOffOneIsSoughtAgain() {
        MadeSet set = contracted(4, false);
        PersonId ann = set.members().get(0);
        TimeRange time = evening(15);
        DatePollId poll = as(
                ann,
                () -> polls.open(
                        MeetingSchedule.OWNER_KIND,
                        set.id().value(),
                        Venue.OPEN,
                        null,
                        List.of(time, evening(16)),
                        clock.instant().plus(Duration.ofDays(5))));
        assertEquals(poll, meetings(set).poll());
        PollPage page = as(ann, () -> polls.one(poll));
        long chosen = page.times().get(0).id();
        as(
                set.members().get(1),
                () -> polls.answer(
                        poll, Map.of(chosen, PollAnswer.YES, page.times().get(1).id(), PollAnswer.NO)));
        AppointmentId date = as(ann, () -> polls.close(poll, chosen, false));
        MeetingSchedule.Meeting first = meetings(set).next();
        assertEquals(date, first.date());
        assertEquals(1, first.number());
        refused(
                NotFound.class,
                () -> as(
                        set.coordinator(),
                        () -> polls.plan(MeetingSchedule.OWNER_KIND, set.id().value())));
        as(set.members().get(3), () -> myAppointments.cancel(date));
        assertNull(meetings(set).next());
        assertEquals(5, meetings(set).withoutDate());
    }

    @Test
    void whoJoinsOrLeavesHasTheComingDatesOrNot() {
        MadeSet set = contracted(4, false);
        plan(set, evening(12));
        PersonId cat = inTransaction(() -> people.join(unique("Cat"), Level.PRACTITIONER, null, null));
        inTransaction(() -> {
            LearningSet locked = sets.locked(set.id());
            locked.propose(cat, new MemberFacts(null, Level.PRACTITIONER, null, false), clock.instant());
            locked.accept(cat, clock.instant());
            meetingSchedule.joined(locked, cat);
            return null;
        });
        assertEquals(5, diary(cat, set.id()));
        inTransaction(() -> {
            LearningSet locked = sets.locked(set.id());
            locked.leave(cat, clock.instant());
            meetingSchedule.left(locked, cat);
            return null;
        });
        assertEquals(0, diary(cat, set.id()));
    }

    @Test
    void theCoordinatorSeesDatesAttendanceAndCountsAndWhoWaits() {
        MadeSet set = contracted(4, true);
        plan(set, evening(9));
        AppointmentId date = meetings(set).next().date();
        clock().forward(Duration.ofDays(11));
        as(set.facilitator(), () -> appointments.record(date, set.members().get(0), Attendance.ATTENDED));
        as(set.members().get(1), () -> appointments.record(date, set.members().get(1), Attendance.APOLOGIES));
        SetAttendance.Line line = as(set.coordinator(), () -> attendance.one(set.id()));
        assertEquals(1, line.held());
        assertEquals(5, line.people().size());
        assertEquals(
                Attendance.ATTENDED,
                line.people().stream()
                        .filter(p -> p.id().equals(set.members().get(0)))
                        .findFirst()
                        .orElseThrow()
                        .attendance()
                        .get(0));
        assertTrue(line.waits().none(), line.waits().toString());
        assertNotNull(line.next());
        MadeSet other = accepted(4, true);
        sign(other, other.members().get(0));
        SetAttendance.Sheet sheet = as(other.coordinator(), () -> attendance.of(Origin.of(other.network())));
        assertEquals(4, sheet.sets().get(0).waits().sign().size());
        refused(NotFound.class, () -> as(other.coordinator(), () -> attendance.one(set.id())));
        refused(NotFound.class, () -> as(set.members().get(0), () -> attendance.one(set.id())));
        refused(NotFound.class, () -> as(set.facilitator(), () -> attendance.of(Origin.of(set.network()))));
        refused(NotFound.class, () -> asAdministrator(set.members().get(0), () -> attendance.one(set.id())));
    }

    @Test
    void ofTwoWhoPlanAtOnceOneHearsThatAllHaveTheirDates() {
        MadeSet set = contracted(4, false);
        List<Boolean> done = race(
                2,
                i -> as(set.members().get(i), () -> {
                    try {
                        meetingSchedule.plan(set.id(), evening(30 + i), Venue.OPEN, null, false);
                        return true;
                    } catch (Conflict e) {
                        return false;
                    }
                }));
        assertEquals(1, done.stream().filter(d -> d).count());
        assertEquals(5, diary(set.members().get(2), set.id()));
    }

    @Test
    void ofAConfidentialNetworkNoDateSaysTheName() {
        MadeSet set = contracted(4, false);
        plan(set, evening(14));
        AppointmentId date = meetings(set).next().date();
        PersonId ann = set.members().get(0);
        String title = as(ann, () -> mySets.inside(set.id())).title();
        assertTrue(as(ann, () -> myAppointments.one(date)).about().title().contains(title));
        sql(
                "update network set visibility = 'CONFIDENTIAL', entry = 'BY_INVITATION' where id = ?",
                set.network().value());
        assertFalse(as(ann, () -> myAppointments.one(date)).about().title().contains(title));
    }

    @Test
    void aSetThatMetWithoutTheRoomHasMetAndCanBeClosed() {
        MadeSet set = contracted(4, false);
        PersonId ann = set.members().get(0);
        plan(set, evening(3));
        List<MeetingSchedule.Meeting> all = meetings(set).all();
        clock().forward(Duration.ofDays(5));
        assertEquals(2, meetings(set).next().number(), "what is over is not gone to");
        as(ann, () -> appointments.record(all.get(0).date(), ann, Attendance.ATTENDED));
        jobs.runDue();
        assertEquals("HELD", state(set, 1));
        assertEquals(
                1,
                count(
                        "select count(*) from learning_set where id = ? and state = 'ACTIVE'",
                        set.id().value()));
        clock().forward(Duration.ofDays(35));
        List<SetMeeting> planned = inTransaction(() -> meetings.meetings(set.id())).stream()
                .filter(m -> m.state() == MeetingState.PLANNED)
                .toList();
        as(ann, () -> meetingSchedule.callOff(planned));
        assertEquals("CANCELLED", state(set, 2));
        assertEquals(
                List.of("HELD", "CONFIRMED", "CANCELLED", "CANCELLED", "CANCELLED"),
                all.stream()
                        .map(m -> query(
                                        "select state from appointment where id = ?",
                                        row -> row.getString(1),
                                        m.date().value())
                                .get(0))
                        .toList(),
                "what is over stays as it was");
    }

    private String state(MadeSet set, int number) {
        return query(
                        "select state from set_meeting where set_id = ? and meeting_number = ?",
                        row -> row.getString(1),
                        set.id().value(),
                        number)
                .get(0);
    }

    @Test
    void aMeetingToWhichNobodyCameNeedsAnotherDate() {
        MadeSet set = contracted(4, false);
        plan(set, evening(3));
        clock().forward(Duration.ofDays(5));
        assertEquals(1, meetings(set).withoutDate());
        plan(set, evening(400));
        assertEquals(0, meetings(set).withoutDate());
    }

    @Test
    void aSeriesEndsThePollForTheNextDate() {
        MadeSet set = contracted(4, false);
        as(
                set.members().get(1),
                () -> polls.open(
                        MeetingSchedule.OWNER_KIND,
                        set.id().value(),
                        Venue.OPEN,
                        null,
                        List.of(evening(21), evening(22)),
                        clock.instant().plus(Duration.ofDays(5))));
        plan(set, evening(40));
        assertEquals(
                0,
                count(
                        "select count(*) from date_poll where owner_kind = ? and owner_id = ? and state = 'OPEN'",
                        MeetingSchedule.OWNER_KIND,
                        set.id().value()));
    }
}
