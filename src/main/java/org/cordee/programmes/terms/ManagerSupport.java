package org.cordee.programmes.terms;

import org.cordee.shared.terms.Term;

/** The line manager's part in an application; citizens are never asked for one. */
public enum ManagerSupport implements Term {
    NOT_ASKED,
    ASKED,
    SUPPORTED,
    NOT_SUPPORTED
}
