package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** The published rule by which places are given. */
public enum Selection implements Term {
    /** A place at once while there are places, then the waiting list in order of time. */
    FIRST_COME,
    /** The programme lead decides by the date that is named. */
    BY_LEAD
}
