package org.cordee.accounts.terms;

import org.cordee.shared.terms.Term;

/** What somebody is to the whole system. What they lead or coordinate stands with the programme or network. */
public enum Role implements Term {
    /** Runs the system and reads no content. */
    ADMINISTRATOR,
    /** Receives concerns. */
    SAFEGUARDING_LEAD
}
