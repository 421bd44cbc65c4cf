package org.cordee.mentoring.terms;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.terms.Term;

/**
 * The life of a mentor and a mentee: proposed, active once both have signed, paused, completed, ended early
 * (domain.md).
 */
public enum RelationshipState implements Term {
    PROPOSED,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ENDED_EARLY;

    /** True when a relationship in this state may move to the other; to stay is no move. */
    public boolean mayBecome(RelationshipState next) {
        Set<RelationshipState> allowed = switch (this) {
            case PROPOSED -> EnumSet.of(ACTIVE, ENDED_EARLY);
            case ACTIVE -> EnumSet.of(PAUSED, COMPLETED, ENDED_EARLY);
            case PAUSED -> EnumSet.of(ACTIVE, COMPLETED, ENDED_EARLY);
            case COMPLETED, ENDED_EARLY -> EnumSet.noneOf(RelationshipState.class);
        };
        return allowed.contains(next);
    }

    /** True while it takes one of the mentor's places. */
    public boolean live() {
        return this == PROPOSED || this == ACTIVE || this == PAUSED;
    }

    /** True once it is over; the two are a past pair then. */
    public boolean over() {
        return !live();
    }
}
