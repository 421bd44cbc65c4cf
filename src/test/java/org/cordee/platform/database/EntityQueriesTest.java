package org.cordee.platform.database;

import static org.cordee.house.Refusals.notFound;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.house.Injection;
import org.cordee.shared.ids.CohortId;
import org.junit.jupiter.api.Test;

class EntityQueriesTest {

    private final List<String> calls = new ArrayList<>();

    /** Knows one entity, the text "seven" under the key 7. */
    private final EntityManager em = (EntityManager) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                calls.add(method.getName()
                        + (arguments == null
                                ? ""
                                : Arrays.stream(arguments)
                                        .filter(a -> !(a instanceof Class))
                                        .map(a -> " " + a)
                                        .collect(Collectors.joining())));
                return method.getName().equals("find") && arguments[1].equals(7L) ? "seven" : null;
            });

    private static class Texts extends EntityQueries {}

    private final Texts texts = Injection.of(Texts.class, em);

    @Test
    void whatIsThereIsFound() {
        assertEquals("seven", texts.one(String.class, new CohortId(7)));
        assertEquals("seven", texts.one(String.class, 7));
        assertEquals(List.of("find 7", "find 7"), calls, "without a lock");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        notFound(() -> texts.one(String.class, new CohortId(8)));
        notFound(() -> texts.one(String.class, null));
        notFound(() -> texts.one(String.class, 8));
        notFound(() -> texts.locked(String.class, new CohortId(8)));
        notFound(() -> texts.locked(String.class, null));
    }

    @Test
    void whatIsLockedIsReadAgainUnderTheLock() {
        assertEquals("seven", texts.locked(String.class, new CohortId(7)));
        assertEquals(List.of("find 7 PESSIMISTIC_WRITE", "refresh seven"), calls);
    }

    @Test
    void whatIsNewIsWrittenAtOnce() {
        assertEquals("eight", texts.insert("eight"));
        assertEquals(List.of("persist eight", "flush"), calls);
    }
}
