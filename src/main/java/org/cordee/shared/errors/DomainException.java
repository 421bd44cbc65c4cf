package org.cordee.shared.errors;

import java.util.List;

/**
 * What a person may not or cannot do, said with the key of a message, never with a sentence: Faces and REST word it
 * from the same bundle. It undoes the transaction it leaves.
 */
public abstract sealed class DomainException extends RuntimeException
        permits NotFound, Denied, Conflict, RuleBroken, TooMany, Invalid {

    private final transient List<Problem> problems;

    DomainException(List<Problem> problems) {
        super(problems.toString(), null, false, true);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
