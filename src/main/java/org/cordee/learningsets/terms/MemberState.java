package org.cordee.learningsets.terms;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.terms.Term;

/**
 * Where somebody stands in a set. Nobody is asked why they decline or leave, and no other member is told that they did.
 */
public enum MemberState implements Term {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    LEFT;

    /** True when a member in this state may move to the other; to stay is no move. */
    public boolean mayBecome(MemberState next) {
        Set<MemberState> allowed = switch (this) {
            case PROPOSED -> EnumSet.of(ACCEPTED, DECLINED);
            case ACCEPTED -> EnumSet.of(DECLINED, LEFT);
            case DECLINED, LEFT -> EnumSet.of(PROPOSED);
        };
        return allowed.contains(next);
    }

    /** True while a place in the set is theirs. */
    public boolean holdsPlace() {
        return this == PROPOSED || this == ACCEPTED;
    }
}
