package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** How a mentor likes to meet. */
public enum MeetingWay implements Term {
    EITHER,
    ONLINE,
    IN_PERSON;

    /** Whether someone who meets this way can meet that way. */
    public boolean allows(MeetingWay wished) {
        return this == EITHER || wished == EITHER || this == wished;
    }
}
