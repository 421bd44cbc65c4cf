package org.cordee.shared.ids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ids are numbers with a type; nothing stays nothing. */
class IdTest {

    @Test
    void nothingStaysNothing() {
        assertNull(PersonId.of(null));
        assertEquals(new PersonId(7), PersonId.of(7L));
        assertNull(new PersonId.InColumn().convertToDatabaseColumn(null));
        assertNull(new PersonId.InColumn().convertToEntityAttribute(null));
        assertEquals(7L, new PersonId.InColumn().convertToDatabaseColumn(new PersonId(7)));
        assertEquals(0, Id.valueOrZero(null));
        assertEquals(7, Id.valueOrZero(new PersonId(7)));
    }

    @Test
    void anIdStandsInAddressesAsItsNumber() {
        assertEquals("7", new PersonId(7).toString());
        assertEquals("7", new CohortId(7).toString());
        assertEquals("7", new LearningSetId(7).toString());
    }

    @Test
    void onlyDigitsThatFitIntoALongAreAnId() {
        assertEquals(Optional.of(7L), Id.parse("7"));
        assertEquals(Optional.of(999_999_999_999_999_999L), Id.parse("999999999999999999"));
        for (String none :
                new String[] {null, "", " ", "-1", "+1", "1.0", "x", "1 ", "\u0661", "1000000000000000000"}) {
            assertEquals(Optional.empty(), Id.parse(none), none);
        }
    }

    @Test
    void idsOfDifferentThingsAreNeverEqual() {
        Object person = new PersonId(7);
        assertNotEquals(person, new CohortId(7));
    }
}
