package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** What a learning review looks at (domain.md, "Learning sets"). */
public enum ReviewKind implements Term {
    PERSONAL,
    PROCESS,
    ORGANISATIONAL
}
