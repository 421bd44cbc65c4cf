package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** What a mentor and a mentee agree on, in the order in which it is read (domain.md, "Mentoring"). */
public enum AgreementPoint implements Term {
    CONTACT,
    FREQUENCY,
    WHO_ARRANGES,
    NOTICE,
    LENGTH,
    REPLY_TIME,
    CONFIDENTIALITY,
    CONFLICTS,
    OFF_LIMITS,
    PLACE;

    /** Key of a good text to begin with. */
    public String beginning() {
        return messageKey() + ".beginning";
    }
}
