package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** How useful a programme was to somebody who has completed it, the best first. */
public enum Usefulness implements Term {
    EXTREMELY_USEFUL,
    VERY_USEFUL,
    USEFUL,
    A_LITTLE_USEFUL,
    NOT_USEFUL
}
