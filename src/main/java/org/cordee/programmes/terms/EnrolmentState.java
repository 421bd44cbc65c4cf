package org.cordee.programmes.terms;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.terms.Term;

/** The life of an enrolment. Deferred gives the place back and keeps the right to be invited into a later cohort. */
public enum EnrolmentState implements Term {
    ENROLLED,
    DEFERRED,
    COMPLETED,
    WITHDRAWN;

    /** True when an enrolment in this state may move to the other; to stay is no move. */
    public boolean mayBecome(EnrolmentState next) {
        Set<EnrolmentState> allowed = switch (this) {
            case ENROLLED -> EnumSet.of(DEFERRED, COMPLETED, WITHDRAWN);
            case DEFERRED -> EnumSet.of(WITHDRAWN);
            case COMPLETED -> EnumSet.of(ENROLLED);
            case WITHDRAWN -> EnumSet.noneOf(EnrolmentState.class);
        };
        return allowed.contains(next);
    }

    /** True when it takes a place of its cohort. */
    public boolean takesPlace() {
        return this == ENROLLED || this == COMPLETED;
    }
}
