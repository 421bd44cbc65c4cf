package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** Where a set comes from: a cohort, a network, or its own members. */
public enum OriginKind implements Term {
    COHORT,
    NETWORK,
    OWN
}
