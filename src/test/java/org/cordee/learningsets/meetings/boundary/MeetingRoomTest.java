package org.cordee.learningsets.meetings.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.denied;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.house.Injection;
import org.cordee.house.RecordedAudit;
import org.cordee.learningsets.boundary.SetFuture;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.control.StandIns;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingBid;
import org.cordee.learningsets.entity.MeetingCheckIn;
import org.cordee.learningsets.entity.MeetingRound;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.meetings.control.MeetingAccess;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.secret.Seals;
import org.cordee.platform.secret.TestSecret;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting from its start to its end: who may do what in it, and what goes into diaries. */
class MeetingRoomTest {

    private static final Instant START = Instant.parse("2026-12-03T10:00:00Z");
    private static final SetMeetingId MEETING = new SetMeetingId(60);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);
    private static final PersonId FAY = new PersonId(50);
    private static final PersonId EVE = new PersonId(99);

    private final CurrentPerson me = new CurrentPerson();
    private final List<MeetingCheckIn> checkIns = new ArrayList<>();
    private final List<MeetingBid> bids = new ArrayList<>();
    private final List<MeetingRound> rounds = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final Map<PersonId, Attendance> attendance = new HashMap<>();
    private final SetContract contract =
            keyed(new SetContract(new LearningSetId(7), 1, SetContract.Terms.usual(), START), 20);
    private final SetMeeting meeting = keyed(new SetMeeting(contract, 1), 60);
    private final SetMeeting next = keyed(new SetMeeting(contract, 2), 61);
    private LearningSet set = set();
    private TimeRange when = new TimeRange(START, START.plus(Duration.ofHours(2)), CurrentPerson.HOME_ZONE);
    private Instant now = START;

    private static LearningSet set() {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), null, null, START), 7);
        for (long i = 1; i <= 4; i++) {
            fresh.propose(new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), START);
            fresh.accept(new PersonId(i), START);
        }
        fresh.contract(START);
        return fresh;
    }

    private <T> T bean(Class<T> kind) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        SetPolicy policy = Injection.of(SetPolicy.class, me);
        SetQueries sets = new SetQueries() {
            @Override
            public LearningSet one(LearningSetId id) {
                return set;
            }

            @Override
            public LearningSet fresh(LearningSetId id) {
                return set;
            }

            @Override
            public LearningSet locked(LearningSetId id) {
                return set;
            }
        };
        MeetingQueries meetings = new MeetingQueries() {
            @Override
            public SetMeeting one(SetMeetingId id) {
                return meeting;
            }

            @Override
            public SetMeeting locked(SetMeetingId id) {
                return meeting;
            }

            @Override
            public List<SetMeeting> meetings(LearningSetId id) {
                return List.of(meeting, next);
            }

            @Override
            public SetContract contract(long key) {
                return contract;
            }

            @Override
            public <E> E add(E fresh) {
                keyed(fresh, 300L + checkIns.size() + bids.size() + rounds.size());
                if (fresh instanceof MeetingCheckIn checkIn) {
                    checkIns.add(checkIn);
                } else if (fresh instanceof MeetingBid bid) {
                    bids.add(bid);
                } else if (fresh instanceof MeetingRound round) {
                    rounds.add(round);
                }
                return fresh;
            }
        };
        MeetingRoomQueries rooms = new MeetingRoomQueries() {
            @Override
            public List<MeetingCheckIn> checkIns(SetMeetingId id) {
                return checkIns;
            }

            @Override
            public List<MeetingBid> bids(SetMeetingId id) {
                return bids;
            }

            @Override
            public List<MeetingRound> rounds(SetMeetingId id) {
                return List.copyOf(rounds);
            }

            @Override
            public MeetingRound round(SetMeetingId id, long key) {
                return rounds.stream().filter(r -> r.key() == key).findFirst().orElseThrow(NotFound::new);
            }

            @Override
            public void remove(Object gone) {
                bids.remove(gone);
                rounds.remove(gone);
            }
        };
        Appointments appointments = new Appointments() {
            @Override
            public List<Dated> all(Collection<AppointmentId> ids) {
                return List.of(new Dated(
                        new AppointmentId(30),
                        1,
                        "uid",
                        0,
                        "learningsets.meeting",
                        60,
                        AppointmentState.CONFIRMED,
                        when,
                        Venue.OPEN,
                        attendance));
            }

            @Override
            public void move(
                    AppointmentId id, TimeRange timeRange, Venue venue, Integer seenVersion, boolean override) {
                when = timeRange;
                done.add("date moved");
            }

            @Override
            public void record(AppointmentId id, PersonId person, Attendance was) {
                attendance.put(person, was);
            }
        };
        MeetingAccess access = Injection.into(
                new MeetingAccess() {
                    @Override
                    public void changed(SetMeeting of) {
                        of.touch();
                    }
                },
                sets,
                meetings,
                rooms,
                policy);
        return Injection.of(
                kind,
                access,
                rooms,
                meetings,
                policy,
                appointments,
                audit,
                clock,
                Injection.of(StandIns.class, rooms, policy, appointments),
                Injection.of(StartDay.class, appointments, clock),
                Injection.of(OverdueMeetings.class, appointments),
                Injection.of(
                        Seals.class,
                        TestSecret.of("a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8))),
                new SetFuture() {
                    @Override
                    public void meetingHeld(LearningSet of, SetMeeting held) {
                        done.add("held");
                    }
                });
    }

    private MeetingRoom room() {
        return bean(MeetingRoom.class);
    }

    private MeetingRounds rounds() {
        return bean(MeetingRounds.class);
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private void begun() {
        as(ANN);
        room().start(MEETING);
    }

    private void facilitated() {
        set = set();
        set.facilitatedBy(FAY);
    }

    @BeforeEach
    void hostIsAnn() {
        meeting.on(new AppointmentId(30));
        meeting.hostedBy(ANN);
        for (PersonId person : List.of(ANN, BEN, CAT)) {
            attendance.put(person, Attendance.EXPECTED);
        }
        as(ANN);
    }

    @Test
    void theHostStartsItAndTheSetIsAtWork() {
        begun();
        assertEquals(MeetingState.RUNNING, meeting.state());
        assertEquals(SetState.ACTIVE, set.state());
        assertEquals(List.of("learningsets.meeting-begun 60"), audit.lines());
        conflict("learningsets.meeting.moved-on", () -> room().start(MEETING));
    }

    @Test
    void othersOfTheSetDoNotStartItAndForStrangersItIsNotThere() {
        as(BEN);
        denied(() -> room().start(MEETING));
        as(EVE);
        notFound(() -> room().start(MEETING));
        notFound(() -> room().checkIn(MEETING, null));
        notFound(() -> room().bid(MEETING, "Me"));
        notFound(() -> room().end(MEETING));
    }

    @Test
    void twoMeetingsOfASetDoNotRunAtOnce() {
        next.start(START);
        conflict("learningsets.meeting.another-runs", () -> room().start(MEETING));
    }

    @Test
    void onAnotherDayItIsAskedFirstAndThenTheDateMoves() {
        now = START.minus(Duration.ofDays(2)).plusSeconds(30);
        conflict("learningsets.meeting.other-day", () -> room().start(MEETING));
        assertEquals(MeetingState.PLANNED, meeting.state());
        room().start(MEETING, true);
        assertEquals(START.minus(Duration.ofDays(2)), when.start(), "to this minute");
        assertEquals(Duration.ofHours(2), when.length());
        assertEquals(List.of("date moved"), done);
    }

    @Test
    void onItsOwnDayTheDateStaysWhateverTheHour() {
        now = Instant.parse("2026-12-03T23:30:00Z");
        room().start(MEETING);
        assertEquals(List.of(), done);
    }

    @Test
    void whoChecksInIsThereInTheDiaryToo() {
        begun();
        as(BEN);
        room().checkIn(MEETING, "Good morning");
        room().checkIn(MEETING, "Good morning all");
        assertEquals(1, checkIns.size());
        assertEquals(Attendance.ATTENDED, attendance.get(BEN));
        assertEquals(Attendance.EXPECTED, attendance.get(CAT));
    }

    @Test
    void whoLeadsMarksAMemberWithoutADevicePresent() {
        begun();
        as(BEN);
        denied(() -> room().markPresent(MEETING, CAT));
        as(ANN);
        room().markPresent(MEETING, CAT);
        room().markPresent(MEETING, CAT);
        assertEquals(1, checkIns.size());
        assertEquals(Attendance.ATTENDED, attendance.get(CAT));
        notFound(() -> room().markPresent(MEETING, new PersonId(4711)));
    }

    @Test
    void whoChecksInEarlyIsRecordedAtTheEnd() {
        now = START.minus(Duration.ofMinutes(20));
        begun();
        as(BEN);
        room().checkIn(MEETING, null);
        assertEquals(Attendance.EXPECTED, attendance.get(BEN), "the date has not begun");
        now = START.plus(Duration.ofHours(1));
        as(ANN);
        room().end(MEETING);
        assertEquals(Attendance.ATTENDED, attendance.get(BEN));
        assertEquals(Attendance.EXPECTED, attendance.get(CAT), "not to check in is not absent");
        assertEquals(List.of("held"), done);
    }

    @Test
    void nobodyChecksInBeforeItBegins() {
        conflict("learningsets.meeting.not-begun", () -> room().checkIn(MEETING, null));
        assertEquals(List.of("words"), fields(() -> room().checkIn(MEETING, "x".repeat(1001))));
    }

    @Test
    void anotherMemberHostsWhenTheHostIsNotThere() {
        as(BEN);
        room().host(MEETING);
        assertEquals(BEN, meeting.host());
        room().start(MEETING);
        room().checkIn(MEETING, null);
        as(CAT);
        conflict("learningsets.meeting.host-is-here", () -> room().host(MEETING));
        as(BEN);
        room().host(MEETING, CAT);
        assertEquals(CAT, meeting.host());
        denied(() -> room().host(MEETING, BEN));
        as(CAT);
        notFound(() -> room().host(MEETING, EVE));
    }

    @Test
    void inAFacilitatedSetAMemberLeadsOnlyWhileTheFacilitatorIsAway() {
        facilitated();
        as(BEN);
        conflict("learningsets.meeting.facilitated", () -> room().host(MEETING));
        now = START.minus(Duration.ofMinutes(1));
        conflict("learningsets.meeting.facilitated", () -> room().lead(MEETING, false));
        now = START;
        room().lead(MEETING, false);
        assertEquals(BEN, meeting.standIn());
        room().start(MEETING);
        as(FAY);
        room().checkIn(MEETING, null);
        assertNull(meeting.standIn(), "the facilitator is back");
        as(CAT);
        conflict("learningsets.meeting.facilitated", () -> room().lead(MEETING, false));
        room().lead(MEETING, true);
        assertEquals(CAT, meeting.standIn());
        notFound(() -> room().leadAgain(MEETING));
        as(FAY);
        room().leadAgain(MEETING);
        assertNull(meeting.standIn());
    }

    @Test
    void membersAskForTimeBeforeItAndTakeItBack() {
        room().bid(MEETING, "My new post");
        room().bid(MEETING, "My new team");
        assertEquals(1, bids.size());
        assertFalse(bids.get(0).words().contains("team"), "what is written is sealed");
        room().unbid(MEETING);
        room().unbid(MEETING);
        assertEquals(List.of(), bids);
        facilitated();
        as(FAY);
        broken("learningsets.bid.members", () -> room().bid(MEETING, "My day"));
    }

    @Test
    void onlyWhoLeadsGoesFromItemToItem() {
        begun();
        room().at(MEETING, MeetingItem.ROUNDS);
        assertEquals(MeetingItem.ROUNDS, meeting.item());
        as(BEN);
        denied(() -> room().at(MEETING, MeetingItem.ROUNDS));
        as(ANN);
        assertEquals(List.of("item"), fields(() -> room().at(MEETING, null)));
    }

    @Test
    void whenTheEndWasForgottenAnybodyEndsIt() {
        begun();
        as(BEN);
        now = START.plus(Duration.ofHours(2)).minusMillis(1);
        denied(() -> room().end(MEETING));
        now = START.plus(Duration.ofHours(2));
        room().end(MEETING);
        assertEquals(MeetingState.HELD, meeting.state());
    }

    @Test
    void aMeetingWithoutADateIsOverdueAfterTwelveHours() {
        meeting.withoutDate();
        begun();
        as(BEN);
        now = START.plus(Duration.ofHours(12)).minusMillis(1);
        denied(() -> room().end(MEETING));
        now = START.plus(Duration.ofHours(12));
        room().end(MEETING);
        assertEquals(MeetingState.HELD, meeting.state());
    }

    @Test
    void aRoundBeginsWithWhatThePresenterBid() {
        as(BEN);
        room().bid(MEETING, "My new post");
        begun();
        long round = rounds().plan(MEETING, BEN);
        assertTrue(rounds.get(0).issue() != null);
        conflict("learningsets.round.waits-already", () -> rounds().plan(MEETING, BEN));
        long second = rounds().plan(MEETING, CAT);
        assertNull(rounds.get(1).issue());
        assertEquals(2, rounds.get(1).number());
        rounds().drop(MEETING, second);
        assertEquals(1, rounds.size());
        notFound(() -> rounds().plan(MEETING, EVE));
        as(BEN);
        denied(() -> rounds().drop(MEETING, round));
    }

    @Test
    void oneRoundRunsAtATime() {
        begun();
        long first = rounds().plan(MEETING, BEN);
        long second = rounds().plan(MEETING, CAT);
        rounds().start(MEETING, first);
        assertEquals(MeetingRoundStep.RUNNING, rounds.get(0).state());
        assertEquals(MeetingItem.ROUNDS, meeting.item());
        conflict("learningsets.round.another-runs", () -> rounds().start(MEETING, second));
        rounds().finish(MEETING, first);
        rounds().start(MEETING, second);
        assertEquals(MeetingRoundStep.RUNNING, rounds.get(1).state());
    }

    @Test
    void pressedTwiceAStageMovesOnOnce() {
        begun();
        long round = rounds().plan(MEETING, BEN);
        rounds().start(MEETING, round);
        String first = rounds.get(0).clock(contract.times(), now).stage().key();
        rounds().forward(MEETING, round, first);
        String second = rounds.get(0).clock(contract.times(), now).stage().key();
        assertFalse(first.equals(second));
        conflict("learningsets.round.moved-on", () -> rounds().forward(MEETING, round, first));
        rounds().back(MEETING, round, second);
        assertEquals(first, rounds.get(0).clock(contract.times(), now).stage().key());
    }

    @Test
    void theTurnIsPassedByWhoHasItOrLeads() {
        begun();
        long round = rounds().plan(MEETING, BEN);
        rounds().start(MEETING, round);
        as(EVE);
        notFound(() -> rounds().pass(MEETING, round, null));
        as(ANN);
        rounds().pass(MEETING, round, CAT);
        rounds().pass(MEETING, round, null);
        as(ANN);
        notFound(() -> rounds().pass(MEETING, round, EVE));
    }

    @Test
    void atTheEndARoundThatRunsIsOverAndThoseThatWaitDoNotTakePlace() {
        begun();
        long first = rounds().plan(MEETING, BEN);
        rounds().plan(MEETING, CAT);
        rounds().start(MEETING, first);
        room().end(MEETING);
        assertEquals(1, rounds.size());
        assertFalse(rounds.get(0).state() == MeetingRoundStep.RUNNING);
        conflict("learningsets.meeting.over", () -> rounds().start(MEETING, first));
        conflict("learningsets.meeting.over", () -> room().bid(MEETING, "Too late"));
    }
}
