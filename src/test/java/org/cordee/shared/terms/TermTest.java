package org.cordee.shared.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms are found by the key that stands in addresses and in the API. */
class TermTest {

    private static <T extends Enum<T> & Term> void each(Class<T> type) {
        Set<String> keys = new HashSet<>();
        for (T term : type.getEnumConstants()) {
            assertSame(term, Term.of(type, term.key()));
            assertTrue(term.key().matches("[a-z0-9]+(-[a-z0-9]+)*"), term.key());
            assertTrue(keys.add(term.key()), term.key());
        }
    }

    @Test
    void eachSharedTermHasAKeyOfItsOwn() {
        each(Sector.class);
        each(Level.class);
        each(Region.class);
        each(Dimension.class);
        each(LeadershipRole.class);
        each(TargetGroup.class);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"nhs ", "NHS", "Third Sector", "third_sector", "nowhere"})
    void anythingElseIsNoTerm(String key) {
        assertNull(Term.of(Sector.class, key));
    }

    @Test
    void aTermKnowsTheKeyOfItsWord() {
        assertEquals("shared.sector.third-sector", Sector.THIRD_SECTOR.messageKey());
        assertEquals(
                "shared.leadership-role." + LeadershipRole.values()[0].key(), LeadershipRole.values()[0].messageKey());
        assertEquals("shared", Sector.NHS.feature());
    }
}
