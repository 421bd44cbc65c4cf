package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** How a programme's own question is answered. */
public enum QuestionKind implements Term {
    SHORT,
    LONG,
    YES_NO,
    CHOICE
}
