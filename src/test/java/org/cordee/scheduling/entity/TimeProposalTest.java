package org.cordee.scheduling.entity;

import static org.cordee.house.Refusals.conflict;
import static org.cordee.house.Refusals.invalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.cordee.scheduling.terms.ProposalState;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A proposed time is answered once, and lapses when the date goes another way. */
class TimeProposalTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final String OVER = "scheduling.proposal.over";

    private final Appointment date =
            new Appointment(Purpose.MENTORING_SESSION, "mentoring", 5, ANN, day(3), Venue.OPEN);

    private static TimeRange day(int days) {
        Instant start = NOW.plus(Duration.ofDays(days));
        return new TimeRange(start, start.plusSeconds(3600), LONDON);
    }

    private TimeProposal proposal() {
        return new TimeProposal(date, null, BEN, day(5), NOW);
    }

    @ParameterizedTest
    @EnumSource(value = ProposalState.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void itIsAnsweredOnce(ProposalState answer) {
        TimeProposal proposal = proposal();
        assertEquals(ProposalState.OPEN, proposal.state(date, NOW));
        proposal.become(answer, ANN, date, NOW);
        assertEquals(answer, proposal.state(date, NOW));
        for (ProposalState again : ProposalState.values()) {
            conflict(OVER, () -> proposal.become(again, BEN, date, NOW));
        }
        assertEquals(answer, proposal.state(date, NOW));
    }

    @Test
    void toStayOpenIsNoAnswer() {
        conflict(OVER, () -> proposal().become(ProposalState.OPEN, ANN, date, NOW));
    }

    @Test
    void aPastTimeIsNotProposed() {
        TimeRange past = new TimeRange(NOW.minusSeconds(60), NOW.plusSeconds(3600), LONDON);
        TimeRange justNow = new TimeRange(NOW, NOW.plusSeconds(3600), LONDON);
        invalid("start", "scheduling.proposal.time-is-past", () -> new TimeProposal(date, null, BEN, past, NOW));
        invalid("start", "scheduling.proposal.time-is-past", () -> new TimeProposal(date, null, BEN, justNow, NOW));
    }

    @Test
    void theTimeItHasAlreadyIsNotProposed() {
        invalid("start", "scheduling.proposal.same-time", () -> new TimeProposal(date, null, BEN, day(3), NOW));
        TimeRange longer = new TimeRange(day(3).start(), day(3).end().plusSeconds(60), LONDON);
        assertEquals(longer, new TimeProposal(date, null, BEN, longer, NOW).when());
    }

    @Test
    void theFirstTimeOfAProposedDateIsItsOwn() {
        date.propose();
        TimeProposal first = new TimeProposal(date, null, ANN, day(3), NOW);
        assertEquals(ProposalState.OPEN, first.state(date, NOW));
        assertEquals(ANN, first.proposer());
        assertNull(first.countered());
    }

    @Test
    void itLapsesWhenTheDateIsMoved() {
        TimeProposal proposal = proposal();
        date.move(day(4), Venue.OPEN);
        assertEquals(ProposalState.LAPSED, proposal.state(date, NOW));
        conflict(OVER, () -> proposal.become(ProposalState.ACCEPTED, ANN, date, NOW));
    }

    @Test
    void anotherPlaceDoesNotEndIt() {
        TimeProposal proposal = proposal();
        date.move(day(3), new Venue("Library", null));
        assertEquals(ProposalState.OPEN, proposal.state(date, NOW));
    }

    @Test
    void itLapsesWhenTheDateIsCancelledOrHasBegun() {
        TimeProposal begun = proposal();
        assertEquals(ProposalState.OPEN, begun.state(date, day(3).start().minusMillis(1)));
        assertEquals(ProposalState.LAPSED, begun.state(date, day(3).start()));
        date.cancel();
        assertEquals(ProposalState.LAPSED, begun.state(date, NOW));
    }

    @Test
    void itLapsesWhenItsOwnTimeHasCome() {
        date.propose();
        TimeProposal proposal = new TimeProposal(date, null, BEN, day(5), NOW);
        assertEquals(
                ProposalState.OPEN,
                proposal.state(date, day(5).start().minusMillis(1)),
                "a proposed date cannot begin");
        assertEquals(ProposalState.LAPSED, proposal.state(date, day(5).start()));
    }

    @Test
    void thatItHasLapsedIsWrittenDownOnlyWhenItHas() {
        TimeProposal proposal = proposal();
        proposal.lapse(date, NOW);
        assertEquals(ProposalState.OPEN, proposal.state(date, NOW));
        date.move(day(4), Venue.OPEN);
        proposal.lapse(date, NOW);
        date.move(day(3), Venue.OPEN);
        assertEquals(ProposalState.LAPSED, proposal.state(date, NOW), "it does not come back");
    }

    @Test
    void anAnsweredOneDoesNotLapse() {
        TimeProposal proposal = proposal();
        proposal.become(ProposalState.DECLINED, ANN, date, NOW);
        date.cancel();
        proposal.lapse(date, NOW);
        assertEquals(ProposalState.DECLINED, proposal.state(date, NOW));
    }

    @Test
    void aCounterProposalNamesWhoseItAnswers() {
        TimeProposal first = proposal();
        first.become(ProposalState.COUNTERED, ANN, date, NOW);
        TimeProposal second = new TimeProposal(date, first, ANN, day(6), NOW.plusSeconds(60));
        assertEquals(BEN, second.countered());
        assertEquals(ANN, second.proposer());
        assertEquals(day(6), second.when());
        assertEquals(NOW.plusSeconds(60), second.madeAt());
    }

    @Test
    void theZoneInWhichItWasProposedStays() {
        TimeRange inParis = new TimeRange(day(5).start(), day(5).end(), ZoneId.of("Europe/Paris"));
        assertEquals(inParis, new TimeProposal(date, null, BEN, inParis, NOW).when());
    }
}
