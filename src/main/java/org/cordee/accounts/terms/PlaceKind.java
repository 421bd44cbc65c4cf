package org.cordee.accounts.terms;

import java.time.Duration;
import org.cordee.shared.terms.Term;

/** What somebody has signed in from before. */
public enum PlaceKind implements Term {
    /** Recognised by a cookie that stays after signing out. */
    BROWSER,
    /** Recognised by its address. */
    NETWORK;

    /** A place is forgotten when nobody has signed in from it for this long. */
    public static final Duration REMEMBERED = Duration.ofDays(180);
}
