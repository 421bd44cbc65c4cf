package org.cordee.shared.errors;

import java.util.List;

/**
 * One thing that is wrong.
 *
 * @param field the field of the form or of the JSON concerned, or null when it concerns the whole
 * @param key key of the message, beginning with its feature: {@code programmes.cohort.full}
 * @param arguments put into the message in order ({@code {0}}, {@code {1}} …)
 */
public record Problem(String field, String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(null, key, List.of(arguments));
    }

    public static Problem at(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}
