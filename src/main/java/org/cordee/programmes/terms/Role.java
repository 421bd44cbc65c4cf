package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/**
 * What somebody may do in a programme: the lead decides and keeps the list, the coordinator keeps dates and
 * arrangements.
 */
public enum Role implements Term {
    LEAD,
    COORDINATOR
}
