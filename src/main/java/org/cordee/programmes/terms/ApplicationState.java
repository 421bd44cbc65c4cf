package org.cordee.programmes.terms;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cordee.shared.terms.Term;

/**
 * The life of an application. Expired, declined, not selected and withdrawn are ends: nothing comes back by itself.
 * Someone who wants to try again applies again and joins the end of the queue, or the lead reopens the decision.
 */
public enum ApplicationState implements Term {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    WAITLISTED,
    OFFERED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    NOT_SELECTED,
    WITHDRAWN;

    /** True when an application in this state may move to the other; to stay is no move. */
    public boolean mayBecome(ApplicationState next) {
        return next().contains(next);
    }

    private Set<ApplicationState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, ACCEPTED, WAITLISTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(IN_REVIEW, OFFERED, WAITLISTED, NOT_SELECTED, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(OFFERED, WAITLISTED, NOT_SELECTED, WITHDRAWN);
            case WAITLISTED -> EnumSet.of(OFFERED, NOT_SELECTED, WITHDRAWN);
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(WITHDRAWN);
            case DECLINED, EXPIRED, NOT_SELECTED, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
        };
    }

    /** True when it can still lead to a place, or has one: a person has one such application for a cohort. */
    public boolean live() {
        return !next().isEmpty();
    }

    /** True when the lead can decide on it again. What its owner withdrew stays withdrawn. */
    public boolean canBeReopened() {
        return this == DECLINED || this == EXPIRED || this == NOT_SELECTED;
    }

    /** True when it waits for the lead's decision. */
    public boolean undecided() {
        return this == SUBMITTED || this == IN_REVIEW;
    }

    /** Returns how many of these applications wait for the lead's decision. @param counts applications by state */
    public static long countUndecided(Map<ApplicationState, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().undecided())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** True when the lead can decide on it, alone or with others: it waits for a decision, or for a place. */
    public boolean decidable() {
        return undecided() || this == WAITLISTED;
    }

    /** True when a place is held for it. */
    public boolean holdsPlace() {
        return this == OFFERED || this == ACCEPTED;
    }
}
