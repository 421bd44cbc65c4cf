package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** The life of a request to a mentor. Only a pending one can still be answered, taken back or run out. */
public enum RequestState implements Term {
    PENDING,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** True when a request in this state may move to the other; to stay is no move. */
    public boolean mayBecome(RequestState next) {
        return this == PENDING && next != PENDING;
    }

    /** True when it can go on to the next wish: the mentor did not say yes, and the mentee has not taken it back. */
    public boolean passesOn() {
        return this == DECLINED || this == EXPIRED;
    }
}
