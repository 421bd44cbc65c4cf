package org.cordee.shared.errors;

import java.util.List;

/** A rule of the field forbids it, whatever was typed. Status 422. */
public final class RuleBroken extends DomainException {

    public RuleBroken(String key, Object... arguments) {
        super(List.of(Problem.of(key, arguments)));
    }
}
