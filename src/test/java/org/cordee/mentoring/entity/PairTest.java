package org.cordee.mentoring.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordee.mentoring.terms.AgreementPoint;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.mentoring.terms.ReviewAnswer;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;

/** The rules that a pair's own things keep. */
class PairTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final PersonId MENTOR = new PersonId(1);
    private static final PersonId MENTEE = new PersonId(2);

    @Test
    void aRelationshipMovesAsItsTableSays() {
        Map<RelationshipState, Set<RelationshipState>> moves = new EnumMap<>(RelationshipState.class);
        moves.put(RelationshipState.PROPOSED, EnumSet.of(RelationshipState.ACTIVE, RelationshipState.ENDED_EARLY));
        moves.put(
                RelationshipState.ACTIVE,
                EnumSet.of(RelationshipState.PAUSED, RelationshipState.COMPLETED, RelationshipState.ENDED_EARLY));
        moves.put(
                RelationshipState.PAUSED,
                EnumSet.of(RelationshipState.ACTIVE, RelationshipState.COMPLETED, RelationshipState.ENDED_EARLY));
        moves.put(RelationshipState.COMPLETED, EnumSet.noneOf(RelationshipState.class));
        moves.put(RelationshipState.ENDED_EARLY, EnumSet.noneOf(RelationshipState.class));
        for (RelationshipState from : RelationshipState.values()) {
            for (RelationshipState to : RelationshipState.values()) {
                assertEquals(moves.get(from).contains(to), from.mayBecome(to), from + " to " + to);
            }
            assertEquals(moves.get(from).isEmpty(), from.over());
        }
    }

    @Test
    void aRelationshipKeepsWhatHappened() {
        Relationship relationship = new Relationship(MENTOR, MENTEE, NOW);
        assertThrows(Conflict.class, relationship::checkActive);
        assertThrows(Conflict.class, () -> relationship.pause(NOW));
        assertThrows(Conflict.class, () -> relationship.resume(NOW));
        relationship.activate(NOW.plusSeconds(1));
        relationship.checkActive();
        relationship.nudge(NOW.plusSeconds(2));
        relationship.pause(NOW.plusSeconds(3));
        assertThrows(Conflict.class, relationship::checkActive);
        relationship.checkLive();
        relationship.resume(NOW.plusSeconds(4));
        assertNull(relationship.pausedAt());
        assertNull(relationship.nudgedAt());
        relationship.complete(NOW.plusSeconds(5));
        assertEquals(NOW.plusSeconds(5), relationship.endedAt());
        assertThrows(Conflict.class, relationship::checkLive);
        assertThrows(Conflict.class, () -> relationship.endEarly(NOW));
        assertThrows(RuleBroken.class, () -> new Relationship(MENTOR, MENTOR, NOW));
    }

    @Test
    void everybodyStandsOnOneSideOrNone() {
        Relationship relationship = new Relationship(MENTOR, MENTEE, NOW);
        assertEquals(Optional.of(PairSide.MENTOR), relationship.side(MENTOR));
        assertEquals(Optional.of(PairSide.MENTEE), relationship.side(MENTEE));
        assertEquals(Optional.empty(), relationship.side(new PersonId(3)));
        assertEquals(MENTEE, relationship.person(PairSide.MENTOR.other()));
        assertTrue(NoteReader.BOTH.reads(PairSide.MENTOR) && NoteReader.MENTEE.reads(PairSide.MENTEE));
        assertFalse(NoteReader.MENTEE.reads(PairSide.MENTOR));
    }

    @Test
    void aChangeTakesBackTheSignatures() {
        Agreement agreement = new Agreement(new RelationshipId(7), 1, Agreement.MONTHS, Agreement.SESSIONS, NOW);
        agreement.sign(PairSide.MENTOR, NOW);
        agreement.sign(PairSide.MENTOR, NOW.plusSeconds(9));
        assertEquals(NOW, agreement.signedAt(PairSide.MENTOR));
        assertFalse(
                agreement.change(PairSide.MENTOR, MENTOR, 6, 6, Map.of(), NOW), "one's own signature is nobody's loss");
        assertNull(agreement.signedAt(PairSide.MENTOR));

        agreement.sign(PairSide.MENTOR, NOW);
        assertTrue(agreement.change(
                PairSide.MENTEE, MENTEE, 9, 8, Map.of(AgreementPoint.PLACE, "sealed"), NOW.plusSeconds(1)));
        assertNull(agreement.signedAt(PairSide.MENTOR));
        assertEquals(MENTEE, agreement.changedBy());

        agreement.sign(PairSide.MENTOR, NOW);
        agreement.sign(PairSide.MENTEE, NOW);
        assertTrue(agreement.inForce());
        assertThrows(Conflict.class, () -> agreement.change(PairSide.MENTEE, MENTEE, 6, 6, Map.of(), NOW));
        assertThrows(Conflict.class, () -> agreement.sign(PairSide.MENTEE, NOW));
    }

    @Test
    void anAgreementLastsASensibleTime() {
        Agreement agreement = new Agreement(new RelationshipId(7), 1, 6, 6, NOW);
        assertThrows(Invalid.class, () -> agreement.change(PairSide.MENTEE, MENTEE, 0, 6, Map.of(), NOW));
        assertThrows(Invalid.class, () -> agreement.change(PairSide.MENTEE, MENTEE, 37, 6, Map.of(), NOW));
        assertThrows(Invalid.class, () -> agreement.change(PairSide.MENTEE, MENTEE, 6, 61, Map.of(), NOW));
    }

    @Test
    void aGoalIsReachedOrLetGoAndMayBeOpenedAgain() {
        Goal goal = new Goal(new RelationshipId(7), MENTEE, NOW);
        assertThrows(Conflict.class, () -> goal.become(GoalState.OPEN));
        goal.become(GoalState.REACHED);
        assertThrows(Conflict.class, () -> goal.become(GoalState.LET_GO));
        goal.become(GoalState.OPEN);
        goal.become(GoalState.LET_GO);
        assertEquals(GoalState.LET_GO, goal.state());
    }

    @Test
    void aReviewIsAnsweredOnce() {
        Review review = new Review(new RelationshipId(7), MENTEE, NOW);
        assertThrows(Invalid.class, () -> review.answer(null, NOW));
        review.answer(ReviewAnswer.GO_ON, NOW);
        assertThrows(Conflict.class, () -> review.answer(ReviewAnswer.CHANGE, NOW));
    }

    @Test
    void feedbackIsOneToFive() {
        Feedback feedback = new Feedback(new RelationshipId(7), MENTEE);
        assertThrows(Invalid.class, () -> feedback.write(null, null, null, false, NOW));
        assertThrows(Invalid.class, () -> feedback.write(6, null, null, false, NOW));
        feedback.write(5, "sealed", null, true, NOW);
        assertTrue(feedback.shared());
    }
}
