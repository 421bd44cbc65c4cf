package org.cordee.accounts.terms;

import org.cordee.shared.terms.Term;

/** What a row of an import would do. */
public enum ImportRowKind implements Term {
    /** Adds a person or an organisation. */
    NEW,
    /** Updates someone or something already here. */
    CHANGED,
    /** Says nothing new. */
    KNOWN,
    /** Cannot be imported. */
    WRONG,
    /** Has been imported. */
    DONE
}
