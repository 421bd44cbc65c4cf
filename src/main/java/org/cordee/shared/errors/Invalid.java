package org.cordee.shared.errors;

import java.util.List;

/** One or more fields hold what cannot be taken. Status 422, each problem at its field. */
public final class Invalid extends DomainException {

    /** @throws IllegalArgumentException when nothing is wrong */
    public Invalid(List<Problem> problems) {
        super(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("nothing is invalid");
        }
    }

    public Invalid(String field, String key, Object... arguments) {
        super(List.of(Problem.at(field, key, arguments)));
    }
}
