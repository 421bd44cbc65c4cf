package org.cordee.accounts.terms;

import org.cordee.shared.terms.Term;

/** Whether somebody can come in with an account. */
public enum AccountState implements Term {
    OPEN,
    /** No password has been set yet: the link is on its way or too old. */
    WAITING,
    CLOSED
}
