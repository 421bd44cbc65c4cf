package org.cordee.shared.errors;

import java.util.List;

/** Somebody else was faster, or the state has moved on: read again and decide again. Status 409. */
public final class Conflict extends DomainException {

    /** @param key a message that says what happened and what is possible now */
    public Conflict(String key, Object... arguments) {
        super(List.of(Problem.of(key, arguments)));
    }
}
