package org.cordee.learningsets.terms;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.terms.Term;

/**
 * The life of a forming round: planned, running, then a board (proposed, or stopped with the best so far), published or
 * dropped.
 */
public enum FormingState implements Term {
    DRAFT,
    RUNNING,
    STOPPED,
    PROPOSED,
    PUBLISHED,
    DROPPED;

    /** True when a round in this state may move to the other; to stay is no move. */
    public boolean mayBecome(FormingState next) {
        Set<FormingState> allowed = switch (this) {
            case DRAFT -> EnumSet.of(RUNNING, DROPPED);
            case RUNNING -> EnumSet.of(STOPPED, PROPOSED, DROPPED);
            case STOPPED, PROPOSED -> EnumSet.of(RUNNING, PUBLISHED, DROPPED);
            case PUBLISHED, DROPPED -> EnumSet.noneOf(FormingState.class);
        };
        return allowed.contains(next);
    }

    /** True while there is a board to work on. */
    public boolean board() {
        return this == STOPPED || this == PROPOSED;
    }

    /** True while who is chosen and the rules can be changed. */
    public boolean open() {
        return this == DRAFT || board();
    }
}
