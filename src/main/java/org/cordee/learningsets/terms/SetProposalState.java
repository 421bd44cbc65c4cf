package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** What became of something proposed to a set. Whose no kept it as it was, nobody is told. */
public enum SetProposalState implements Term {
    OPEN,
    AGREED,
    /** It stays as it was. */
    KEPT,
    WITHDRAWN
}
