package org.cordee.networks.terms;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.terms.Term;

/**
 * The way into a network and out of it. Who was refused, declined, withdrew or left may come back by the same doors.
 */
public enum MembershipState implements Term {
    ASKED,
    INVITED,
    MEMBER,
    REFUSED,
    DECLINED,
    WITHDRAWN,
    LEFT;

    public boolean mayBecome(MembershipState next) {
        Set<MembershipState> allowed = switch (this) {
            case ASKED -> EnumSet.of(MEMBER, REFUSED, WITHDRAWN);
            case INVITED -> EnumSet.of(MEMBER, DECLINED, WITHDRAWN);
            case MEMBER -> EnumSet.of(LEFT);
            case REFUSED, DECLINED, WITHDRAWN, LEFT -> EnumSet.of(ASKED, INVITED, MEMBER);
        };
        return allowed.contains(next);
    }
}
