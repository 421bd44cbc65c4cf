package org.cordee.shared.terms;

/** Where an organisation stands. */
public enum Sector implements Term {
    NHS,
    LOCAL_GOVERNMENT,
    THIRD_SECTOR,
    INDEPENDENT,
    GOVERNMENT,
    EDUCATION
}
