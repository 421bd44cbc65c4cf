package org.cordee.accounts.terms;

import org.cordee.shared.terms.Term;

/** What a row of an import would do. */
public enum ImportRowKind implements Term {
    /** Adds a person or an organisation. */
    NEW,
    /** Updates someone or something already here. */
    CHANGED,
    /** Gives an organisation another name. */
    RENAMED,
    /** Closes an organisation. */
    CLOSED,
    /** Opens an organisation again. */
    REOPENED,
    /** Says nothing new. */
    KNOWN,
    /** Is no row: an organisation that an earlier file of the series had. It stays as it is. */
    MISSING,
    /** Cannot be imported. */
    WRONG,
    /** Has been imported. */
    DONE
}
