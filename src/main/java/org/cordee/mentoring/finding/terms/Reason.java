package org.cordee.mentoring.finding.terms;

import java.util.List;

/** One reason why two people fit, as the key of a sentence and what is put into it; a part of their score. */
public record Reason(String key, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
