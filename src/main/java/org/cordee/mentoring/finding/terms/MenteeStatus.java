package org.cordee.mentoring.finding.terms;

import org.cordee.shared.terms.Term;

/** Where somebody stands in mentoring, in one honest word for a coordinator (domain.md, "Mentoring"). */
public enum MenteeStatus implements Term {
    /** Has said neither what they seek nor what they offer. */
    NOT_REGISTERED,
    /** Is there, and nobody has been found yet. */
    UNMATCHED,
    /** Somebody’s answer or signature is waited for. */
    WAITING,
    /** Has a mentor or a mentee. */
    ACTIVE,
    /** Had one, and it has come to an end. */
    CONCLUDED
}
