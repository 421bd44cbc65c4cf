package org.cordee.people.terms;

import org.cordee.shared.terms.Term;

/** What brings a person to Cordee. */
public enum Interest implements Term {
    PROGRAMME,
    FIND_MENTOR,
    BE_MENTOR,
    LEARNING_SET,
    NETWORK
}
