package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** What a set decides together. All who have accepted a place agree, or it stays as it is. */
public enum SetProposalSubject implements Term {
    /** The set runs itself from now on. */
    SELF_FACILITATED,
    /** The set would like a facilitator again. */
    FACILITATOR,
    /** Somebody is to be asked to join; the facilitator agrees too. */
    ADMIT,
    CLOSE
}
