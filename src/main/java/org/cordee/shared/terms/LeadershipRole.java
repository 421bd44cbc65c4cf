package org.cordee.shared.terms;

/** The nine leadership roles of the report's Table 1. */
public enum LeadershipRole implements Term {
    HEAD_OF_SERVICE_ON_TRUST_BOARD,
    COUNCILLOR_ON_COUNCIL_OF_GOVERNORS,
    BOARD_LEVEL_DIRECTOR,
    NON_BOARD_LEVEL_DIRECTOR,
    JOINTLY_APPOINTED,
    HEAD_OF_SOCIAL_INCLUSION,
    AMHP_LEAD,
    SENIOR_PRACTITIONER,
    OPERATIONAL_MANAGER
}
