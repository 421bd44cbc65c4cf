package org.cordee.platform.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of sealed columns: each is bound to its row. */
class SealedColumnTest {

    @Test
    void eachColumnIsListedOnceAndInOrder() {
        List<String> names = SealedColumn.all().stream().map(SealedColumn::name).toList();
        assertEquals(names.stream().sorted().distinct().toList(), names);
        assertTrue(names.contains("application.statement_sealed"), names.toString());
    }

    @Test
    void noTextCanBeOpenedInAnotherRow() {
        for (SealedColumn column : SealedColumn.all()) {
            assertFalse(column.boundTo().isEmpty(), column.name() + " is bound to nothing of its row");
        }
    }

    @Test
    void theColumnsOfARowAreReadOnce() {
        SealedColumn column = new SealedColumn("note", "sealed", "note.sealed {id} of {person_id} {id}");
        assertEquals(List.of("id", "person_id"), column.boundTo());
        assertEquals(List.of("id", "person_id", "sealed"), column.columns(List.of("id")));
        assertEquals("note.sealed", column.name());
    }
}
