package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.SetMeetingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which meeting a set goes to next, and which still need a date. */
class MeetingScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static MeetingSchedule.Meeting meeting(int number, MeetingState state, Integer days) {
        Instant start = days == null ? null : NOW.plus(Duration.ofDays(days));
        return new MeetingSchedule.Meeting(
                new SetMeetingId(number),
                number,
                state,
                days == null ? null : new AppointmentId(number),
                start == null ? null : new TimeRange(start, start.plusSeconds(3600), ZoneId.of("Europe/London")),
                Venue.OPEN,
                days != null && days < 0,
                null,
                false);
    }

    private static MeetingSchedule.Meetings all(MeetingSchedule.Meeting... meetings) {
        return new MeetingSchedule.Meetings(
                new LearningSetId(7), "Set", 5, 180, List.of(meetings), 6, false, false, null);
    }

    @Test
    void theOneThatRunsComesFirst() {
        assertEquals(
                2,
                all(meeting(1, MeetingState.PLANNED, 3), meeting(2, MeetingState.RUNNING, -1))
                        .next()
                        .number());
    }

    @Test
    void elseTheNextWithADateAhead() {
        assertEquals(
                3,
                all(
                                meeting(1, MeetingState.HELD, -9),
                                meeting(2, MeetingState.PLANNED, -1),
                                meeting(3, MeetingState.PLANNED, 4),
                                meeting(4, MeetingState.PLANNED, 9))
                        .next()
                        .number());
    }

    @Test
    void withoutADateAheadThereIsNone() {
        assertNull(all(meeting(1, MeetingState.PLANNED, null), meeting(2, MeetingState.CANCELLED, 4))
                .next());
        assertNull(all().next());
    }

    @Test
    void aDateThatHasPassedUnusedIsNone() {
        assertEquals(
                2,
                all(
                                meeting(1, MeetingState.PLANNED, null),
                                meeting(2, MeetingState.PLANNED, -1),
                                meeting(3, MeetingState.PLANNED, 4),
                                meeting(4, MeetingState.HELD, null))
                        .withoutDate());
    }

    @ParameterizedTest
    @CsvSource({"PROPOSED,true", "ACCEPTED,false", "DECLINED,false", "LEFT,false", ",false"})
    void onlyAPlaceThatIsProposedIsAnswered(MemberState mine, boolean open) {
        MySets.Composition set = new MySets.Composition(
                new LearningSetId(7), "Set", "", SetState.FORMING, mine, null, List.of(), null, false, false);
        assertEquals(open, set.open());
        MySets.Composition closed = new MySets.Composition(
                new LearningSetId(7), "Set", "", SetState.CLOSED, mine, null, List.of(), null, false, false);
        assertFalse(closed.open());
        assertEquals(
                open,
                new MySets.MySet(new LearningSetId(7), "Set", "", SetState.FORMING, mine, false, 6, 5, null, false)
                        .proposed());
    }
}
