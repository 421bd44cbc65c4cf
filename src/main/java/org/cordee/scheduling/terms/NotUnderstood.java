package org.cordee.scheduling.terms;

import org.cordee.shared.terms.Term;

/** What was not understood in another calendar; the words take the number of events and the name of the zone. */
public enum NotUnderstood implements Term {
    UNKNOWN_ZONE,
    START,
    END,
    RULE,
    DATES,
    PERIOD,
    CUT_OFF
}
