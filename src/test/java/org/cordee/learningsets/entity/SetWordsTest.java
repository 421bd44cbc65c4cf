package org.cordee.learningsets.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.denied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written in a set: actions, bids, questions, reviews, notes. Its words are sealed for the row. */
class SetWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 24);
    private static final LearningSetId SET = new LearningSetId(7);
    private static final SetMeetingId FIRST = new SetMeetingId(11);
    private static final SetMeetingId SECOND = new SetMeetingId(12);
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    @Test
    void anActionIsOpenUntilItsOwnerReports() {
        SetAction action = new SetAction(SET, ANN, FIRST, DUE, NOW);
        assertEquals(ActionState.OPEN, action.state());
        assertEquals("", action.words(), "the words follow once the row has an id");
        assertNull(action.report());
        assertNull(action.reportedAt());
        assertNull(action.reportedIn());
        action.write("sealed");
        assertEquals("sealed", action.words());
    }

    @ParameterizedTest
    @EnumSource(ActionState.class)
    void anActionIsBroughtBackWhileItIsNotDone(ActionState became) {
        SetAction action = new SetAction(SET, ANN, FIRST, DUE, NOW);
        action.report(became, "sealed report", SECOND, LATER);
        assertEquals(became, action.state());
        assertEquals("sealed report", action.report());
        assertEquals(SECOND, action.reportedIn());
        assertEquals(LATER, action.reportedAt());
        assertEquals(
                became == ActionState.OPEN || became == ActionState.PARTLY,
                action.state().open());
        assertEquals(FIRST, action.meeting(), "where it was added stays");
    }

    @Test
    void anActionMayBeReportedAgain() {
        SetAction action = new SetAction(SET, ANN, null, null, NOW);
        action.report(ActionState.DONE, "sealed report", FIRST, NOW);
        action.report(ActionState.PARTLY, null, null, LATER);
        assertEquals(ActionState.PARTLY, action.state());
        assertNull(action.report());
        assertNull(action.reportedIn());
        assertEquals(LATER, action.reportedAt());
    }

    @Test
    void aDayIsMovedOrTakenAway() {
        SetAction action = new SetAction(SET, ANN, null, DUE, NOW);
        action.dueBy(DUE.plusDays(1));
        assertEquals(DUE.plusDays(1), action.due());
        action.dueBy(null);
        assertNull(action.due());
    }

    @Test
    void aBidSaysWhenItWasWrittenLast() {
        MeetingBid bid = new MeetingBid(FIRST, ANN, NOW);
        assertEquals("", bid.words());
        assertEquals(NOW, bid.at());
        bid.write("sealed", LATER);
        assertEquals("sealed", bid.words());
        assertEquals(LATER, bid.at());
    }

    @Test
    void aCheckInNeedsNoWords() {
        MeetingCheckIn here = new MeetingCheckIn(FIRST, ANN, NOW);
        assertNull(here.words());
        here.write("sealed");
        here.write(null);
        assertNull(here.words());
        assertEquals(NOW, here.at(), "when they came stays");
    }

    @Test
    void aQuestionIsItsWritersAndThePresenterMarksIt() {
        MeetingRound round = keyed(new MeetingRound(FIRST, 1, BEN), 31);
        MeetingRoundQuestion question = new MeetingRoundQuestion(round, ANN, NOW);
        assertEquals(31, question.round());
        question.checkWriter(ANN);
        denied(() -> question.checkWriter(BEN));
        assertFalse(question.helped());
        question.helped(true);
        question.write("sealed");
        assertTrue(question.helped(), "another wording keeps the mark");
        question.helped(false);
        assertFalse(question.helped());
    }

    @Test
    void theLastReviewBelongsToNoMeeting() {
        LearningReview review = new LearningReview(SET, null, ANN, ReviewKind.PROCESS, NOW);
        assertNull(review.meeting());
        assertEquals("", review.words());
        review.write("sealed", LATER);
        assertEquals("sealed", review.words());
        assertEquals(LATER, review.at());
        assertEquals(FIRST, new LearningReview(SET, FIRST, ANN, ReviewKind.PERSONAL, NOW).meeting());
    }

    @Test
    void aNoteIsAboutAMeetingOrTheSet() {
        SetNote note = new SetNote(SET, null, ANN, NOW);
        assertNull(note.meeting());
        assertEquals(NOW, note.changedAt());
        note.write("sealed", LATER);
        assertEquals("sealed", note.words());
        assertEquals(LATER, note.changedAt());
    }
}
