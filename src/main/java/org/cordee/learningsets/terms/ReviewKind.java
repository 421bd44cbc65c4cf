package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** What a learning review looks at (feature 61). */
public enum ReviewKind implements Term {
    PERSONAL,
    PROCESS,
    ORGANISATIONAL
}
