package org.cordee.accounts.terms;

import org.cordee.shared.terms.Term;

/** How far an import is. */
public enum ImportState implements Term {
    /** The rows of a long file are being compared with what is here. */
    CHECKING,
    /** The rows were read and compared; nothing has changed yet. */
    CHECKED,
    RUNNING,
    DONE
}
