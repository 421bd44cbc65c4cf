package org.cordee.learningsets.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.house.Injection;
import org.cordee.house.RecordedAudit;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingCheckIn;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetProposal;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a set when somebody leaves it, when it runs itself, and when its contract names other meetings. */
class LeavingTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LearningSetId SET = new LearningSetId(7);
    private static final PersonId FAY = new PersonId(50);

    private final CurrentPerson me = new CurrentPerson();
    private final List<String> done = new ArrayList<>();
    private final List<SetMeeting> meetings = new ArrayList<>();
    private final List<PersonId> here = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private LearningSet set = set(5);

    private final MeetingQueries queries = new MeetingQueries() {
        @Override
        public List<SetMeeting> meetings(LearningSetId id) {
            return List.copyOf(meetings);
        }

        @Override
        public SetMeeting locked(SetMeetingId id) {
            return meetings.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
        }

        @Override
        public <T> T add(T fresh) {
            meetings.add(keyed((SetMeeting) fresh, 60L + meetings.size()));
            return fresh;
        }
    };

    private final MeetingSchedule dates = new MeetingSchedule() {
        @Override
        void left(LearningSet of, PersonId person) {
            done.add("dates of " + person + " gone");
        }

        @Override
        void seekNoMore(LearningSet of) {
            done.add("polls taken back");
        }

        @Override
        void callOff(List<SetMeeting> ahead) {
            ahead.forEach(SetMeeting::cancel);
            done.add("called off " + ahead.stream().map(SetMeeting::number).toList());
        }
    };

    private final HandingOver handingOver = Injection.of(
            HandingOver.class,
            queries,
            dates,
            new MeetingRoomQueries() {
                @Override
                public Optional<MeetingCheckIn> checkIn(SetMeetingId meeting, PersonId person) {
                    return here.contains(person)
                            ? Optional.of(new MeetingCheckIn(meeting, person, NOW))
                            : Optional.empty();
                }
            },
            proposals(),
            contracts(),
            future());

    private final Leaving leaving = Injection.of(
            Leaving.class,
            audit,
            dates,
            handingOver,
            proposals(),
            contracts(),
            future(),
            Injection.of(SetPolicy.class, me),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SetQueries() {
                @Override
                public LearningSet locked(LearningSetId id) {
                    return set;
                }
            },
            new Closing() {
                @Override
                void close(LearningSet of, Optional<SetProposal> agreed) {
                    of.close(NOW);
                    done.add("closed");
                }

                @Override
                void clearWhenNobodyHolds(LearningSet of) {
                    done.add("cleared");
                }
            });

    private SetProposals proposals() {
        return new SetProposals() {
            @Override
            void without(LearningSet of, PersonId gone) {
                done.add("no word of " + gone);
            }
        };
    }

    private Contracts contracts() {
        return new Contracts() {
            @Override
            public boolean settle(LearningSet of) {
                done.add("contract settled");
                return false;
            }
        };
    }

    private SetFutureNotifications future() {
        return new SetFutureNotifications() {
            @Override
            void left(LearningSet of) {
                done.add("told of the leaving");
            }

            @Override
            void lostFacilitator(LearningSet of) {
                done.add("told of the facilitator");
            }

            @Override
            void runsItself(LearningSet of, PersonId before) {
                done.add("runs itself, before it was " + before);
            }

            @Override
            void wantsFacilitator(LearningSet of) {
                done.add("wants a facilitator");
            }
        };
    }

    private static LearningSet set(int members) {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), null, null, NOW), 7);
        for (long i = 1; i <= members; i++) {
            fresh.propose(new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), NOW);
            fresh.accept(new PersonId(i), NOW);
        }
        fresh.facilitatedBy(FAY);
        fresh.contract(NOW);
        fresh.begin();
        return fresh;
    }

    private static SetContract contract(long key) {
        return keyed(new SetContract(SET, 1, SetContract.Terms.usual(), NOW), key);
    }

    private SetMeeting planned(int number, PersonId host) {
        SetMeeting meeting = keyed(new SetMeeting(contract(20), number), 60 + number);
        if (host != null) {
            meeting.hostedBy(host);
        }
        meetings.add(meeting);
        return meeting;
    }

    private void as(PersonId person) {
        me.is(person, "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    @BeforeEach
    void ann() {
        as(new PersonId(1));
    }

    @Test
    void whoLeavesIsNotWaitedForAndTheirMeetingsHaveAnotherHost() {
        SetMeeting theirs = planned(1, new PersonId(1));
        SetMeeting others = planned(2, new PersonId(2));
        leaving.leave(SET);
        assertFalse(set.inside(new PersonId(1)));
        assertEquals(List.of("dates of 1 gone", "told of the leaving", "no word of 1", "contract settled"), done);
        assertNotNull(theirs.host());
        assertFalse(theirs.host().equals(new PersonId(1)));
        assertEquals(new PersonId(2), others.host(), "who hosts already goes on");
        assertEquals(List.of("learningsets.left 7"), audit.lines());
    }

    @Test
    void aMeetingThatRunsIsHostedBySomebodyWhoIsThere() {
        SetMeeting runs = planned(1, new PersonId(1));
        runs.start(NOW);
        here.add(new PersonId(4));
        leaving.leave(SET);
        assertEquals(new PersonId(4), runs.host());
    }

    @Test
    void whenTheFacilitatorGoesTheSetWaitsForAnother() {
        as(FAY);
        leaving.leave(SET);
        assertNull(set.facilitator());
        assertTrue(set.facilitated(), "it still wants one");
        assertEquals(5, set.accepted().size());
        assertEquals(List.of("dates of 50 gone", "told of the facilitator", "no word of 50", "contract settled"), done);
    }

    @Test
    void withTheLastMemberTheSetIsClosed() {
        set = set(4);
        for (long i = 2; i <= 4; i++) {
            set.leave(new PersonId(i), NOW);
        }
        leaving.leave(SET);
        assertEquals(List.of("polls taken back", "dates of 1 gone", "closed"), done);
    }

    @Test
    void whoIsNotInItCannotLeaveAndNobodyLeavesAClosedOne() {
        as(new PersonId(99));
        notFound(() -> leaving.leave(SET));
        as(new PersonId(1));
        set.close(NOW);
        conflict("learningsets.set.closed", () -> leaving.leave(SET));
        assertEquals(List.of(), done);
    }

    @Test
    void whileItFormsAPlaceIsDeclinedInstead() {
        set = keyed(new LearningSet("The Otters", Origin.own(), null, null, NOW), 7);
        set.propose(new PersonId(1), new MemberFacts(null, Level.MANAGER, null, false), NOW);
        set.accept(new PersonId(1), NOW);
        conflict("learningsets.set.moved-on", () -> leaving.leave(SET));
    }

    @Test
    void aSetThatRunsItselfHasHostsAndItsFacilitatorReadsNoMore() {
        planned(1, null);
        planned(2, null);
        handingOver.toTheSet(set);
        assertFalse(set.facilitated());
        assertFalse(set.inside(FAY));
        assertTrue(meetings.stream().allMatch(m -> m.host() != null));
        assertFalse(meetings.get(0).host().equals(meetings.get(1).host()), "hosts take turns");
        assertEquals(
                List.of("dates of 50 gone", "runs itself, before it was 50", "no word of 50", "contract settled"),
                done);
        done.clear();
        handingOver.toAFacilitator(set);
        assertEquals(List.of("wants a facilitator"), done);
        assertTrue(set.facilitated());
    }

    private PlannedMeetings plannedMeetings() {
        return Injection.of(PlannedMeetings.class, queries, dates);
    }

    @Test
    void aContractMakesAsManyMeetingsAsItNamesEachWithAHost() {
        SetContract contract = contract(20);
        int wanted = contract.terms().meetings();
        assertEquals(wanted, plannedMeetings().under(set, contract));
        assertEquals(wanted, meetings.size());
        for (int i = 0; i < wanted; i++) {
            assertEquals(i + 1, meetings.get(i).number());
            assertNotNull(meetings.get(i).host());
        }
        plannedMeetings().under(set, contract);
        assertEquals(wanted, meetings.size(), "those that are planned stay");
    }

    @Test
    void afterMeetingsThatWereHeldAsManyFollowAndNumbersGoOn() {
        SetMeeting held = planned(1, new PersonId(1));
        held.heldElsewhere(NOW);
        SetContract contract = contract(21);
        int wanted = plannedMeetings().under(set, contract);
        assertEquals(1 + wanted, meetings.size());
        assertEquals(wanted + 1, meetings.get(wanted).number());
        assertEquals(MeetingState.HELD, held.state());
        assertEquals(20, held.contract(), "what was held stays under the contract it was held under");
    }

    @Test
    void meetingsThatAreTooManyAreCalledOffFromTheEnd() {
        int wanted = SetContract.Terms.usual().meetings();
        for (int i = 1; i <= wanted + 2; i++) {
            planned(i, null);
        }
        SetContract contract = contract(21);
        plannedMeetings().under(set, contract);
        assertEquals(List.of("called off " + List.of(wanted + 1, wanted + 2)), done);
        assertTrue(
                meetings.stream().filter(m -> m.state() == MeetingState.PLANNED).allMatch(m -> m.contract() == 21));
    }
}
