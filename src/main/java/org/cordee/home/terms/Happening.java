package org.cordee.home.terms;

import org.cordee.shared.terms.Term;

/** What last happened in a set or a pair. */
public enum Happening implements Term {
    BEGAN,
    MET,
    /** An action was added. */
    ACTED
}
