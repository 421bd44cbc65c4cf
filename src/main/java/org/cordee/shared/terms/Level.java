package org.cordee.shared.terms;

/** From where a person leads (the report's target groups, and citizens first). */
public enum Level implements Term {
    CITIZEN,
    PRACTITIONER,
    MANAGER,
    EXECUTIVE,
    REGIONAL
}
