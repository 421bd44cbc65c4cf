package org.cordee.accounts.terms;

import org.cordee.shared.terms.Term;

/** By what somebody is signed in. */
public enum SignInKind implements Term {
    /** A cookie in a browser. */
    WEB,
    /** A bearer token of the API. */
    API
}
