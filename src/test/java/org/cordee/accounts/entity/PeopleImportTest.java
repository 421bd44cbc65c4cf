package org.cordee.accounts.entity;

import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.cordee.accounts.terms.ImportRowKind;
import org.cordee.accounts.terms.ImportState;
import org.cordee.shared.ids.PeopleImportId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** An import is checked, started once, and counts what became of its rows. */
class PeopleImportTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final PeopleImport file = new PeopleImport(new PersonId(1), true, 5, 2, 3, NOW);

    @Test
    void itIsStartedOnce() {
        assertEquals(ImportState.CHECKED, file.state());
        assertFalse(file.sendMail());
        Instant later = NOW.plusSeconds(3600);
        file.start(true, later);
        assertEquals(ImportState.RUNNING, file.state());
        assertTrue(file.sendMail());
        assertEquals(later.plus(PeopleImport.KEPT), file.expiresAt(), "the day begins again");
        conflict("accounts.import.started-before", () -> file.start(false, later));
        assertTrue(file.sendMail());
        file.finish();
        assertEquals(ImportState.DONE, file.state());
        conflict("accounts.import.started-before", () -> file.start(false, later));
    }

    @Test
    void eachRowCountsOnce() {
        file.start(false, NOW);
        file.countAdded();
        file.countAdded();
        file.countUpdated();
        file.countUnchanged();
        assertEquals(2, file.added());
        assertEquals(1, file.updated());
        assertEquals(1, file.unchanged());
        assertEquals(4, file.done());
        file.countSkipped();
        assertEquals(5, file.done());
        assertEquals(3, file.skipped(), "with the two that could not be imported from the beginning");
    }

    @Test
    void organisationsAreCountedAnewFromTheStart() {
        assertEquals(3, file.newOrganisations(), "so many would be added");
        file.start(false, NOW);
        assertEquals(0, file.newOrganisations());
        file.countOrganisation();
        assertEquals(1, file.newOrganisations());
    }

    @Test
    void aRowThatWasImportedKeepsNothing() {
        PeopleImportRow row =
                new PeopleImportRow(new PeopleImportId(4), 2, ImportRowKind.NEW, "[\"Ann\"]", "[\"new\"]");
        row.finish();
        assertEquals(ImportRowKind.DONE, row.kind());
        assertEquals("[]", row.cells());
        assertEquals("[]", row.remarks());
        assertEquals(2, row.number());
    }

    @Test
    void aRowThatIsRefusedSaysWhy() {
        PeopleImportRow row = new PeopleImportRow(new PeopleImportId(4), 2, ImportRowKind.NEW, "[\"Ann\"]", "[]");
        row.refuse("[\"taken\"]");
        assertEquals(ImportRowKind.WRONG, row.kind());
        assertEquals("[\"taken\"]", row.remarks());
        assertEquals("[\"Ann\"]", row.cells());
    }
}
