package org.cordee.learningsets.terms;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.terms.Term;

/** The life of a set: forming until its contract is signed, then active, recontracting for more, closed (domain.md). */
public enum SetState implements Term {
    FORMING,
    CONTRACTED,
    ACTIVE,
    RECONTRACTING,
    CLOSED;

    /** True when a set in this state may move to the other; to stay is no move. */
    public boolean mayBecome(SetState next) {
        Set<SetState> allowed = switch (this) {
            case FORMING -> EnumSet.of(CONTRACTED, CLOSED);
            case CONTRACTED -> EnumSet.of(ACTIVE, CLOSED);
            case ACTIVE -> EnumSet.of(RECONTRACTING, CLOSED);
            case RECONTRACTING -> EnumSet.of(CONTRACTED, ACTIVE, CLOSED);
            case CLOSED -> EnumSet.noneOf(SetState.class);
        };
        return allowed.contains(next);
    }

    /** True until it is closed. */
    public boolean live() {
        return this != CLOSED;
    }
}
