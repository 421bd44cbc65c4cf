package org.cordee.scheduling.polls.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.DatePollId;
import org.junit.jupiter.api.Test;

/** Polls as other systems read them. */
class PollJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final TimeRange TIME = new TimeRange(NOW, NOW.plusSeconds(3600), ATHENS);

    private static PollJson poll(PollPage.Answers said, PollAnswer mine) {
        return PollJson.of(new PollPage(
                new DatePollId(4),
                new AppointmentOwner.About("Meeting", null, null),
                PollState.OPEN,
                "Ann",
                new PollPage.Reader(true, false, false, false, said != null, true),
                new PollPage.Period(NOW, NOW.plusSeconds(60), ATHENS),
                Venue.OPEN,
                List.of(new PollPage.TimeLine(9, TIME, mine, false, false, true, said, null)),
                new PollPage.Replies(3, 1, List.of(), List.of(), List.of()),
                new PollPage.Outcome(null, null)));
    }

    @Test
    void whatOthersSayIsLeftOutForThoseWhoMayNotSeeIt() {
        PollJson.Time hidden = poll(null, PollAnswer.IF_NEED_BE).times().get(0);
        assertEquals("if-need-be", hidden.yours());
        assertNull(hidden.best());
        assertNull(hidden.yes());
        assertNull(hidden.no());
        assertNull(hidden.clashes());
        PollJson.Time shown = poll(
                        new PollPage.Answers(List.of("Ann"), List.of(), List.of("Ben"), List.of("Cat")), null)
                .times()
                .get(0);
        assertNull(shown.yours());
        assertEquals(true, shown.best());
        assertEquals(List.of("Ann"), shown.yes());
        assertEquals(List.of("Ben"), shown.no());
    }

    @Test
    void aPollSaysHowManyAnswered() {
        PollJson poll = poll(null, null);
        assertEquals("open", poll.state());
        assertEquals(3, poll.people());
        assertEquals(1, poll.answered());
        assertNull(poll.appointment());
        assertNull(poll.place());
        assertEquals("Europe/Athens", poll.zone());
    }
}
