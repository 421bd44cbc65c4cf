package org.cordee.scheduling.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the states of dates, polls and proposals. */
class StatesTest {

    @ParameterizedTest
    @CsvSource({
        "PROPOSED,  CONFIRMED CANCELLED",
        "CONFIRMED, HELD NOT_HELD CANCELLED",
        "HELD,      NOT_HELD",
        "NOT_HELD,  HELD",
        "CANCELLED, ''"
    })
    void aDateMovesAsItsTableSays(AppointmentState from, String to) {
        for (AppointmentState next : AppointmentState.values()) {
            assertEquals(Set.of(to.split(" ")).contains(next.name()), from.mayBecome(next), from + " to " + next);
        }
    }

    @ParameterizedTest
    @EnumSource(AppointmentState.class)
    void onlyWhatIsCancelledOrWasNotHeldLeavesTheDiaryFree(AppointmentState state) {
        boolean free = state == AppointmentState.CANCELLED || state == AppointmentState.NOT_HELD;
        assertEquals(!free, state.takesTime());
    }

    @Test
    void aPollEndsOnce() {
        for (PollState from : PollState.values()) {
            for (PollState to : PollState.values()) {
                assertEquals(from == PollState.OPEN && to != from, from.mayBecome(to), from + " to " + to);
            }
        }
    }

    @Test
    void aProposalIsAnsweredOnce() {
        for (ProposalState from : ProposalState.values()) {
            for (ProposalState to : ProposalState.values()) {
                assertEquals(from == ProposalState.OPEN && to != from, from.mayBecome(to), from + " to " + to);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPECTED,        false, false",
        "ATTENDED,        true,  true",
        "PARTLY_ATTENDED, true,  true",
        "APOLOGIES,       true,  false",
        "DID_NOT_ATTEND,  true,  false",
        "NOT_RECORDED,    false, false"
    })
    void whatCanBeRecordedAndWhoWasThere(Attendance attendance, boolean recordable, boolean present) {
        assertEquals(recordable, attendance.recordable());
        assertEquals(present, attendance.present());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void onlyAMentoringSessionIsOfTwo(Purpose purpose) {
        assertEquals(purpose == Purpose.MENTORING_SESSION, purpose.ofTwo());
    }

    @ParameterizedTest
    @CsvSource({"YES,YES", "IF_NEED_BE,YES", "NO,NO"})
    void whatAnAnswerToAPollMeansForTheDate(PollAnswer said, InvitationAnswer answer) {
        assertEquals(answer, said.toTheDate());
    }

    @Test
    void aMailAboutADateHasAKeyANoticeAndAJob() {
        assertEquals("did-you-meet", AppointmentMail.DID_YOU_MEET.key());
        assertEquals("scheduling.notice.day-before", AppointmentMail.DAY_BEFORE.notice());
        assertEquals("scheduling.hour-before", AppointmentMail.HOUR_BEFORE.job());
    }
}
