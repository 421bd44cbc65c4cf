package org.cordee.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.RuleBroken;
import org.junit.jupiter.api.function.Executable;

/** Asserts that a verb is refused, and with which message. */
public final class Refusals {

    private Refusals() {}

    /** Asserts a {@link Conflict} with that message. */
    public static void conflict(String key, Executable verb) {
        said(Conflict.class, null, key, verb);
    }

    /** Asserts a {@link RuleBroken} with that message. */
    public static void broken(String key, Executable verb) {
        said(RuleBroken.class, null, key, verb);
    }

    /** Asserts an {@link Invalid} with exactly one problem: at that field, with that message. */
    public static void invalid(String field, String key, Executable verb) {
        said(Invalid.class, field, key, verb);
    }

    /** Asserts that it looks as if the thing were not there. */
    public static void notFound(Executable verb) {
        assertThrows(NotFound.class, verb);
    }

    /** Asserts that the person may not do it. */
    public static void denied(Executable verb) {
        assertThrows(Denied.class, verb);
    }

    /** Returns the fields at which an {@link Invalid} has problems, in order. */
    public static List<String> fields(Executable verb) {
        return assertThrows(Invalid.class, verb).problems().stream()
                .map(Problem::field)
                .toList();
    }

    private static void said(Class<? extends DomainException> kind, String field, String key, Executable verb) {
        List<Problem> problems = assertThrows(kind, verb).problems();
        assertEquals(1, problems.size(), () -> "one problem, but there are " + problems);
        assertEquals(key, problems.get(0).key());
        assertEquals(field, problems.get(0).field());
    }
}
