package org.cordee.shared.errors;

import java.util.List;

/**
 * This person may not do it. Shown as 404 where the thing itself is not theirs to know of, so that nothing can be
 * learnt from the answer.
 */
public final class Denied extends DomainException {

    public Denied() {
        super(List.of(Problem.of("shared.not-found")));
    }
}
