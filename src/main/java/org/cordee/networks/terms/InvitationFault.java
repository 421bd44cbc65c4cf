package org.cordee.networks.terms;

import org.cordee.shared.terms.Term;

/** Why a line of a list of addresses gets no invitation. */
public enum InvitationFault implements Term {
    NO_ADDRESS,
    SEVERAL_ADDRESSES,
    TWICE,
    INVITED_ALREADY
}
