package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** How strictly a set keeps the times of its stages. */
public enum Strictness implements Term {
    /** The time is shown; a stage takes what it needs. */
    GUIDE,
    /** A stage that is over stays until it is moved on, and may be made longer once. */
    STEADY,
    /** A stage that is over moves on by itself. */
    STRICT;

    /** Whether a stage may be made longer when it has been so many times. */
    public boolean mayExtend(int times) {
        return this == GUIDE || this == STEADY && times == 0;
    }
}
