package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/** The life of another time that somebody proposes for a date. */
public enum ProposalState implements Term {
    OPEN,
    ACCEPTED,
    /** The other side proposed yet another time. */
    COUNTERED,
    DECLINED,
    WITHDRAWN,
    /** The date was moved or called off otherwise, or has begun. */
    LAPSED;

    /** True when a proposal in this state may move to the other; to stay is no move. */
    public boolean mayBecome(ProposalState next) {
        return this == OPEN && next != OPEN;
    }
}
