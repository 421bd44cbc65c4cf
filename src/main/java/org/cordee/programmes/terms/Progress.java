package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** How far somebody is in one component. */
public enum Progress implements Term {
    NOT_STARTED,
    UNDER_WAY,
    DONE
}
