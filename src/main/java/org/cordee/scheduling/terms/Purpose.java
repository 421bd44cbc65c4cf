package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/** What a date in a diary is for. What it is about belongs to its owner. */
public enum Purpose implements Term {
    PROGRAMME_SESSION,
    MENTORING_SESSION,
    SET_MEETING,
    GATHERING,
    PLACEMENT_DAY
}
