package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** What a meeting is at, in the order of the run-sheet. Who leads it may go back and forth between them. */
public enum MeetingItem implements Term {
    CHECK_IN,
    LAST_ACTIONS,
    BIDS,
    ROUNDS,
    REVIEW,
    NEXT_DATE
}
