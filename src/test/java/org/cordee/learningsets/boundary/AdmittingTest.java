package org.cordee.learningsets.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.conversations.boundary.Conversations;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.learningsets.control.Candidates;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetConversationOwner;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetProposalQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetProposal;
import org.cordee.learningsets.entity.SetWish;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetProposalState;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.boundary.Separation;
import org.cordee.platform.database.Sql;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may be asked to join a set at work, and what its end does. */
class AdmittingTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final LearningSetId SET = new LearningSetId(7);
    private static final PersonId GUS = new PersonId(60);
    private static final PersonId FAY = new PersonId(50);

    private final CurrentPerson me = new CurrentPerson();
    private final NamedPeople people = new NamedPeople();
    private final RecordedAudit audit = new RecordedAudit();
    private final List<String> done = new ArrayList<>();
    private final Map<PersonId, Level> levels = new HashMap<>();
    private final List<PersonId> home = new ArrayList<>();
    private final Set<Separation.Pair> apart = new java.util.HashSet<>();
    private LearningSet set = set(4);

    private final Candidates candidates = new Candidates() {
        @Override
        public Map<PersonId, MemberFacts> facts(Collection<PersonId> ids) {
            return ids.stream()
                    .filter(levels::containsKey)
                    .collect(Collectors.toMap(p -> p, p -> new MemberFacts(null, levels.get(p), null, false)));
        }

        @Override
        public Set<Separation.Pair> apart(Collection<PersonId> members, Collection<PersonId> facilitators) {
            return apart;
        }
    };

    private final SetQueries sets = new SetQueries() {
        @Override
        public LearningSet locked(LearningSetId id) {
            return set;
        }
    };

    private final SetFutureNotifications future = new SetFutureNotifications() {
        @Override
        void placeGone(LearningSet of, PersonId person) {
            done.add("place of " + person + " gone");
        }

        @Override
        void joined(LearningSet of, PersonId person) {
            done.add(person + " joined");
        }

        @Override
        void closed(LearningSet of) {
            done.add("told of the end");
        }
    };

    private final Admitting admitting = Injection.of(
            Admitting.class,
            people,
            audit,
            candidates,
            sets,
            future,
            Injection.of(SetPolicy.class, me),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new PersonFinder() {
                @Override
                public Optional<PersonId> find(String field, String typed, Collection<PersonId> among) {
                    return typed.equals("gus@x.example") ? Optional.of(GUS) : Optional.empty();
                }
            },
            new SetOrigins() {
                @Override
                public List<PersonId> people(Origin origin) {
                    return home;
                }

                @Override
                public List<PersonId> listed(Origin origin) {
                    return List.of();
                }
            },
            new AnswerDay() {
                @Override
                public LocalDate today() {
                    return TODAY;
                }

                @Override
                public void plan(LearningSet of) {
                    done.add("reminders for " + of.answerBy());
                }
            },
            new FormingQueries() {
                @Override
                public Optional<SetWish> wish(PersonId person) {
                    return Optional.empty();
                }
            },
            new SetNotifications() {
                @Override
                public void proposed(LearningSet of, PersonId person) {
                    done.add("proposed to " + person);
                }
            },
            new Contracts() {
                @Override
                public boolean settle(LearningSet of) {
                    done.add("contract settled");
                    return false;
                }
            });

    private static LearningSet set(int members) {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), null, TODAY, NOW), 7);
        for (long i = 1; i <= members; i++) {
            fresh.propose(new PersonId(i), new MemberFacts(null, Level.MANAGER, null, false), NOW);
            fresh.accept(new PersonId(i), NOW);
        }
        fresh.contract(NOW);
        fresh.begin();
        return fresh;
    }

    private void gus(boolean listed, Level level) {
        people.with(new PersonCard(GUS, "Gus", level, null, null, null, null, CurrentPerson.HOME_ZONE, listed, null));
        levels.put(GUS, level);
    }

    private PersonId find() {
        return admitting.find(set, "gus@x.example");
    }

    @BeforeEach
    void ann() {
        me.is(new PersonId(1), "Ann", CurrentPerson.HOME_ZONE, false, false);
        gus(true, Level.MANAGER);
    }

    @Test
    void unknownAndNotAllowedAreSaidAlike() {
        assertEquals(GUS, find());
        invalid("email", "learningsets.admit.unknown", () -> admitting.find(set, "nobody@x.example"));
        gus(false, Level.MANAGER);
        invalid("email", "learningsets.admit.unknown", this::find);
        home.add(GUS);
        assertEquals(GUS, find(), "who is at home where the set comes from may be named");
        apart.add(new Separation.Pair(new PersonId(2), GUS));
        invalid("email", "learningsets.admit.unknown", this::find);
        apart.clear();
        set.facilitatedBy(GUS);
        invalid("email", "learningsets.admit.unknown", this::find);
    }

    @Test
    void twoOthersWhoMustBeKeptApartAreNoReason() {
        apart.add(new Separation.Pair(new PersonId(2), new PersonId(3)));
        assertEquals(GUS, find());
        assertTrue(admitting.possible(set, GUS));
    }

    @Test
    void whoIsInItIsNotAskedAndWhoHasLeftMayBe() {
        set.propose(GUS, new MemberFacts(null, Level.MANAGER, null, false), NOW);
        invalid("email", "learningsets.admit.unknown", this::find);
        set.decline(GUS, NOW);
        assertEquals(GUS, find());
    }

    @Test
    void aFullSetTakesNobody() {
        set = set(8);
        broken("learningsets.set.full", this::find);
        assertFalse(admitting.possible(set, GUS));
    }

    @Test
    void levelsMeetOnlyWhereSomebodyFacilitates() {
        gus(true, Level.CITIZEN);
        broken("learningsets.admit.needs-facilitator", this::find);
        assertFalse(admitting.possible(set, GUS));
        set.facilitatedBy(FAY);
        assertEquals(GUS, find());
        assertTrue(admitting.possible(set, GUS));
    }

    @Test
    void whoHasGoneCannotJoin() {
        levels.remove(GUS);
        assertFalse(admitting.possible(set, GUS));
    }

    @Test
    void whoIsAskedHasAWeekToAnswer() {
        admitting.ask(set, GUS);
        assertEquals(TODAY.plusDays(7), set.answerBy());
        assertEquals(MemberState.PROPOSED, set.member(GUS).state());
        assertEquals(List.of("reminders for 2026-12-06", "proposed to 60"), done);
        assertEquals(List.of("learningsets.place-proposed 7"), audit.lines());
    }

    @Test
    void theSetStopsWaitingForAnAnswer() {
        admitting.ask(set, GUS);
        done.clear();
        admitting.takeBack(SET, GUS);
        assertEquals(MemberState.DECLINED, set.member(GUS).state());
        assertEquals(List.of("place of 60 gone", "contract settled"), done);
        conflict("learningsets.admit.answered", () -> admitting.takeBack(SET, GUS));
        conflict("learningsets.admit.answered", () -> admitting.takeBack(SET, new PersonId(2)));
        me.is(GUS, "Gus", CurrentPerson.HOME_ZONE, false, false);
        notFound(() -> admitting.takeBack(SET, GUS));
    }

    private final List<SetMeeting> meetings = new ArrayList<>();
    private final List<SetProposal> proposals = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();

    private final Closing closing = Injection.of(
            Closing.class,
            audit,
            sets,
            future,
            Injection.of(SetPolicy.class, me),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new MeetingQueries() {
                @Override
                public List<SetMeeting> meetings(LearningSetId id) {
                    return meetings;
                }

                @Override
                public SetMeeting locked(SetMeetingId id) {
                    return meetings.stream()
                            .filter(m -> m.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                }
            },
            new SetProposalQueries() {
                @Override
                public List<SetProposal> open(LearningSetId id) {
                    return proposals.stream()
                            .filter(p -> p.state() == SetProposalState.OPEN)
                            .toList();
                }

                @Override
                public void flush() {
                    // there is no database
                }
            },
            new MeetingSchedule() {
                @Override
                void seekNoMore(LearningSet of) {
                    done.add("polls taken back");
                }

                @Override
                void callOff(List<SetMeeting> ahead) {
                    ahead.forEach(SetMeeting::cancel);
                }
            },
            new Conversations() {
                @Override
                public void delete(String kind, long owner) {
                    deleted.add("messages of " + kind + " " + owner);
                }
            },
            new Sql() {
                @Override
                public int update(String statement, Object... values) {
                    deleted.add(statement);
                    return 1;
                }
            });

    private SetMeeting meeting(long key) {
        SetMeeting meeting = keyed(
                new SetMeeting(keyed(new SetContract(SET, 1, SetContract.Terms.usual(), NOW), 20), (int) key), key);
        meetings.add(meeting);
        return meeting;
    }

    @Test
    void theEndCallsOffWhatIsAheadAndEndsWhatRuns() {
        meeting(61).heldElsewhere(NOW);
        meeting(62).start(NOW);
        meeting(63);
        assertTrue(closing.meetsNow(set));
        conflict("learningsets.set.meets-now", () -> closing.checkQuiet(set));
        proposals.add(new SetProposal(SET, SetProposalSubject.SELF_FACILITATED, null, new PersonId(1), NOW));
        SetProposal agreed = new SetProposal(SET, SetProposalSubject.CLOSE, null, new PersonId(1), NOW);
        proposals.add(agreed);
        admitting.ask(set, GUS);
        done.clear();
        closing.close(set, Optional.of(agreed));
        assertEquals(
                List.of(MeetingState.HELD, MeetingState.HELD, MeetingState.CANCELLED),
                meetings.stream().map(SetMeeting::state).toList());
        assertEquals(SetProposalState.WITHDRAWN, proposals.get(0).state());
        assertEquals(SetProposalState.OPEN, agreed.state(), "that one is carried out by who called");
        assertEquals(List.of("polls taken back", "place of 60 gone", "told of the end"), done);
        assertFalse(set.state().live());
        assertEquals(List.of(), deleted, "its members still hold what was written");
    }

    @Test
    void withTheLastWhoLetsGoEverythingWrittenIsDeleted() {
        closing.close(set, Optional.empty());
        for (long person = 1; person <= 4; person++) {
            assertTrue(deleted.stream().noneMatch(s -> s.contains("set_contract")), "somebody still holds it");
            me.is(new PersonId(person), "Somebody", CurrentPerson.HOME_ZONE, false, false);
            closing.letGo(SET);
        }
        assertTrue(deleted.stream().anyMatch(s -> s.contains("set_action")));
        assertTrue(deleted.stream().anyMatch(s -> s.contains("set_contract")));
        assertTrue(deleted.contains("messages of " + SetConversationOwner.KIND + " 7"));
        assertEquals(
                "learningsets.content-deleted 7",
                audit.lines().get(audit.lines().size() - 1));
        notFound(() -> closing.letGo(SET));
    }

    @Test
    void nobodyLetsGoOfASetThatIsAtWork() {
        conflict("learningsets.set.still-live", () -> closing.letGo(SET));
        me.is(GUS, "Gus", CurrentPerson.HOME_ZONE, false, false);
        notFound(() -> closing.letGo(SET));
        assertEquals(List.of(), deleted);
    }
}
