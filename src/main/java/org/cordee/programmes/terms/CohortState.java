package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** Where a cohort stands; its dates say so, unless it was cancelled. */
public enum CohortState implements Term {
    PLANNED,
    OPEN,
    CLOSED,
    RUNNING,
    COMPLETED,
    CANCELLED;

    /** True while a free place is still offered to those who wait. */
    public boolean stillFills() {
        return this == PLANNED || this == OPEN || this == CLOSED;
    }
}
