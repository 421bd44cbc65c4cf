package org.cordee.networks.terms;

import org.cordee.shared.terms.Term;

/** What a member does in a network. Coordinators are members. */
public enum MemberRole implements Term {
    MEMBER,
    COORDINATOR
}
