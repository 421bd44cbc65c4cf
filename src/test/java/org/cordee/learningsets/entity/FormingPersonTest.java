package org.cordee.learningsets.entity;

import static org.cordee.house.Refusals.conflict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.cordee.learningsets.terms.Candidate;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.junit.jupiter.api.Test;

/** Where somebody stands on the board, and what a pin holds. */
class FormingPersonTest {

    private static final PersonId ANN = new PersonId(1);
    private static final Candidate AS_MANAGER =
            new Candidate(ANN, Sector.NHS, Level.MANAGER, Region.WALES, new OrganisationId(5), true, null);

    private final FormingPerson person = new FormingPerson(new FormingRoundId(3), AS_MANAGER);

    @Test
    void beforeTheFirstRunTheyHaveNoSet() {
        assertNull(person.place());
        assertFalse(person.pinned());
        conflict("learningsets.board.no-set", person::pin);
    }

    @Test
    void whoIsPinnedStaysWhereTheyAre() {
        person.put(2);
        person.pin();
        conflict("learningsets.board.pinned", () -> person.put(3));
        assertEquals(2, person.place());
        person.put(2);
        person.unpin();
        person.put(3);
        assertEquals(3, person.place());
        assertFalse(person.pinned());
    }

    @Test
    void toBeLiftedTakesThePinAway() {
        person.put(2);
        person.pin();
        person.lift();
        assertNull(person.place());
        assertFalse(person.pinned());
        person.put(4);
        assertEquals(4, person.place());
    }

    @Test
    void theyAreKeptAsTheyWereWhenTheRunBegan() {
        BitSet hours = new BitSet();
        hours.set(9);
        assertEquals(AS_MANAGER, person.candidate(null));
        assertEquals(AS_MANAGER.with(hours), person.candidate(hours));
        Candidate asCitizen = new Candidate(ANN, null, Level.CITIZEN, null, null, false, null);
        person.put(2);
        person.describe(asCitizen);
        assertEquals(asCitizen, person.candidate(null));
        assertEquals(2, person.place(), "where they stand is another matter");
        assertTrue(person.candidate(null).citizen());
    }

    @Test
    void aSetOfTheBoardMayHaveAFacilitator() {
        FormingSet set = new FormingSet(new FormingRoundId(3), 2, 6, null);
        set.facilitatedBy(ANN);
        assertEquals(ANN, set.facilitator());
        set.facilitatedBy(null);
        assertNull(set.facilitator());
        assertEquals(2, set.place());
        assertEquals(6, set.places());
    }
}
