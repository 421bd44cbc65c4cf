package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/** Why a date of a series can't be booked, or rescheduled to a time. It never says what someone has then. */
public enum MisfitReason implements Term {
    /** The host offers no hours at all. */
    NO_HOURS,
    PAST,
    TOO_SOON,
    TOO_FAR,
    OUTSIDE_HOURS,
    TAKEN,
    DAY_FULL
}
