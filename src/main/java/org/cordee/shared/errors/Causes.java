package org.cordee.shared.errors;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Walks from an exception to what caused it. Causes that lead in a circle are visited once. */
public final class Causes {

    private Causes() {}

    /** Returns the exception, then its cause, and so on to the root cause. Empty for null. */
    public static Stream<Throwable> of(Throwable thrown) {
        Set<Throwable> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.iterate(thrown, cause -> cause != null && visited.add(cause), Throwable::getCause);
    }

    /** Returns those of {@link #of} that are of this type. */
    public static <T> Stream<T> of(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast);
    }

    /** Returns whether the exception or one of its causes is of this type. False for null. */
    public static boolean include(Throwable thrown, Class<?> type) {
        return of(thrown, type).findFirst().isPresent();
    }

    /** Returns the last cause, or the exception itself when it has none. Null for null. */
    public static Throwable root(Throwable thrown) {
        return of(thrown).reduce((outer, inner) -> inner).orElse(null);
    }
}
