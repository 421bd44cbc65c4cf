package org.cordee.learningsets.boundary;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordee.accounts.boundary.HourlyLimits;
import org.cordee.house.Injection;
import org.cordee.house.NamedPeople;
import org.cordee.house.RecordedAudit;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetProposalQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetContract;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetProposal;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetProposalState;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a set decides about itself: all have to agree, one no keeps everything as it is, and nobody learns whose. */
class SetProposalsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId FACILITATOR = new PersonId(50);
    private static final PersonId GUEST = new PersonId(60);
    private static final SetProposalSubject SELF = SetProposalSubject.SELF_FACILITATED;

    private final CurrentPerson me = new CurrentPerson();
    private final List<SetProposal> all = new ArrayList<>();
    private final List<SetMeeting> meetings = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private boolean meetsNow;
    private boolean guestPossible = true;
    private LearningSet set = set(4, Level.MANAGER);

    private final SetProposals proposals = Injection.of(
            SetProposals.class,
            audit,
            Clock.fixed(NOW, ZoneOffset.UTC),
            Injection.of(SetPolicy.class, me),
            new NamedPeople()
                    .with(1, "Ann")
                    .with(2, "Ben")
                    .with(new PersonCard(
                            GUEST, "Gus", Level.MANAGER, null, null, null, null, CurrentPerson.HOME_ZONE, false, null)),
            new SetQueries() {
                @Override
                public LearningSet one(LearningSetId id) {
                    return set;
                }

                @Override
                public LearningSet locked(LearningSetId id) {
                    return set;
                }
            },
            new MeetingQueries() {
                @Override
                public List<SetMeeting> meetings(LearningSetId id) {
                    return meetings;
                }
            },
            new SetProposalQueries() {
                @Override
                public SetProposal add(SetProposal fresh) {
                    all.add(keyed(fresh, 100L + all.size()));
                    return fresh;
                }

                @Override
                public SetProposal one(long key) {
                    return all.get((int) key - 100);
                }

                @Override
                public SetProposal again(SetProposal seen) {
                    return seen;
                }

                @Override
                public List<SetProposal> open(LearningSetId id) {
                    return all.stream()
                            .filter(p -> p.state() == SetProposalState.OPEN)
                            .toList();
                }
            },
            new Admitting() {
                @Override
                PersonId find(LearningSet of, String email) {
                    return GUEST;
                }

                @Override
                boolean possible(LearningSet of, PersonId person) {
                    return guestPossible;
                }

                @Override
                void ask(LearningSet of, PersonId person) {
                    done.add("asks " + person);
                }
            },
            new HandingOver() {
                @Override
                void toTheSet(LearningSet of) {
                    done.add("runs itself");
                }

                @Override
                void toAFacilitator(LearningSet of) {
                    done.add("wants a facilitator");
                }
            },
            new Closing() {
                @Override
                boolean meetsNow(LearningSet of) {
                    return meetsNow;
                }

                @Override
                void checkQuiet(LearningSet of) {
                    if (meetsNow) {
                        throw new Conflict("learningsets.set.meets-now");
                    }
                }

                @Override
                void close(LearningSet of, Optional<SetProposal> agreed) {
                    done.add("closes");
                    of.close(NOW);
                }
            },
            new SetFutureNotifications() {
                @Override
                void proposed(LearningSet of, Collection<PersonId> asked) {
                    done.add("asked "
                            + asked.stream().map(PersonId::value).sorted().toList());
                }

                @Override
                void kept(LearningSet of, SetProposalSubject subject) {
                    done.add("kept");
                }
            },
            new HourlyLimits() {
                @Override
                public void count(String what, int most) {
                    // as often as one likes
                }
            });

    private static LearningSet set(int members, Level... levels) {
        LearningSet fresh = keyed(new LearningSet("The Otters", Origin.own(), null, LocalDate.of(2026, 12, 1), NOW), 7);
        for (int i = 1; i <= members; i++) {
            PersonId person = new PersonId(i);
            fresh.propose(person, new MemberFacts(null, levels[i % levels.length], null, false), NOW);
            fresh.accept(person, NOW);
        }
        fresh.facilitatedBy(FACILITATOR);
        fresh.contract(NOW);
        fresh.begin();
        return fresh;
    }

    private void as(long person) {
        me.is(new PersonId(person), "Somebody", CurrentPerson.HOME_ZONE, false, false);
    }

    private long propose(SetProposalSubject subject) {
        return subject == SetProposalSubject.ADMIT
                ? proposals.admit(set.id(), "gus@x.example")
                : proposals.propose(set.id(), subject);
    }

    @BeforeEach
    void ann() {
        as(1);
    }

    @Test
    void theOthersAreAskedAndTheLastYesCarriesItOut() {
        long id = propose(SELF);
        assertEquals(List.of("asked [2, 3, 4]"), done, "who proposes it has said yes");
        for (int i = 2; i <= 3; i++) {
            as(i);
            assertFalse(proposals.agree(id));
        }
        as(4);
        assertTrue(proposals.agree(id));
        assertEquals(List.of("asked [2, 3, 4]", "runs itself"), done);
        assertEquals(SetProposalState.AGREED, all.get(0).state());
        assertTrue(proposals.agree(id), "to say so again changes nothing");
        assertEquals(2, done.size());
    }

    @Test
    void oneNoKeepsEverythingAsItIs() {
        long id = propose(SELF);
        as(3);
        proposals.keepAsItWas(id);
        assertEquals(List.of("asked [2, 3, 4]", "kept"), done);
        as(4);
        conflict("learningsets.proposal.decided", () -> proposals.agree(id));
        assertFalse(audit.lines().stream().anyMatch(line -> line.contains("3")), "whose no it was is nowhere");
        assertEquals(0, all.get(0).yes(set.insiders()), "nor who had agreed");
    }

    @Test
    void whoProposedItTakesItBackAndNobodyElseDoes() {
        long id = propose(SELF);
        as(2);
        notFound(() -> proposals.withdraw(id));
        as(1);
        proposals.withdraw(id);
        assertEquals(SetProposalState.WITHDRAWN, all.get(0).state());
        propose(SELF);
        assertEquals(2, all.size());
    }

    @Test
    void theSameIsNotProposedTwiceAtATime() {
        propose(SELF);
        as(2);
        conflict("learningsets.proposal.there-already", () -> propose(SELF));
        propose(SetProposalSubject.CLOSE);
        assertEquals(2, all.size());
    }

    @Test
    void theFacilitatorsWordCountsOnlyWhereSomebodyIsToJoin() {
        long id = propose(SELF);
        as(50);
        notFound(() -> proposals.agree(id));
        assertFalse(proposals.open(set.id()).get(0).asked());
        as(1);
        long admit = propose(SetProposalSubject.ADMIT);
        for (int i = 2; i <= 4; i++) {
            as(i);
            assertFalse(proposals.agree(admit));
        }
        as(50);
        assertTrue(proposals.agree(admit));
        assertTrue(done.contains("asks 60"));
    }

    @Test
    void aSetThatMixesLevelsMeetsWithItsFacilitatorFirst() {
        set = set(4, Level.MANAGER, Level.CITIZEN);
        broken("learningsets.proposal.facilitated-first", () -> propose(SELF));
        for (int i = 1; i <= 2; i++) {
            SetMeeting meeting = new SetMeeting(
                    keyed(new SetContract(new LearningSetId(7), 1, SetContract.Terms.usual(), NOW), 20), i);
            meeting.heldElsewhere(NOW);
            meetings.add(meeting);
        }
        propose(SELF);
        assertEquals(1, all.size());
    }

    @Test
    void whatTheSetIsAlreadyIsNotProposed() {
        conflict("learningsets.set.moved-on", () -> propose(SetProposalSubject.FACILITATOR));
        set.selfFacilitated();
        conflict("learningsets.set.moved-on", () -> propose(SELF));
        propose(SetProposalSubject.FACILITATOR);
        assertEquals(1, all.size());
    }

    @Test
    void nobodyOutsideProposesSeesOrDecides() {
        long id = propose(SELF);
        as(60);
        notFound(() -> propose(SELF));
        notFound(() -> proposals.open(set.id()));
        notFound(() -> proposals.agree(id));
        notFound(() -> proposals.keepAsItWas(id));
        notFound(() -> proposals.withdraw(id));
    }

    @Test
    void aClosedSetDecidesNothing() {
        set.close(NOW);
        conflict("learningsets.set.closed", () -> propose(SELF));
    }

    @Test
    void whoHasGoneIsNotWaitedFor() {
        long id = propose(SELF);
        for (int i = 2; i <= 3; i++) {
            as(i);
            proposals.agree(id);
        }
        set.leave(new PersonId(4), NOW);
        proposals.without(set, new PersonId(4));
        assertEquals(SetProposalState.AGREED, all.get(0).state());
        assertTrue(done.contains("runs itself"));
    }

    @Test
    void theYesOfWhoHasGoneDoesNotCount() {
        long id = propose(SELF);
        set.leave(new PersonId(1), NOW);
        proposals.without(set, new PersonId(1));
        assertFalse(all.get(0).agreedBy(new PersonId(1)));
        for (int i = 2; i <= 3; i++) {
            as(i);
            assertFalse(proposals.agree(id));
        }
        as(4);
        assertTrue(proposals.agree(id));
    }

    @Test
    void whatCannotBeAnyMoreIsKeptAsItWas() {
        long id = propose(SetProposalSubject.ADMIT);
        guestPossible = false;
        for (long i : new long[] {2, 3, 4}) {
            as(i);
            proposals.agree(id);
        }
        as(50);
        assertTrue(proposals.agree(id));
        assertEquals(SetProposalState.KEPT, all.get(0).state());
        assertEquals("kept", done.get(done.size() - 1));
    }

    @Test
    void aSetIsNotClosedWhileItMeets() {
        long id = propose(SetProposalSubject.CLOSE);
        meetsNow = true;
        for (long i : new long[] {2, 3, 4}) {
            as(i);
            assertFalse(proposals.agree(id));
        }
        conflict("learningsets.set.meets-now", () -> propose(SetProposalSubject.CLOSE));
        meetsNow = false;
        proposals.settle(set);
        assertTrue(done.contains("closes"), "once the meeting is over");
        assertFalse(set.state().live());
    }

    @Test
    void theFacilitatorAloneMayCloseASetThatHasBecomeSmall() {
        set.leave(new PersonId(4), NOW);
        as(50);
        propose(SetProposalSubject.CLOSE);
        assertEquals(List.of("closes"), done);
    }

    @Test
    void ofALargeSetTheFacilitatorClosesNothing() {
        as(50);
        long id = propose(SetProposalSubject.CLOSE);
        assertEquals(List.of("asked [1, 2, 3, 4]"), done);
        notFound(() -> proposals.agree(id));
    }

    @Test
    void afterASetIsClosedItsOtherProposalsAreLeft() {
        propose(SELF);
        set.leave(new PersonId(4), NOW);
        as(50);
        propose(SetProposalSubject.CLOSE);
        proposals.settle(set);
        assertFalse(done.contains("runs itself"));
    }

    @ParameterizedTest
    @EnumSource(SetProposalSubject.class)
    void aCardSaysWhoseWordIsWanted(SetProposalSubject subject) {
        if (subject == SetProposalSubject.FACILITATOR) {
            set.selfFacilitated();
        }
        propose(subject);
        SetProposals.Card mine = proposals.open(set.id()).get(0);
        assertTrue(mine.mine());
        assertTrue(mine.agreed());
        assertEquals("Ann", mine.by());
        assertEquals(1, mine.yes());
        assertEquals(subject == SetProposalSubject.ADMIT ? 5 : 4, mine.needed());
        assertNull(mine.person(), "who does not want to be listed is not named before they accept");
        as(2);
        SetProposals.Card theirs = proposals.open(set.id()).get(0);
        assertFalse(theirs.mine());
        assertTrue(theirs.asked());
        assertFalse(theirs.agreed());
    }
}
