package org.cordee.shared.terms;

import java.time.Duration;
import java.time.Instant;

/** What a coordinator asks a set or a pair whose next date is missing. No answer goes through Cordee. */
public enum CoordinatorQuestion implements Term {
    /** To find their next date. */
    DATE,
    /** How they are getting on. */
    HOW,
    /** Whether they want to go on at all. */
    CLOSE;

    /** For how long after a question no other one can be sent. */
    public static final Duration PAUSE = Duration.ofDays(14);

    /** Returns whether another question has to wait. @param askedAt when the last one was sent, or null */
    public static boolean askedLately(Instant askedAt, Instant now) {
        return askedAt != null && askedAt.plus(PAUSE).isAfter(now);
    }
}
