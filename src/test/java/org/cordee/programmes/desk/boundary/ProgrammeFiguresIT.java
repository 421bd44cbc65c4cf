package org.cordee.programmes.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import org.cordee.programmes.boundary.Arranging;
import org.cordee.programmes.boundary.ProgrammeInside;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.Test;

/** The figures of the Manage area count what the reader manages and nothing else. */
class ProgrammeFiguresIT extends ProgrammeInside {

    @Inject
    private ProgrammeFigures figures;

    @Inject
    private Arranging arranging;

    private long thisWeek(PersonId reader) {
        return as(reader, () -> figures.current())
                .weeks()
                .get(ProgrammeFigures.WEEKS - 1)
                .applications();
    }

    @Test
    void applicationsAreCountedInTheirWeek() {
        CohortId cohort = open(Selection.FIRST_COME, 5);
        long before = thisWeek(lead);
        apply(person(Level.MANAGER), cohort);
        apply(person(Level.CITIZEN), cohort);
        ProgrammeFigures.Figures now = as(lead, () -> figures.current());
        assertEquals(before + 2, thisWeek(lead));
        assertEquals(ProgrammeFigures.WEEKS, now.weeks().size());
        assertTrue(now.levels().get(Level.MANAGER) >= 1);
        assertTrue(now.levels().get(Level.CITIZEN) >= 1);
        assertTrue(now.cohorts().stream().anyMatch(row -> row.id().equals(cohort)));
    }

    @Test
    void peopleWithoutAPartSeeNothing() {
        CohortId cohort = open(Selection.FIRST_COME, 5);
        PersonId member = person(Level.MANAGER);
        apply(member, cohort);
        PersonId other = person(Level.MANAGER);
        ProgrammeFigures.Figures none = as(other, () -> figures.current());
        assertTrue(none.cohorts().isEmpty());
        assertTrue(none.levels().isEmpty());
        assertEquals(0, thisWeek(other));
        assertTrue(as(other, () -> arranging.placed(Set.of(cohort))).isEmpty());
        assertTrue(as(lead, () -> arranging.placed(Set.of(cohort))).get(cohort).contains(member));
        assertFalse(as(lead, () -> arranging.arranged(Set.of(cohort))).isEmpty());
    }
}
