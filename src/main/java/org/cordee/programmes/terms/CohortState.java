package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** Where a cohort stands; its dates say so, unless it was cancelled. */
public enum CohortState implements Term {
    PLANNED,
    OPEN,
    CLOSED,
    RUNNING,
    COMPLETED,
    CANCELLED
}
