package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** Who reads a note about a session: both of the pair, or one of them alone. */
public enum NoteReader implements Term {
    BOTH,
    MENTOR,
    MENTEE;

    public boolean reads(PairSide pairSide) {
        return this == BOTH || this == of(pairSide);
    }

    /** The private one of that side. */
    public static NoteReader of(PairSide pairSide) {
        return pairSide == PairSide.MENTOR ? MENTOR : MENTEE;
    }
}
