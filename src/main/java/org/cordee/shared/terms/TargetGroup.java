package org.cordee.shared.terms;

/** For whom an initiative is, in the order of the report's Table 3. */
public enum TargetGroup implements Term {
    CITIZEN,
    PRACTITIONER,
    MANAGER,
    SENIOR_EXECUTIVE,
    REGIONAL,
    CROSS_CUTTING
}
