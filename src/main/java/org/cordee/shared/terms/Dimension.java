package org.cordee.shared.terms;

/** The eight leadership dimensions of the report's section 4.2. */
public enum Dimension implements Term {
    EXPERTS_BY_EXPERIENCE,
    CROSS_SECTOR_NETWORKS,
    CREATIVITY_AND_INNOVATION,
    HOSTING_AND_MENTORING,
    PUBLIC_SERVICE_ETHICS,
    HUMAN_VALUES,
    EQUALITIES_AND_RIGHTS,
    OUTCOMES_AND_GOVERNANCE
}
