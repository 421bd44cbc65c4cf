package org.cordee.shared.errors;

import java.util.List;

/** It is not there, or not for this person: the two look the same from outside. Status 404. */
public final class NotFound extends DomainException {

    public NotFound() {
        super(List.of(Problem.of("shared.not-found")));
    }
}
