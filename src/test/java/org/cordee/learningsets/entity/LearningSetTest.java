package org.cordee.learningsets.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.FormingState;
import org.cordee.learningsets.terms.MemberFacts;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetState;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

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
}
