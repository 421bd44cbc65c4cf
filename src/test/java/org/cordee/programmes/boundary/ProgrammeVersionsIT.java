package org.cordee.programmes.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.catalogue.boundary.CatalogueDesk;
import org.cordee.catalogue.boundary.InitiativeDrafts;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.programmes.desk.boundary.CohortCopies;
import org.cordee.programmes.terms.Selection;
import org.cordee.shared.errors.RuleBroken;
import org.cordee.shared.ids.CohortId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cohort goes by the version of its programme that it was opened with. */
class ProgrammeVersionsIT extends ProgrammeInside {

    @Inject
    InitiativeDrafts drafts;

    @Inject
    CatalogueDesk desk;

    @Inject
    CohortCopies copies;

    private String key;
    private InitiativeText text;

    /** A programme of the lead's own. */
    @BeforeEach
    void aProgrammeOfItsOwn() {
        text = as(lead, () -> drafts.template("leadership-for-innovation")).named(unique("In versions"));
        key = as(lead, () -> drafts.create(text));
        as(lead, () -> drafts.publish(key, null));
        initiative = initiatives.byKey(key).card().id();
    }

    @AfterEach
    void archive() {
        if (initiatives.takesCohorts(initiative)) {
            as(lead, () -> desk.move(key, CatalogueState.ARCHIVED));
        }
    }

    @Test
    void aCohortKeepsTheVersionItWasOpenedWith() {
        assertTrue(as(lead, () -> roles.led()).contains(initiative));
        CohortId before = open(Selection.FIRST_COME, 5);
        InitiativeText other = new InitiativeText(
                unique("Renamed"),
                text.offer(),
                text.entry(),
                text.figure(),
                text.words(),
                List.of(new InitiativeText.Part(ComponentKind.SESSION, "Only a day", 1, 1)));
        as(lead, () -> drafts.save(key, other, null));
        as(lead, () -> drafts.publish(key, null));
        CohortId after = open(Selection.FIRST_COME, 5);

        assertEquals(
                text.name(), as(lead, () -> cohorts.page(before)).initiative().name());
        assertEquals(
                text.name(), as(lead, () -> cohorts.head(before)).initiative().name());
        assertEquals(
                text.components().size(),
                as(lead, () -> cohorts.page(before)).components().size());
        assertEquals(
                other.name(), as(lead, () -> cohorts.page(after)).initiative().name());
        assertEquals(1, as(lead, () -> cohorts.page(after)).components().size());
        assertEquals(1, count("select initiative_version_number from cohort where id = ?", before.value()));
        assertEquals(2, count("select initiative_version_number from cohort where id = ?", after.value()));
    }

    @Test
    void anArchivedProgrammeTakesNoNewCohortsAndKeepsTheOthers() {
        CohortId running = open(Selection.FIRST_COME, 5);
        as(lead, () -> desk.move(key, CatalogueState.HIDDEN));
        open(Selection.FIRST_COME, 5);
        as(lead, () -> desk.move(key, CatalogueState.ARCHIVED));
        assertFalse(as(lead, () -> cohorts.mayOpen(initiative)));
        refused(RuleBroken.class, () -> open(Selection.FIRST_COME, 5));
        refused(
                RuleBroken.class,
                () -> as(
                        lead,
                        () -> copies.copy(
                                running,
                                "Again",
                                plan(Selection.FIRST_COME).startsOn().plusDays(70))));
        apply(people(1).get(0), running);
        assertEquals(1, numbers(running).enrolled());
    }
}
