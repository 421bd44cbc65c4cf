package org.cordee.shared.errors;

import java.util.List;
import java.util.Map;

/** Somebody else was faster, or the state has moved on: read again and decide again. Status 409. */
public non-sealed class Conflict extends DomainException {

    /** @param key a message that says what happened and what is possible now */
    public Conflict(String key, Object... arguments) {
        super(List.of(Problem.of(key, arguments)));
    }

    /**
     * What helps to decide again, for other systems: texts, numbers, lists and maps of them. Nothing unless a feature
     * has something to say.
     */
    public Map<String, Object> details() {
        return Map.of();
    }
}
