package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** What became of a promise. Its owner says so, and may say so anew. */
public enum ActionState implements Term {
    OPEN,
    PARTLY,
    DONE,
    LET_GO;

    /** True while it is brought back to the next meeting. */
    public boolean open() {
        return this == OPEN || this == PARTLY;
    }
}
