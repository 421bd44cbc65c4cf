package org.cordee.catalogue.terms;

import org.cordee.shared.terms.Term;

/** How one comes in. */
public enum EntryRoute implements Term {
    /** Anybody who wants to. */
    OPEN,
    /** By one's own application. */
    APPLICATION,
    /** Somebody else names one. */
    NOMINATION,
    /** By the post one holds. */
    ROLE,
    /** Only for people of the employers named beside it. */
    EMPLOYERS
}
