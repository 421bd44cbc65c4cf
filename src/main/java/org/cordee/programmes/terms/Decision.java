package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** What a lead can decide on an application. */
public enum Decision implements Term {
    REVIEW,
    OFFER,
    WAITLIST,
    NOT_SELECTED
}
