package org.cordee.learningsets.meetings.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.terms.MeetingItem;
import org.cordee.learningsets.terms.MeetingRoundStep;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one of a set reads of a meeting, and of its contract. */
class MeetingPageTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId FAY = new PersonId(50);

    private static MeetingPage.Someone someone(
            PersonId id, String name, boolean facilitates, boolean here, int airtime) {
        return new MeetingPage.Someone(id, name, facilitates, false, here, null, false, false, airtime, 1);
    }

    private static MeetingPage.Round round(
            long id, MeetingRoundStep state, int airtime, MeetingPage.Question... questions) {
        return new MeetingPage.Round(
                id,
                (int) id,
                new MeetingPage.Round.Presenter(ANN, "Ann Other", false),
                null,
                new MeetingPage.Round.Clock(state, null, 0, 0, false, false, airtime),
                new MeetingPage.Round.Asking(null, null, false),
                List.of(questions));
    }

    private static MeetingPage page(
            MeetingState state,
            PersonId me,
            List<MeetingPage.Someone> people,
            List<MeetingPage.Bid> bids,
            MeetingPage.Round... rounds) {
        return new MeetingPage(
                new MeetingPage.About(new LearningSetId(7), "Set", new SetMeetingId(11), 1),
                new MeetingPage.Progress(state, MeetingItem.ROUNDS, 3, NOW, NOW, null),
                new MeetingPage.Reader(me, true, false, false, false, false),
                new MeetingPage.Lead(null, null, false, true, false),
                new MeetingPage.Date(null, Venue.OPEN, false, 0, null),
                null,
                people,
                bids,
                List.of(rounds),
                new MeetingPage.Work(List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"PLANNED,true,false", "RUNNING,true,true", "HELD,false,false", "CANCELLED,false,false"})
    void itIsOpenUntilItIsOver(MeetingState state, boolean open, boolean running) {
        MeetingPage page = page(state, ANN, List.of(), List.of());
        assertEquals(open, page.open());
        assertEquals(running, page.running());
    }

    @Test
    void theReaderFindsThemselvesAndTheirBid() {
        List<MeetingPage.Someone> people =
                List.of(someone(ANN, "Ann", false, true, 0), someone(BEN, "Ben", false, false, 0));
        List<MeetingPage.Bid> bids = List.of(new MeetingPage.Bid(BEN, "Ben", "My boss", 0, 0, false));
        MeetingPage ann = page(MeetingState.RUNNING, ANN, people, bids);
        assertEquals("Ann", ann.self().name());
        assertNull(ann.bid());
        assertEquals(1, ann.here());
        assertNull(ann.facilitatorName());
        MeetingPage ben = page(MeetingState.RUNNING, BEN, people, bids);
        assertEquals("My boss", ben.bid().words());
        assertNull(page(MeetingState.RUNNING, FAY, people, bids).self());
    }

    @Test
    void theFacilitatorStandsAmongThePeople() {
        MeetingPage page = page(
                MeetingState.RUNNING,
                ANN,
                List.of(someone(ANN, "Ann", false, true, 0), someone(FAY, "Fay", true, true, 0)),
                List.of());
        assertEquals("Fay", page.facilitatorName());
        assertEquals(2, page.here());
    }

    @Test
    void roundsAreWaitingRunningOrDone() {
        MeetingPage.Round done = round(1, MeetingRoundStep.DONE, 100);
        MeetingPage.Round running = round(2, MeetingRoundStep.RUNNING, 10);
        MeetingPage.Round first = round(3, MeetingRoundStep.WAITING, 0);
        MeetingPage.Round second = round(4, MeetingRoundStep.WAITING, 0);
        MeetingPage page = page(MeetingState.RUNNING, ANN, List.of(), List.of(), done, running, first, second);
        assertEquals(running, page.current());
        assertEquals(List.of(first, second), page.waiting());
        assertEquals(List.of(done), page.done());
        assertEquals(Optional.of(first), page.round(3));
        assertEquals(Optional.empty(), page.round(9));
        assertNull(page(MeetingState.RUNNING, ANN, List.of(), List.of(), done).current());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "29,0", "30,1", "89,1", "90,2", "3600,60"})
    void airtimeIsSaidInWholeMinutes(int seconds, int minutes) {
        assertEquals(minutes, someone(ANN, "Ann", false, true, seconds).minutes());
        assertEquals(minutes, new MeetingPage.Bid(ANN, "Ann", "x", seconds, 0, false).minutes());
        assertEquals(minutes, round(1, MeetingRoundStep.DONE, seconds).minutes());
    }

    @Test
    void questionsThatHelpedAreCounted() {
        MeetingPage.Question helped = new MeetingPage.Question(1, BEN, "Ben", false, "What else?", true, false);
        MeetingPage.Question other = new MeetingPage.Question(2, BEN, "Ben", false, "Why?", false, true);
        assertEquals(1, round(1, MeetingRoundStep.DONE, 0, helped, other).helped());
        assertEquals(0, round(1, MeetingRoundStep.DONE, 0).helped());
    }

    // --- the contract -----------------------------------------------------------------------------------------------

    private static ContractPage contract(
            SetState state, boolean last, boolean open, String notReady, boolean mineSigned, Instant agreedAt) {
        return new ContractPage(
                new ContractPage.About(new LearningSetId(7), "Set", state, 0, 1, last),
                new ContractPage.Change(open, null, NOW),
                new ContractPage.Rhythm(5, 5, 180, Strictness.STEADY, Map.of(Stage.PRESENT, 2, Stage.QUESTIONS, 12)),
                new ContractPage.Texts("Purpose", " Be kind \n\n  Listen\r\n ", "Confidence"),
                new ContractPage.Signing(
                        List.of(
                                new ContractPage.Signer("Ann", false, NOW),
                                new ContractPage.Signer("Ben", false, null),
                                new ContractPage.Signer("Fay", true, null)),
                        0,
                        notReady,
                        mineSigned,
                        agreedAt),
                List.of());
    }

    @Test
    void itIsSignedWhileItIsOpenAndTheSetIsReady() {
        assertTrue(contract(SetState.FORMING, true, true, null, false, null).signable());
        assertFalse(contract(SetState.FORMING, true, true, null, true, null).signable(), "signed already");
        assertFalse(contract(SetState.FORMING, true, true, "learningsets.set.too-few", false, null)
                .signable());
        assertFalse(contract(SetState.FORMING, true, false, null, false, null).signable(), "not open");
        assertFalse(contract(SetState.FORMING, false, true, null, false, null).signable(), "an earlier one");
        assertFalse(contract(SetState.CLOSED, true, true, null, false, null).signable(), "closed");
    }

    @Test
    void whoJoinsLaterSignsWhatIsInForce() {
        ContractPage inForce = contract(SetState.ACTIVE, true, false, null, false, NOW);
        assertTrue(inForce.inForce());
        assertTrue(inForce.signable());
    }

    @Test
    void itSaysWhoHasNotSigned() {
        ContractPage page = contract(SetState.FORMING, true, true, null, false, null);
        assertEquals(1, page.signed());
        assertEquals(List.of("Ben", "Fay"), page.missing());
        assertEquals(14, page.roundMinutes());
        assertEquals(List.of("Be kind", "Listen"), page.texts().ruleByRule());
    }
}
