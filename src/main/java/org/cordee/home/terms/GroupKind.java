package org.cordee.home.terms;

import org.cordee.shared.terms.Term;

/** What kind of group a coordinator looks after. */
public enum GroupKind implements Term {
    SET,
    PAIR
}
