package org.cordee.people.terms;

import org.cordee.shared.terms.Term;

/** What a person says about having lived experience; saying nothing at all is possible too. */
public enum ExperienceAnswer implements Term {
    YES,
    NO,
    PREFER_NOT_TO_SAY
}
