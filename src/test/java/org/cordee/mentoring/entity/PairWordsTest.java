package org.cordee.mentoring.entity;

import static org.cordee.house.Refusals.broken;
import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.mentoring.finding.entity.ChemistryMeeting;
import org.cordee.mentoring.terms.GoalState;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.ReviewAnswer;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pair keeps for itself: goals and their steps, reviews, feedback, sessions and their notes. */
class PairWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);
    private static final RelationshipId PAIR = new RelationshipId(7);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    @Test
    void aGoalMovesAsItsTableSays() {
        Map<GoalState, Set<GoalState>> moves = Map.of(
                GoalState.OPEN, Set.of(GoalState.REACHED, GoalState.LET_GO),
                GoalState.REACHED, Set.of(GoalState.OPEN),
                GoalState.LET_GO, Set.of(GoalState.OPEN));
        for (GoalState from : GoalState.values()) {
            for (GoalState to : GoalState.values()) {
                Goal goal = new Goal(PAIR, ANN, NOW);
                if (from != GoalState.OPEN) {
                    goal.become(from);
                }
                if (moves.get(from).contains(to)) {
                    goal.become(to);
                    assertEquals(to, goal.state());
                } else {
                    conflict("mentoring.goal.moved-on", () -> goal.become(to));
                    assertEquals(from, goal.state());
                }
            }
        }
    }

    @Test
    void aGoalSaysItsAimHowItIsMeasuredAndByWhen() {
        Goal goal = new Goal(PAIR, ANN, NOW);
        goal.write("sealed aim", "sealed measure", DAY);
        goal.become(GoalState.REACHED);
        assertEquals("sealed measure", goal.measure());
        goal.write("another aim", null, null);
        assertEquals("another aim", goal.aim());
        assertNull(goal.measure());
        assertNull(goal.targetOn());
        assertEquals(GoalState.REACHED, goal.state(), "another wording does not open it again");
    }

    @Test
    void stepsAreAddedToAGoal() {
        Goal goal = new Goal(PAIR, ANN, NOW);
        GoalStep step = new GoalStep(goal, BEN, DAY);
        step.write("sealed");
        goal.step(step);
        assertEquals(List.of(step), goal.steps());
        assertEquals("sealed", goal.steps().get(0).sealed());
        assertEquals(DAY, step.onDay());
        assertThrows(UnsupportedOperationException.class, () -> goal.steps().clear());
    }

    @ParameterizedTest
    @EnumSource(ReviewAnswer.class)
    void aReviewIsAnsweredOnce(ReviewAnswer answer) {
        Review review = new Review(PAIR, ANN, NOW);
        assertNull(review.answer());
        invalid("answer", "shared.required", () -> review.answer(null, LATER));
        assertNull(review.answeredAt());
        review.answer(answer, LATER);
        for (ReviewAnswer again : ReviewAnswer.values()) {
            conflict("mentoring.review.answered", () -> review.answer(again, LATER.plusSeconds(1)));
        }
        assertEquals(answer, review.answer());
        assertEquals(LATER, review.answeredAt());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void feedbackIsOneToFive(int rating) {
        Feedback feedback = new Feedback(PAIR, ANN);
        feedback.write(rating, "sealed", "sealed too", true, NOW);
        assertEquals(rating, feedback.rating());
        invalid("rating", "shared.not-between", () -> feedback.write(0, null, null, false, LATER));
        invalid("rating", "shared.not-between", () -> feedback.write(6, null, null, false, LATER));
        invalid("rating", "shared.required", () -> feedback.write(null, null, null, false, LATER));
        assertEquals("sealed", feedback.helped());
        assertTrue(feedback.shared());
        assertEquals(NOW, feedback.givenAt());
    }

    @Test
    void feedbackMayBeWrittenAgain() {
        Feedback feedback = new Feedback(PAIR, ANN);
        feedback.write(2, "sealed", "sealed too", true, NOW);
        feedback.write(4, null, null, false, LATER);
        assertEquals(4, feedback.rating());
        assertNull(feedback.helped());
        assertNull(feedback.better());
        assertFalse(feedback.shared(), "no longer shared");
        assertEquals(LATER, feedback.givenAt());
    }

    @Test
    void aSessionHasOneNoteForEachReader() {
        MentoringSession session = new MentoringSession(PAIR, new AppointmentId(30));
        SessionNote both = new SessionNote(session, NoteReader.BOTH);
        SessionNote mine = new SessionNote(session, NoteReader.MENTEE);
        both.write("sealed", ANN, NOW);
        session.add(both);
        session.add(mine);
        assertSame(both, session.note(NoteReader.BOTH).orElseThrow());
        assertSame(mine, session.note(NoteReader.MENTEE).orElseThrow());
        assertTrue(session.note(NoteReader.MENTOR).isEmpty());
        session.remove(mine);
        assertTrue(session.note(NoteReader.MENTEE).isEmpty());
        both.write("sealed again", BEN, LATER);
        assertEquals(BEN, both.changedBy());
        assertEquals(LATER, both.changedAt());
        assertEquals("sealed again", both.sealed());
    }

    @Test
    void anAgendaIsWrittenAndTakenAway() {
        MentoringSession session = new MentoringSession(PAIR, new AppointmentId(30));
        assertNull(session.agenda());
        session.agenda("sealed");
        assertEquals("sealed", session.agenda());
        session.agenda(null);
        assertNull(session.agenda());
    }

    @ParameterizedTest
    @CsvSource({"BOTH,true,true", "MENTOR,true,false", "MENTEE,false,true"})
    void aPrivateNoteIsReadByItsSideAlone(NoteReader reader, boolean mentor, boolean mentee) {
        assertEquals(mentor, reader.reads(PairSide.MENTOR));
        assertEquals(mentee, reader.reads(PairSide.MENTEE));
        assertEquals(NoteReader.MENTOR, NoteReader.of(PairSide.MENTOR));
        assertEquals(NoteReader.MENTEE, NoteReader.of(PairSide.MENTEE));
    }

    @Test
    void aFirstMeetingStandsInTheDiariesAndIsMovedOrCancelled() {
        ChemistryMeeting meeting = new ChemistryMeeting(ANN, BEN, LATER, NOW);
        assertNull(meeting.appointment());
        meeting.stand(new AppointmentId(30));
        meeting.move(LATER.plusSeconds(60));
        assertEquals(LATER.plusSeconds(60), meeting.startsAt());
        assertEquals(NOW, meeting.askedAt());
        assertFalse(meeting.calledOff());
        meeting.callOff();
        assertTrue(meeting.calledOff());
        assertEquals(new AppointmentId(30), meeting.appointment());
        broken("mentoring.request.oneself", () -> new ChemistryMeeting(ANN, ANN, LATER, NOW));
    }
}
