package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** Who reads a note about a session: both of the pair, or one of them alone. */
public enum NoteReader implements Term {
    BOTH,
    MENTOR,
    MENTEE;

    public boolean reads(Side side) {
        return this == BOTH || this == of(side);
    }

    /** The private one of that side. */
    public static NoteReader of(Side side) {
        return side == Side.MENTOR ? MENTOR : MENTEE;
    }
}
