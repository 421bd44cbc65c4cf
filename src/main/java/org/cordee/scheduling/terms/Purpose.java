package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/** What a date in a diary is for. What it is about belongs to its owner. */
public enum Purpose implements Term {
    PROGRAMME_SESSION,
    MENTORING_SESSION,
    SET_MEETING,
    GATHERING,
    PLACEMENT_DAY;

    /** True where two people meet: each may see the other's name, and either may say whether they met. */
    public boolean ofTwo() {
        return this == MENTORING_SESSION;
    }
}
