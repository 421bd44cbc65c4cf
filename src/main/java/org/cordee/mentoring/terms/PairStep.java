package org.cordee.mentoring.terms;

import java.util.Locale;

/** The next step of one of the two in their mentoring. */
public enum PairStep {
    SIGN,
    OTHER_SIGNS,
    REVIEW,
    MET,
    BOOK,
    FEEDBACK;

    /** Returns the part of message keys that names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
