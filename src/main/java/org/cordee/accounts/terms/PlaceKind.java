package org.cordee.accounts.terms;

import org.cordee.shared.terms.Term;

/** What somebody has signed in from before. */
public enum PlaceKind implements Term {
    /** Recognised by a cookie that stays after signing out. */
    BROWSER,
    /** Recognised by its address. */
    NETWORK
}
