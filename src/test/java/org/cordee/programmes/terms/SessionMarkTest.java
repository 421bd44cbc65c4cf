package org.cordee.programmes.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cordee.scheduling.terms.Attendance;
import org.junit.jupiter.api.Test;

class SessionMarkTest {

    @Test
    void whatIsNotRecordedIsNotMissed() {
        assertEquals(SessionMark.ATTENDED, SessionMark.of(Attendance.PARTLY_ATTENDED, true));
        assertEquals(SessionMark.MISSED, SessionMark.of(Attendance.DID_NOT_ATTEND, true));
        assertEquals(SessionMark.MISSED, SessionMark.of(Attendance.APOLOGIES, false));
        assertEquals(SessionMark.TO_COME, SessionMark.of(Attendance.EXPECTED, false));
        assertEquals(SessionMark.NOT_RECORDED, SessionMark.of(Attendance.NOT_RECORDED, true));
    }
}
