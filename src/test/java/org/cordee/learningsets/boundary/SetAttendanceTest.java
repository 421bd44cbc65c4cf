package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** Who was there, and who waits for whom, as a coordinator reads it. */
class SetAttendanceTest {

    private static final PersonId ANN = new PersonId(1);

    private static SetAttendance.Date date(MeetingState state, Map<PersonId, Attendance> attendance) {
        return new SetAttendance.Date(1, state, null, false, attendance);
    }

    @Test
    void aMeetingWasHeldWhenItSaysSoOrSomebodyWasThere() {
        assertTrue(date(MeetingState.HELD, Map.of()).held());
        assertTrue(date(MeetingState.PLANNED, Map.of(ANN, Attendance.PARTLY_ATTENDED))
                .held());
        assertFalse(
                date(MeetingState.PLANNED, Map.of(ANN, Attendance.APOLOGIES)).held());
        assertFalse(date(MeetingState.CANCELLED, Map.of()).held());
    }

    @Test
    void onlyWhoWasThereCounts() {
        SetAttendance.Somebody ann = new SetAttendance.Somebody(
                ANN,
                "Ann",
                false,
                Arrays.asList(Attendance.ATTENDED, null, Attendance.DID_NOT_ATTEND, Attendance.PARTLY_ATTENDED));
        assertEquals(2, ann.attended());
    }

    @Test
    void whereNobodyWaitsNothingIsSaid() {
        SetAttendance.Waits none = new SetAttendance.Waits(List.of(), List.of(), false, 0);
        assertTrue(none.none());
        assertEquals(List.of(), none.lines());
    }

    @Test
    void eachWaitIsALine() {
        SetAttendance.Waits waits = new SetAttendance.Waits(List.of("Ann", "Ben"), List.of("Cat"), true, 3);
        assertFalse(waits.none());
        assertEquals(
                List.of(
                        new SetAttendance.Wait("learningsets.attendance.waits.answer", "Ann, Ben"),
                        new SetAttendance.Wait("learningsets.attendance.waits.facilitator", ""),
                        new SetAttendance.Wait("learningsets.attendance.waits.sign", "Cat"),
                        new SetAttendance.Wait("learningsets.attendance.waits.dates", 3)),
                waits.lines());
        assertFalse(new SetAttendance.Waits(List.of(), List.of(), true, 0).none());
        assertFalse(new SetAttendance.Waits(List.of(), List.of(), false, 1).none());
    }
}
