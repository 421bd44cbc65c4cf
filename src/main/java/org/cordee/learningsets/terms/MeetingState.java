package org.cordee.learningsets.terms;

import java.util.EnumSet;
import java.util.Set;
import org.cordee.shared.terms.Term;

/** The life of a set's meeting (glossary.md). */
public enum MeetingState implements Term {
    PLANNED,
    RUNNING,
    HELD,
    CANCELLED;

    /** True when a meeting in this state may move to the other. */
    public boolean mayBecome(MeetingState next) {
        Set<MeetingState> allowed = switch (this) {
            case PLANNED -> EnumSet.of(RUNNING, HELD, CANCELLED);
            case RUNNING -> EnumSet.of(HELD);
            case HELD, CANCELLED -> EnumSet.noneOf(MeetingState.class);
        };
        return allowed.contains(next);
    }
}
