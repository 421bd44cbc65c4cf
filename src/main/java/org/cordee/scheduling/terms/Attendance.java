package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/** Whether somebody took part. Not recorded is not absent; a cancelled date is never an absence. */
public enum Attendance implements Term {
    EXPECTED,
    ATTENDED,
    PARTLY_ATTENDED,
    APOLOGIES,
    DID_NOT_ATTEND,
    NOT_RECORDED;

    /** True for what a person can record; expected and not recorded follow from the clock. */
    public boolean recordable() {
        return this != EXPECTED && this != NOT_RECORDED;
    }

    /** True when the person was there, wholly or in part. */
    public boolean present() {
        return this == ATTENDED || this == PARTLY_ATTENDED;
    }
}
