package org.cordee.scheduling.terms;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.terms.Term;

/** The life of a date: proposed, confirmed, then held, not held or cancelled. */
public enum AppointmentState implements Term {
    PROPOSED,
    CONFIRMED,
    HELD,
    NOT_HELD,
    CANCELLED;

    /** True when a date in this state may move to the other; to stay is no move. */
    public boolean mayBecome(AppointmentState next) {
        Set<AppointmentState> allowed = switch (this) {
            case PROPOSED -> EnumSet.of(CONFIRMED, CANCELLED);
            case CONFIRMED -> EnumSet.of(HELD, NOT_HELD, CANCELLED);
            case HELD -> EnumSet.of(NOT_HELD);
            case NOT_HELD -> EnumSet.of(HELD);
            case CANCELLED -> EnumSet.noneOf(AppointmentState.class);
        };
        return allowed.contains(next);
    }

    /** True while the date still takes time in a diary. */
    public boolean takesTime() {
        return this != CANCELLED && this != NOT_HELD;
    }
}
