package org.cordee.networks.terms;

import org.cordee.shared.terms.Term;

/** What became of an invitation that was sent to an address. Only an open one still has its address. */
public enum InvitationState implements Term {
    OPEN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
}
