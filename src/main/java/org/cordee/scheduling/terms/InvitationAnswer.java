package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/** What somebody invited has said. */
public enum InvitationAnswer implements Term {
    NONE,
    YES,
    NO,
    MAYBE
}
