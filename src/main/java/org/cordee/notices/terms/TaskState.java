package org.cordee.notices.terms;

import org.cordee.shared.terms.Term;

/** What became of that which a notification asks its reader to do. */
public enum TaskState implements Term {
    /** It only tells something. */
    NONE,
    OPEN,
    DONE,
    /** Its link has become too old. */
    EXPIRED
}
