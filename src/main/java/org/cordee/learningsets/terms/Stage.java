package org.cordee.learningsets.terms;

import org.cordee.shared.terms.Term;

/** The stages of a round, in their order, with the minutes they take unless the set agrees otherwise (domain.md). */
public enum Stage implements Term {
    PRESENT(2),
    CLARIFY(7),
    QUESTIONS(12),
    SUMMARY(2),
    RESOURCES(5),
    ACTIONS(2);

    /** Fewest and most minutes of one stage. */
    public static final int LEAST = 1;

    public static final int MOST = 60;

    private final int minutes;

    Stage(int minutes) {
        this.minutes = minutes;
    }

    /** Minutes it takes unless the set agrees otherwise. */
    public int minutes() {
        return minutes;
    }

    /** The presenter speaks; in the others the helpers do, one after the other. */
    public boolean presenterSpeaks() {
        return this == PRESENT || this == SUMMARY || this == ACTIONS;
    }

    /** A set may leave it out. */
    public boolean optional() {
        return this == RESOURCES;
    }
}
