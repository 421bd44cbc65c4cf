package org.cordee.catalogue.terms;

import org.cordee.shared.terms.Term;

/** The two columns of the report's Table 3. */
public enum Kind implements Term {
    /** Has cohorts, places and an application. */
    FORMAL_PROGRAMME,
    /** Self-organised or facilitated; has members. */
    NETWORK
}
