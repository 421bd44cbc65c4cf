package org.cordee.programmes.terms;

import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.terms.Term;

/** What became of a session for one who takes part. */
public enum SessionMark implements Term {
    ATTENDED,
    MISSED,
    NOT_RECORDED,
    TO_COME;

    /** @param over whether the session has ended */
    public static SessionMark of(Attendance attendance, boolean over) {
        if (attendance.present()) {
            return ATTENDED;
        }
        return switch (attendance) {
            case APOLOGIES, DID_NOT_ATTEND -> MISSED;
            default -> over ? NOT_RECORDED : TO_COME;
        };
    }
}
