package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** On which end of the rope somebody is. */
public enum Side implements Term {
    MENTOR,
    MENTEE;

    public Side other() {
        return this == MENTOR ? MENTEE : MENTOR;
    }
}
