package org.cordee.scheduling.polls.terms;

import org.cordee.shared.terms.Term;

/** The life of a date poll: open until its organiser chooses one of the times, or takes the poll back. */
public enum PollState implements Term {
    OPEN,
    CLOSED,
    WITHDRAWN;

    /** True when a poll in this state may move to the other; to stay is no move. */
    public boolean mayBecome(PollState next) {
        return this == OPEN && next != OPEN;
    }
}
