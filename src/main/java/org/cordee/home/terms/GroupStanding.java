package org.cordee.home.terms;

import org.cordee.shared.terms.Term;

/** How a set or a pair is getting on, as far as dates tell. */
public enum GroupStanding implements Term {
    /** Nothing has happened for {@link QuietFor#USUAL} weeks, and no date is ahead. */
    QUIET,
    /** It has not begun its work yet. */
    STARTING,
    /** Something happened lately; no date is ahead. */
    UNDATED,
    /** A date is ahead. */
    DATED,
    /** The pair has agreed to pause. */
    PAUSED
}
