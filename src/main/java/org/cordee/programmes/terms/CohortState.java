package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** Where a cohort stands; its dates say so, unless it is a draft or was cancelled. */
public enum CohortState implements Term {
    /** Seen by those who run the programme alone. */
    DRAFT,
    PLANNED,
    OPEN,
    CLOSED,
    RUNNING,
    COMPLETED,
    CANCELLED;

    /** True when it has ended or was cancelled. */
    public boolean isOver() {
        return this == CANCELLED || this == COMPLETED;
    }

    /** True while there is something to arrange for those who take part; after that, nobody reads what they need. */
    public boolean isArranging() {
        return !isOver();
    }
}
