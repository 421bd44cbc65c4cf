package org.cordee.scheduling.polls.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** A poll as its reader sees it: what suits most, what was chosen. */
class PollPageTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static PollPage.TimeLine time(long id, boolean best) {
        return new PollPage.TimeLine(
                id, new TimeRange(NOW, NOW.plusSeconds(3600), LONDON), null, false, false, best, null, null);
    }

    private static PollPage page(Long chosen, PollPage.TimeLine... times) {
        return new PollPage(
                new DatePollId(4),
                new AppointmentOwner.About("Meeting", null, null),
                PollState.OPEN,
                null,
                new PollPage.Reader(true, false, false, false, false, true),
                new PollPage.Period(NOW, NOW.plusSeconds(60), LONDON),
                Venue.OPEN,
                List.of(times),
                new PollPage.Replies(3, 1, List.of(), List.of(), List.of()),
                new PollPage.Outcome(chosen, null));
    }

    @Test
    void theTimeThatWasChosenIsFound() {
        assertEquals(2, page(2L, time(1, true), time(2, false)).choice().id());
        assertNull(page(null, time(1, true)).choice());
        assertNull(page(1000L, time(1, true)).choice());
        long beyondTheCacheOfSmallNumbers = 100_000;
        assertEquals(
                beyondTheCacheOfSmallNumbers,
                page(beyondTheCacheOfSmallNumbers, time(beyondTheCacheOfSmallNumbers, true))
                        .choice()
                        .id());
    }

    @Test
    void theBestIsNamedWhereItMayBeSeen() {
        assertEquals(1, page(null, time(1, true), time(2, false)).best().id());
        assertNull(page(null, time(1, false)).best());
    }

    @Test
    void aDateThatIsSoughtHasAPlaceOrNoneYet() {
        List<PersonId> people = new ArrayList<>(List.of(new PersonId(1)));
        AppointmentOwner.Sought sought = new AppointmentOwner.Sought(Purpose.GATHERING, people, null, 60, null);
        people.clear();
        assertEquals(Venue.OPEN, sought.where());
        assertEquals(List.of(new PersonId(1)), sought.people());
    }
}
