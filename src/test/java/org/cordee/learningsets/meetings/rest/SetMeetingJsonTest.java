package org.cordee.learningsets.meetings.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.meetings.boundary.MeetingPage;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.Stage;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;
import org.junit.jupiter.api.Test;

/** A meeting as another system reads it: each value where it belongs, and nothing where there is nothing. */
class SetMeetingJsonTest {

    private static final Instant START = Instant.parse("2026-12-03T10:00:00Z");
    private static final Instant BEGAN = START.plusSeconds(60);
    private static final PersonId ANN = new PersonId(1);

    private static MeetingPage page(TimeRange when, Instant began, MeetingPage.Round... rounds) {
        return new MeetingPage(
                new MeetingPage.About(new LearningSetId(7), "The Otters", new SetMeetingId(60), 3),
                new MeetingPage.Progress(
                        began == null ? MeetingState.PLANNED : MeetingState.RUNNING,
                        MeetingItem.LAST_ACTIONS,
                        12,
                        BEGAN.plusSeconds(5),
                        began,
                        null),
                new MeetingPage.Reader(ANN, true, true, false, false, false),
                new MeetingPage.Lead(ANN, "Ann Reid", false, false, false),
                new MeetingPage.Date(when, Venue.OPEN, false, 4, null),
                null,
                List.of(new MeetingPage.Someone(ANN, "Ann Reid", false, true, true, "Hello", true, false, 95, 2)),
                List.of(new MeetingPage.Bid(ANN, "Ann Reid", "My new post", 95, 2, true)),
                List.of(rounds),
                new MeetingPage.Work(
                        List.of(action("Ask my manager", ActionState.PARTLY, "Half done")),
                        List.of(action("Write it down", ActionState.OPEN, null)),
                        List.of()));
    }

    private static SetActions.Card action(String words, ActionState state, String report) {
        return new SetActions.Card(
                1,
                1,
                new LearningSetId(7),
                "The Otters",
                new SetActions.Card.Owner(ANN, "Ann Reid", true),
                new SetActions.Card.Promise(new SetMeetingId(60), 3, words, LocalDate.of(2026, 12, 10), START),
                state,
                new SetActions.Card.Outcome(report, null, null, null));
    }

    private static MeetingPage.Round round(MeetingRoundStep state, Stage stage, int left) {
        return new MeetingPage.Round(
                5,
                1,
                new MeetingPage.Round.Presenter(ANN, "Ann Reid", true),
                "My new post",
                new MeetingPage.Round.Clock(state, stage, left, left * 1000L, stage != null, true, 95),
                new MeetingPage.Round.Asking(null, null, false),
                List.of(new MeetingPage.Question(8, new PersonId(2), "Ben Moor", false, "What helps?", true, false)));
    }

    @Test
    void aMeetingThatRuns() {
        TimeRange when = new TimeRange(START, START.plusSeconds(7200), CurrentPerson.HOME_ZONE);
        SetMeetingJson json =
                SetMeetingJson.of(page(when, BEGAN, round(MeetingRoundStep.RUNNING, Stage.QUESTIONS, -5)));
        assertEquals(60, json.id());
        assertEquals(7, json.set());
        assertEquals(3, json.number());
        assertEquals("running", json.state());
        assertEquals("last-actions", json.item());
        assertEquals(12, json.revision());
        assertEquals("Ann Reid", json.leader());
        assertEquals(START, json.start());
        assertEquals(START.plusSeconds(7200), json.end());
        assertEquals(BEGAN, json.began());
        assertNull(json.ended());
        assertEquals(List.of(new SetMeetingJson.Someone(1, "Ann Reid", false, true, true, false, 95)), json.people());
        assertEquals(List.of(new SetMeetingJson.Bid("Ann Reid", "My new post")), json.bids());
        SetMeetingJson.Round round = json.rounds().get(0);
        assertEquals("questions", round.stage());
        assertEquals(-5, round.leftSeconds(), "longer than agreed");
        assertEquals(List.of(new SetMeetingJson.Question("Ben Moor", "What helps?", true)), round.questions());
    }

    @Test
    void whatWasBroughtBackAndWhatIsPromisedAreTwoLists() {
        SetMeetingJson json = SetMeetingJson.of(page(null, BEGAN));
        assertEquals(
                List.of(new SetMeetingJson.Action(
                        "Ann Reid", "Ask my manager", LocalDate.of(2026, 12, 10), "partly", "Half done")),
                json.broughtBack());
        assertEquals(
                List.of(new SetMeetingJson.Action(
                        "Ann Reid", "Write it down", LocalDate.of(2026, 12, 10), "open", null)),
                json.actions());
    }

    @Test
    void whatIsNotThereYetIsAbsent() {
        SetMeetingJson json = SetMeetingJson.of(page(null, null, round(MeetingRoundStep.WAITING, null, 0)));
        assertNull(json.start());
        assertNull(json.end());
        assertNull(json.began());
        assertNull(json.rounds().get(0).stage());
        assertEquals("planned", json.state());
    }
}
