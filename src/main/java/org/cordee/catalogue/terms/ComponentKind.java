package org.cordee.catalogue.terms;

import org.cordee.shared.terms.Term;

/** What an initiative can be made of. */
public enum ComponentKind implements Term {
    MASTER_CLASS,
    MODULE,
    SESSION,
    LEARNING_SET,
    MENTORING,
    PLACEMENT,
    CHALLENGE,
    HOST_VISIT,
    FEEDBACK_360,
    DEVELOPMENT_PLAN,
    TEAM_PULSE,
    GATHERING,
    DISCUSSION,
    RESOURCES,
    STANDARD,
    STATEMENT,
    INVOLVEMENT,
    MUTUAL_AID
}
