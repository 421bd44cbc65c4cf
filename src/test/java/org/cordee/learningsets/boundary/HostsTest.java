package org.cordee.learningsets.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.fields;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingCheckIn;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hosts the meetings of a set, and how it goes on when its meetings have been held. */
class HostsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LearningSetId SET = new LearningSetId(7);
    private static final SetMeetingId MEETING = new SetMeetingId(61);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CAT = new PersonId(3);
    private static final PersonId FAY = new PersonId(50);

    private final CurrentPerson me = new CurrentPerson();
    private final List<SetMeeting> meetings = new ArrayList<>();
    private final List<PersonId> here = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final LearningSet set = set();
    private boolean meetsNow;

    private final MeetingQueries queries = new MeetingQueries() {
        @Override
        public SetMeeting one(SetMeetingId id) {
            return meetings.get(0);
        }

        @Override
        public SetMeeting locked(SetMeetingId id) {
            return meetings.get(0);
        }

        @Override
        public List<SetMeeting> meetings(LearningSetId id) {
            return meetings;
        }
    };

    private final SetQueries sets = new SetQueries() {
        @Override
        public LearningSet one(LearningSetId id) {
            return set;
        }

        @Override
        public LearningSet locked(LearningSetId id) {
            return set;
        }
    };

    private final SetFutureNotifications tidings = new SetFutureNotifications() {
        @Override
        void hosts(LearningSet of, PersonId host, int meeting, PersonId by) {
            told.add(host + " hosts " + meeting + " by " + by);
        }

        @Override
        void hostsNoMore(LearningSet of, PersonId host, int meeting, PersonId by) {
            told.add(host + " hosts " + meeting + " no more");
        }

        @Override
        void choose(LearningSet of) {
            told.add("choose");
        }

        @Override
        void recontracting(LearningSet of, PersonId by) {
            told.add("agrees anew");
        }
    };

    private final NamedPeople people = new NamedPeople()
            .with(1, "Zoe")
            .with(2, "ben")
            .with(3, "Cat")
            .with(4, "Dee")
            .with(50, "Fay");

    private final Hosts hosts = Injection.of(
            Hosts.class,
            queries,
            sets,
            tidings,
            people,
            audit,
            Injection.of(SetPolicy.class, me),
            new MeetingRoomQueries() {
                @Override
                public Optional<MeetingCheckIn> checkIn(SetMeetingId meeting, PersonId person) {
                    return here.contains(person)
                            ? Optional.of(new MeetingCheckIn(meeting, person, NOW))
                            : Optional.empty();
                }
            });

    private final SetFuture future = Injection.of(
            SetFuture.class,
            queries,
            sets,
            tidings,
            people,
            audit,
            Injection.of(SetPolicy.class, me),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SetProposals() {
                @Override
                void settle(LearningSet of) {
                    told.add("settled");
                }

                @Override
                boolean mayRunItself(LearningSet of) {
                    return true;
                }

                @Override
                public List<Card> open(LearningSetId id) {
                    return List.of();
                }
            },
            new Closing() {
                @Override
                void checkQuiet(LearningSet of) {
                    if (meetsNow) {
                        throw new Conflict("learningsets.set.meets-now");
                    }
                }
            },
            new Contracts() {
                @Override
                void drop(LearningSet of) {
                    told.add("new contract dropped");
                }
            });

    private static LearningSet set() {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), null, null, NOW), 7);
        for (long i = 1; i <= 4; i++) {
            fresh.propose(new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), NOW);
            fresh.accept(new PersonId(i), NOW);
        }
        fresh.contract(NOW);
        fresh.begin();
        return fresh;
    }

    private SetMeeting meeting(int number, PersonId host) {
        SetMeeting meeting = keyed(
                new SetMeeting(keyed(new SetContract(SET, 1, SetContract.Terms.usual(), NOW), 20), number),
                60L + number);
        meeting.hostedBy(host);
        meetings.add(meeting);
        return meeting;
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    @BeforeEach
    void annHosts() {
        meeting(1, ANN);
        as(BEN);
    }

    @Test
    void anybodyTakesAMeetingForThemselvesAndTheOneBeforeHearsIt() {
        hosts.change(MEETING, BEN);
        assertEquals(BEN, meetings.get(0).host());
        assertEquals(List.of("1 hosts 1 no more"), told);
        assertEquals(List.of("learningsets.host-changed 61"), audit.lines());
    }

    @Test
    void onlyTheHostAndTheFacilitatorNameSomebodyElse() {
        notFound(() -> hosts.change(MEETING, CAT));
        as(ANN);
        hosts.change(MEETING, CAT);
        assertEquals(List.of("3 hosts 1 by 1"), told);
        set.facilitatedBy(FAY);
        as(FAY);
        hosts.change(MEETING, BEN);
        assertEquals(BEN, meetings.get(0).host());
    }

    @Test
    void aMeetingThatRunsIsNotTakenFromAHostWhoIsThere() {
        meetings.get(0).start(NOW);
        here.add(ANN);
        conflict("learningsets.meeting.host-is-here", () -> hosts.change(MEETING, BEN));
        here.clear();
        hosts.change(MEETING, BEN);
        assertEquals(BEN, meetings.get(0).host());
    }

    @Test
    void nobodyOutsideHostsOrIsNamed() {
        as(ANN);
        notFound(() -> hosts.change(MEETING, FAY));
        assertEquals(List.of("host"), fields(() -> hosts.change(MEETING, null)));
        as(new PersonId(99));
        notFound(() -> hosts.change(MEETING, BEN));
        notFound(() -> hosts.page(MEETING));
    }

    @Test
    void thePageOffersOnlyWhoMayBeNamedAndSaysHowOftenTheyHosted() {
        assertEquals(
                List.of(BEN),
                hosts.page(MEETING).members().stream().map(Hosts.Member::id).toList());
        meeting(2, CAT).heldElsewhere(NOW);
        as(ANN);
        Hosts.Page page = hosts.page(MEETING);
        assertEquals(
                List.of("Zoe", "ben", "Cat", "Dee"),
                page.members().stream().map(Hosts.Member::name).toList(),
                "oneself first");
        assertEquals(1, page.members().get(2).hosted());
        assertEquals("Zoe", page.hostName());
        assertTrue(page.open());
        meetings.get(0).heldElsewhere(NOW);
        assertFalse(hosts.page(MEETING).open());
    }

    @Test
    void afterTheLastMeetingAllAreAskedHowItGoesOn() {
        SetMeeting last = meeting(2, BEN);
        future.meetingHeld(set, last);
        assertEquals(List.of("settled"), told, "one is still planned");
        told.clear();
        meetings.get(0).heldElsewhere(NOW);
        last.heldElsewhere(NOW);
        future.meetingHeld(set, last);
        assertEquals(List.of("choose", "settled"), told);
        assertTrue(future.page(SET).meetings().over());
        assertTrue(future.page(SET).mayAgreeAnew());
    }

    @Test
    void aSetAgreesAnewUnlessItMeetsNow() {
        meetsNow = true;
        conflict("learningsets.set.meets-now", () -> future.recontract(SET));
        meetsNow = false;
        future.recontract(SET);
        assertEquals(SetState.RECONTRACTING, set.state());
        assertEquals(List.of("agrees anew"), told);
        assertTrue(future.page(SET).agreesAnew());
    }

    @Test
    void itGoesOnWithTheContractItHasOnlyWhileMeetingsAreToCome() {
        future.recontract(SET);
        told.clear();
        future.goOn(SET);
        assertEquals(SetState.ACTIVE, set.state());
        assertEquals(List.of("new contract dropped"), told);
        future.recontract(SET);
        meetings.get(0).heldElsewhere(NOW);
        conflict("learningsets.future.nothing-planned", () -> future.goOn(SET));
        assertEquals(SetState.RECONTRACTING, set.state());
    }

    @Test
    void theFutureOfASetIsForThoseInIt() {
        as(new PersonId(99));
        notFound(() -> future.page(SET));
        notFound(() -> future.recontract(SET));
        notFound(() -> future.goOn(SET));
    }

    @Test
    void whoWasAskedToJoinAndHasNotAnsweredIsShown() {
        people.with(5, "Eve");
        set.propose(new PersonId(5), new MemberFacts(null, Level.MANAGER, null, false), NOW);
        assertEquals("Eve", future.page(SET).joining().asked().get(0).name());
        assertFalse(future.page(SET).places().few());
        assertFalse(future.page(SET).places().full());
        set.leave(CAT, NOW);
        assertTrue(future.page(SET).places().few());
    }
}
