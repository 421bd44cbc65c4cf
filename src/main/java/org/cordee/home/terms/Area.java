package org.cordee.home.terms;

import org.cordee.shared.terms.Term;

/** A part of Cordee as its menu bar shows it, in the order of the bar. */
public enum Area implements Term {
    HOME,
    PROGRAMMES,
    MENTORING,
    LEARNING_SETS,
    NETWORKS,
    CALENDAR,
    /** For people with a role. */
    MANAGE,
    /** What the menu with the reader's name leads to; not in the bar. */
    ACCOUNT;

    public boolean inBar() {
        return this != ACCOUNT;
    }
}
