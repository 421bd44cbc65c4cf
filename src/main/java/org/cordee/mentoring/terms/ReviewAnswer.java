package org.cordee.mentoring.terms;

import org.cordee.shared.terms.Term;

/** What somebody says after the second session: go on as agreed, or change something. */
public enum ReviewAnswer implements Term {
    GO_ON,
    CHANGE
}
