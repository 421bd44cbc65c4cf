package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** What became of a goal. To let one go is no failure. */
public enum GoalState implements Term {
    OPEN,
    REACHED,
    LET_GO;

    /** True when a goal in this state may move to the other; to stay is no move. */
    public boolean mayBecome(GoalState next) {
        return this == OPEN ? next != OPEN : next == OPEN;
    }
}
