package org.cordee.shared.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausesTest {

    private final IOException root = new IOException("disk");
    private final IllegalStateException middle = new IllegalStateException(root);
    private final RuntimeException outer = new RuntimeException(middle);

    @Test
    void theyComeFromTheOutsideIn() {
        assertEquals(List.of(outer, middle, root), Causes.of(outer).toList());
        assertSame(root, Causes.root(outer));
        assertSame(root, Causes.root(root));
    }

    @Test
    void theFirstOfATypeIsFoundFirst() {
        assertEquals(
                List.of(outer, middle), Causes.of(outer, RuntimeException.class).toList());
        assertTrue(Causes.include(outer, IOException.class));
        assertFalse(Causes.include(outer, NotFound.class));
    }

    @Test
    void nothingHasNoCause() {
        assertEquals(List.of(), Causes.of(null).toList());
        assertNull(Causes.root(null));
        assertFalse(Causes.include(null, Exception.class));
    }

    @Test
    void aCircleEnds() {
        IllegalStateException first = new IllegalStateException("first");
        first.initCause(new IllegalArgumentException("second", first));
        assertEquals(2, Causes.of(first).count());
        assertEquals("second", Causes.root(first).getMessage());
    }
}
