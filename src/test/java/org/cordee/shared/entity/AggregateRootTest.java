package org.cordee.shared.entity;

import static org.cordee.house.Keys.keyed;
import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** A change that was begun on an older version is refused; a sealed text shows itself to nobody else. */
class AggregateRootTest {

    private static final class Thing extends AggregateRoot {}

    private final Thing thing = new Thing();

    @Test
    void onlyTheVersionThatWasSeenMayBeChanged() {
        thing.expect(0);
        thing.expect(null);
        conflict("shared.changed-meanwhile", () -> thing.expect(1));
        conflict("shared.changed-meanwhile", () -> thing.expect(-1));
        assertEquals(0, thing.version());
        assertNull(thing.key());
        assertEquals(5L, keyed(thing, 5).key());
    }

    @Test
    void blanksAreNotSealed() {
        assertNull(SealedText.write(null, null, "thing.text", thing));
        assertNull(SealedText.write(SealedText.write(null, "a", "thing.text", thing), "  ", "thing.text", thing));
        assertNull(SealedText.read(null, "thing.text", thing));
    }

    @Test
    void theSameTextAgainWritesNothing() {
        SealedText before = SealedText.write(null, "a secret", "thing.text", thing);
        assertSame(before, SealedText.write(before, "a secret", "thing.text", thing));
        SealedText after = SealedText.write(before, "another", "thing.text", thing);
        assertNotSame(before, after);
        assertEquals("another", SealedText.read(after, "thing.text", thing));
        assertEquals("a secret", SealedText.read(before, "thing.text", thing));
    }

    @Test
    void noLogEverHoldsIt() {
        assertEquals(
                "(sealed)",
                SealedText.write(null, "a secret", "thing.text", thing).toString());
    }

    @Test
    void aTextIsNotSealedBeforeItsRowHasAKey() {
        SealedText text = SealedText.write(null, "a secret", "thing.text", thing);
        SealedText.InColumn column = new SealedText.InColumn();
        assertThrows(IllegalStateException.class, () -> column.convertToDatabaseColumn(text));
        assertNull(column.convertToDatabaseColumn(null));
        assertNull(column.convertToEntityAttribute(null));
    }
}
