package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** On which end of the rope somebody is. */
public enum PairSide implements Term {
    MENTOR,
    MENTEE;

    public PairSide other() {
        return this == MENTOR ? MENTEE : MENTOR;
    }
}
