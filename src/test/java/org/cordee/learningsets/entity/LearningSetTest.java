package org.cordee.learningsets.entity;

import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.learningsets.terms.SetState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a set and a round allow and refuse. */
class LearningSetTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static LearningSet set(int members, Level... levels) {
        LearningSet set = new LearningSet("Set 1", Origin.own(), null, TODAY.plusDays(10), NOW);
        for (int i = 1; i <= members; i++) {
            set.propose(new PersonId(i), new MemberFacts(null, levels[i % levels.length], null, false), NOW);
        }
        return set;
    }

    @Test
    void eightIsTheMost() {
        LearningSet set = set(8, Level.MANAGER);
        assertThrows(
                RuleBroken.class,
                () -> set.propose(new PersonId(9), new MemberFacts(null, Level.MANAGER, null, false), NOW));
        set.decline(new PersonId(3), NOW);
        set.propose(new PersonId(9), new MemberFacts(null, Level.MANAGER, null, false), NOW);
        assertEquals(8, set.holding().size());
    }

    @Test
    void placesAreAnsweredOnce() {
        LearningSet set = set(5, Level.MANAGER);
        PersonId one = new PersonId(1);
        set.accept(one, NOW);
        assertThrows(Conflict.class, () -> set.accept(one, NOW));
        assertThrows(Conflict.class, () -> set.propose(one, new MemberFacts(null, Level.MANAGER, null, false), NOW));
        set.decline(one, NOW);
        assertEquals(MemberState.DECLINED, set.member(one).state());
        assertThrows(Conflict.class, () -> set.accept(one, NOW));
        assertThrows(NotFound.class, () -> set.accept(new PersonId(99), NOW));
    }

    @Test
    void mixedLevelsNeedAFacilitatorWhoIsNoMember() {
        LearningSet set = set(4, Level.MANAGER, Level.CITIZEN);
        for (int i = 1; i <= 4; i++) {
            set.accept(new PersonId(i), NOW);
        }
        assertTrue(set.mixesLevels());
        assertTrue(set.learnsTogether());
        assertThrows(RuleBroken.class, () -> set.contract(NOW));
        assertThrows(RuleBroken.class, () -> set.facilitatedBy(new PersonId(1)));
        set.facilitatedBy(new PersonId(50));
        assertThrows(RuleBroken.class, set::selfFacilitated);
        set.contract(NOW);
        assertEquals(SetState.CONTRACTED, set.state());
        assertThrows(Conflict.class, () -> set.decline(new PersonId(1), NOW), "with a contract one leaves");
        set.leave(new PersonId(1), NOW);
        assertEquals(3, set.accepted().size());
    }

    @Test
    void fewerThanFourCannotBegin() {
        LearningSet set = set(4, Level.MANAGER);
        set.accept(new PersonId(1), NOW);
        assertFalse(set.mixesLevels());
        assertThrows(RuleBroken.class, () -> set.contract(NOW));
        set.close(NOW);
        assertThrows(Conflict.class, () -> set.accept(new PersonId(2), NOW));
    }

    private static FormingRound round() {
        return new FormingRound(Origin.own(), FormingPlan.usual("Round"), 7, null, new PersonId(1), NOW);
    }

    @Test
    void aRoundIsPublishedFromItsBoardAlone() {
        FormingRound round = round();
        assertThrows(Conflict.class, () -> round.publish(TODAY.plusDays(5), TODAY, NOW));
        round.run(NOW);
        assertThrows(Conflict.class, () -> round.plan(FormingPlan.usual("Other")));
        assertThrows(Conflict.class, round::checkBoard);
        long seed = round.seed();
        round.finished(false, NOW);
        assertEquals(FormingState.PROPOSED, round.state());
        assertThrows(Conflict.class, round::askToStop);
        round.run(NOW);
        assertFalse(round.seed() == seed, "another run draws anew");
        round.askToStop();
        round.finished(false, NOW);
        assertEquals(FormingState.STOPPED, round.state());
        assertThrows(Invalid.class, () -> round.publish(TODAY, TODAY, NOW));
        round.publish(TODAY.plusDays(5), TODAY, NOW);
        assertThrows(Conflict.class, round::drop);
    }

    @Test
    void plansKeepTheirLimits() {
        assertThrows(Invalid.class, () -> new FormingPlan("Round", 9, null, 1, 1, 1, 1, 1, true, true, false, true, 4));
        assertThrows(Invalid.class, () -> new FormingPlan("Round", 6, null, 0, 0, 0, 0, 0, true, true, false, true, 4));
        assertThrows(Invalid.class, () -> new FormingPlan(" ", 6, null, 1, 1, 1, 1, 1, true, true, false, true, 4));
    }

    private static final PersonId FACILITATOR = new PersonId(50);

    /** A set of five managers that has come to this state the usual way. */
    private static LearningSet in(SetState state) {
        LearningSet set = set(5, Level.MANAGER);
        for (int i = 1; i <= 4; i++) {
            set.accept(new PersonId(i), NOW);
        }
        switch (state) {
            case FORMING -> {}
            case CONTRACTED -> set.contract(NOW);
            case ACTIVE -> {
                set.contract(NOW);
                set.begin();
            }
            case RECONTRACTING -> {
                set.contract(NOW);
                set.begin();
                set.recontract();
            }
            case CLOSED -> set.close(NOW);
        }
        assertEquals(state, set.state());
        return set;
    }

    private static MemberFacts facts(Level level) {
        return new MemberFacts(null, level, null, false);
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                Arguments.of("contract", verb(s -> s.contract(NOW)), "FORMING RECONTRACTING", "CONTRACTED"),
                Arguments.of("begin", verb(LearningSet::begin), "CONTRACTED", "ACTIVE"),
                Arguments.of("recontract", verb(LearningSet::recontract), "ACTIVE", "RECONTRACTING"),
                Arguments.of("keep the contract", verb(LearningSet::goOn), "RECONTRACTING", "ACTIVE"),
                Arguments.of("close", verb(s -> s.close(NOW)), "FORMING CONTRACTED ACTIVE RECONTRACTING", "CLOSED"));
    }

    private static Consumer<LearningSet> verb(Consumer<LearningSet> verb) {
        return verb;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbs")
    void aVerbMovesItOrIsRefused(String name, Consumer<LearningSet> verb, String from, String leadsTo) {
        for (SetState state : SetState.values()) {
            LearningSet set = in(state);
            if (Set.of(from.split(" ")).contains(state.name())) {
                verb.accept(set);
                assertEquals(SetState.valueOf(leadsTo), set.state(), state.name());
            } else {
                assertThrows(Conflict.class, () -> verb.accept(set), state.name());
                assertEquals(state, set.state());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SetState.class)
    void onlyALiveSetTakesPeople(SetState state) {
        LearningSet set = in(state);
        PersonId fresh = new PersonId(9);
        if (state.live()) {
            set.propose(fresh, facts(Level.MANAGER), NOW);
            set.accept(fresh, NOW);
            set.facilitatedBy(FACILITATOR);
            set.awaitFacilitator();
            set.selfFacilitated();
            assertEquals(MemberState.ACCEPTED, set.member(fresh).state());
        } else {
            conflict("learningsets.set.closed", () -> set.propose(fresh, facts(Level.MANAGER), NOW));
            conflict("learningsets.set.closed", () -> set.accept(new PersonId(5), NOW));
            conflict("learningsets.set.closed", () -> set.facilitatedBy(FACILITATOR));
            conflict("learningsets.set.closed", set::awaitFacilitator);
            conflict("learningsets.set.closed", set::selfFacilitated);
            conflict("learningsets.set.closed", () -> set.close(NOW));
            assertTrue(set.place(fresh).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(SetState.class)
    void aPlaceThatWasAcceptedIsGivenBackWhileTheSetForms(SetState state) {
        LearningSet set = in(state);
        if (state == SetState.FORMING) {
            set.decline(new PersonId(1), NOW);
            assertEquals(MemberState.DECLINED, set.member(new PersonId(1)).state());
        } else {
            conflict("learningsets.member.leave-instead", () -> set.decline(new PersonId(1), NOW));
            set.leave(new PersonId(1), NOW);
            assertEquals(MemberState.LEFT, set.member(new PersonId(1)).state());
        }
    }

    @ParameterizedTest
    @EnumSource(SetState.class)
    void whoHasNotAnsweredDeclinesInAnyState(SetState state) {
        LearningSet set = in(state);
        set.decline(new PersonId(5), NOW.plusSeconds(1));
        assertEquals(NOW.plusSeconds(1), set.member(new PersonId(5)).answeredAt());
        assertEquals(4, set.holding().size());
    }

    @Test
    void onlyWhoAcceptedLeaves() {
        LearningSet set = in(SetState.FORMING);
        conflict("learningsets.member.not-in-it", () -> set.leave(new PersonId(5), NOW));
        set.leave(new PersonId(1), NOW);
        conflict("learningsets.member.not-in-it", () -> set.leave(new PersonId(1), NOW));
        conflict("learningsets.member.not-in-it", () -> set.accept(new PersonId(1), NOW));
        conflict("learningsets.member.not-in-it", () -> set.decline(new PersonId(1), NOW));
        notFound(() -> set.leave(new PersonId(99), NOW));
        notFound(() -> set.decline(new PersonId(99), NOW));
        notFound(() -> set.member(new PersonId(99)));
    }

    @Test
    void whoDeclinedOrLeftCanBeAskedAgain() {
        LearningSet set = in(SetState.FORMING);
        PersonId one = new PersonId(1);
        set.leave(one, NOW);
        SetMember before = set.member(one);
        assertEquals(NOW, before.leftAt());
        Instant later = NOW.plusSeconds(60);
        SetMember again = set.propose(one, new MemberFacts(Sector.NHS, Level.CITIZEN, Region.WALES, true), later);
        assertSame(before, again, "one place for each person");
        assertEquals(MemberState.PROPOSED, again.state());
        assertEquals(later, again.proposedAt());
        assertNull(again.answeredAt());
        assertNull(again.leftAt());
        assertEquals(Level.CITIZEN, again.level());
        assertEquals(Sector.NHS, again.sector());
        assertEquals(Region.WALES, again.region());
        assertTrue(again.livedExperience());
        assertEquals(5, set.members().size());
    }

    @Test
    void aFacilitatorIsNoMemberAndAMemberNoFacilitator() {
        LearningSet set = in(SetState.ACTIVE);
        broken("learningsets.set.facilitator-is-no-member", () -> set.facilitatedBy(new PersonId(1)));
        broken("learningsets.set.facilitator-is-no-member", () -> set.facilitatedBy(new PersonId(5)));
        set.facilitatedBy(FACILITATOR);
        broken("learningsets.set.facilitator-is-no-member", () -> set.propose(FACILITATOR, facts(Level.MANAGER), NOW));
        set.leave(new PersonId(1), NOW);
        set.facilitatedBy(new PersonId(1));
        assertEquals(new PersonId(1), set.facilitator(), "who has left may come back to facilitate");
    }

    @Test
    void aSetWaitsForAFacilitator() {
        LearningSet set = in(SetState.ACTIVE);
        assertFalse(set.facilitated());
        set.awaitFacilitator();
        assertTrue(set.facilitated());
        assertNull(set.facilitator());
        set.facilitatedBy(FACILITATOR);
        set.withoutFacilitator();
        assertTrue(set.facilitated(), "it waits for another");
        assertNull(set.facilitator());
        set.selfFacilitated();
        assertFalse(set.facilitated());
    }

    @Test
    void aMixedSetMayRunItselfOnceItHasAContract() {
        LearningSet set = set(4, Level.MANAGER, Level.CITIZEN);
        for (int i = 1; i <= 4; i++) {
            set.accept(new PersonId(i), NOW);
        }
        assertEquals("learningsets.set.mixed-needs-facilitator", set.notReady());
        broken("learningsets.set.mixed-needs-facilitator", set::checkReady);
        broken("learningsets.set.mixed-needs-facilitator", set::selfFacilitated);
        set.facilitatedBy(FACILITATOR);
        assertNull(set.notReady());
        set.contract(NOW);
        set.selfFacilitated();
        assertNull(set.facilitator());
        assertNull(set.notReady());
    }

    @Test
    void fourHaveToAcceptBeforeTheFirstContractOnly() {
        LearningSet set = set(5, Level.MANAGER);
        for (int i = 1; i <= 3; i++) {
            set.accept(new PersonId(i), NOW);
        }
        assertEquals("learningsets.set.too-few", set.notReady());
        broken("learningsets.set.too-few", () -> set.contract(NOW));
        assertNull(set.contractedAt());
        set.accept(new PersonId(4), NOW);
        set.contract(NOW);
        set.begin();
        set.leave(new PersonId(1), NOW);
        set.leave(new PersonId(2), NOW);
        set.recontract();
        assertNull(set.notReady(), "a set that goes on may be smaller");
        set.contract(NOW.plusSeconds(9));
        assertEquals(NOW.plusSeconds(9), set.contractedAt());
    }

    @Test
    void aContractIsNegotiatedAtTheBeginningAndAnew() {
        for (SetState state : SetState.values()) {
            assertEquals(
                    state == SetState.FORMING || state == SetState.RECONTRACTING,
                    in(state).negotiates(),
                    state.name());
        }
    }

    @Test
    void insidersAreThoseWhoAcceptedAndTheFacilitator() {
        LearningSet set = in(SetState.ACTIVE);
        List<PersonId> members = List.of(new PersonId(1), new PersonId(2), new PersonId(3), new PersonId(4));
        assertEquals(members, set.insiders());
        set.facilitatedBy(FACILITATOR);
        assertEquals(5, set.insiders().size());
        assertTrue(set.inside(FACILITATOR));
        assertTrue(set.inside(new PersonId(1)));
        assertFalse(set.inside(new PersonId(5)), "has not answered");
        assertFalse(set.inside(new PersonId(99)));
        set.leave(new PersonId(1), NOW);
        assertFalse(set.inside(new PersonId(1)));
    }

    @Test
    void aClosedSetIsReadUntilItsMembersLetGoOfIt() {
        LearningSet set = in(SetState.ACTIVE);
        set.facilitatedBy(FACILITATOR);
        conflict("learningsets.set.still-live", () -> set.letGo(new PersonId(1), NOW));
        set.close(NOW);
        assertEquals(NOW, set.closedAt());
        set.letGo(new PersonId(1), NOW.plusSeconds(1));
        set.letGo(new PersonId(1), NOW.plusSeconds(2));
        assertEquals(NOW.plusSeconds(1), set.member(new PersonId(1)).letGoAt(), "once");
        assertFalse(set.inside(new PersonId(1)));
        assertTrue(set.inside(new PersonId(2)));
        assertTrue(set.inside(FACILITATOR), "a member still holds it");
        for (int i = 2; i <= 4; i++) {
            set.letGo(new PersonId(i), NOW);
        }
        assertEquals(List.of(), set.holders());
        assertFalse(set.inside(FACILITATOR));
        conflict("learningsets.member.not-in-it", () -> set.letGo(new PersonId(5), NOW));
        notFound(() -> set.letGo(new PersonId(99), NOW));
        assertEquals(4, set.accepted().size(), "who was in it stays known");
    }

    @Test
    void theDayForAnsweringOnlyMovesOn() {
        LearningSet set = set(4, Level.MANAGER);
        assertEquals(TODAY.plusDays(10), set.answerBy());
        set.askUntil(TODAY.plusDays(3));
        assertEquals(TODAY.plusDays(10), set.answerBy());
        set.askUntil(TODAY.plusDays(12));
        assertEquals(TODAY.plusDays(12), set.answerBy());
        LearningSet own = new LearningSet("Own", Origin.own(), null, null, NOW);
        own.askUntil(TODAY);
        assertEquals(TODAY, own.answerBy());
    }

    @Test
    void whoHasNotAnsweredIsAskedAgainOnceTheDayHasPassed() {
        LearningSet set = set(4, Level.MANAGER);
        LocalDate last = set.answerBy();
        assertFalse(set.overdue(last), "the last day counts");
        conflict("learningsets.set.not-overdue", () -> set.askAgain(last, last.plusDays(5)));
        assertTrue(set.overdue(last.plusDays(1)));
        set.askAgain(last.plusDays(1), last.plusDays(5));
        assertEquals(last.plusDays(5), set.answerBy());
        for (int i = 1; i <= 4; i++) {
            set.accept(new PersonId(i), NOW);
        }
        assertFalse(set.overdue(last.plusDays(60)), "everybody has answered");
        conflict("learningsets.set.not-overdue", () -> set.askAgain(last.plusDays(60), last.plusDays(70)));
    }

    @Test
    void aSetThatHasBegunIsLateButNotOverdue() {
        LearningSet set = in(SetState.ACTIVE);
        LocalDate late = set.answerBy().plusDays(1);
        assertTrue(set.late(late));
        assertFalse(set.overdue(late));
        assertEquals(
                List.of(new PersonId(5)),
                set.unanswered().stream().map(SetMember::person).toList());
        assertFalse(new LearningSet("Own", Origin.own(), null, null, NOW).late(late));
    }

    @Test
    void whoHasGoneCountsForNoLevel() {
        LearningSet set = set(4, Level.MANAGER, Level.CITIZEN);
        assertTrue(set.learnsTogether());
        set.decline(new PersonId(1), NOW);
        assertFalse(set.learnsTogether(), "one citizen alone is a guest");
        assertTrue(set.mixesLevels());
        set.decline(new PersonId(3), NOW);
        assertFalse(set.mixesLevels());
    }

    @Test
    void aTitleIsReadableAndNotTooLong() {
        LearningSet set = set(0);
        set.rename("  Monday set ");
        assertEquals("Monday set", set.title());
        set.rename("x".repeat(LearningSet.LONGEST_TITLE));
        invalid("title", "shared.required", () -> set.rename("  "));
        invalid("title", "shared.required", () -> set.rename(null));
        invalid("title", "shared.too-long", () -> set.rename("x".repeat(LearningSet.LONGEST_TITLE + 1)));
        invalid("title", "shared.unreadable", () -> set.rename("a\u202Eb"));
        assertEquals(LearningSet.LONGEST_TITLE, set.title().length());
    }

    @Test
    void itKnowsWhereItComesFrom() {
        Origin cohort = Origin.of(new CohortId(3));
        LearningSet set = new LearningSet("Set", cohort, new FormingRoundId(4), null, NOW);
        assertEquals(cohort, set.origin());
        assertEquals(new FormingRoundId(4), set.round());
        Origin network = Origin.of(new NetworkId(8));
        assertEquals(network, new LearningSet("Set", network, null, null, NOW).origin());
        assertEquals(OriginKind.OWN, set(0).origin().kind());
    }
}
