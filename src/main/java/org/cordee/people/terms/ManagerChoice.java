package org.cordee.people.terms;

import org.cordee.shared.terms.Term;

/** What a person says about the line manager of one post. */
public enum ManagerChoice implements Term {
    /** There is none, or the person does not say. */
    NONE,
    /** Stays who it is: somebody known here. */
    AS_KEPT,
    /** By name and e-mail address. */
    BY_ADDRESS
}
