package org.cordee.home.terms;

import org.cordee.shared.terms.Term;

/** What has become of a concern: raised, seen by the safeguarding lead, closed. */
public enum ConcernState implements Term {
    RAISED,
    SEEN,
    CLOSED;

    /** True when a concern in this state may move to the other; to stay is no move. */
    public boolean mayBecome(ConcernState next) {
        return next.ordinal() > ordinal();
    }
}
