package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** How somebody came to apply. */
public enum Route implements Term {
    OWN,
    NOMINATED,
    INVITED,
    OPEN
}
