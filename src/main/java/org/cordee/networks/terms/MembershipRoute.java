package org.cordee.networks.terms;

import org.cordee.shared.terms.Term;

/** How one becomes a member. In each of them a coordinator may also invite. */
public enum MembershipRoute implements Term {
    AT_ONCE,
    BY_REQUEST,
    BY_INVITATION;

    /**
     * Whether this way in fits who may see the network: nobody joins at once what is private, nobody asks for what is
     * not there.
     */
    public boolean fits(Visibility visibility) {
        return switch (visibility) {
            case OPEN, RESTRICTED -> true;
            case PRIVATE -> this != AT_ONCE;
            case CONFIDENTIAL -> this == BY_INVITATION;
        };
    }
}
