package org.cordee.catalogue.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys are made of names, and are unique. */
class InitiativeKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Leading Together in Leeds, leading-together-in-leeds",
        "Zoë O’Neill’s 12 steps!, zoe-oneills-12-steps",
        "-- A & B --, a-b",
        "Größe, grosse",
        "Лидерство, programme",
    })
    void aNameBecomesWordsForAnAddress(String name, String key) {
        assertEquals(key, InitiativeKey.of(name, taken -> false));
    }

    @Test
    void aKeyThatIsTakenGetsANumber() {
        assertEquals("spn-3", InitiativeKey.of("SPN", Set.of("spn", "spn-2")::contains));
    }

    @Test
    void aLongNameIsCutBetweenWords() {
        String key = InitiativeKey.of("leadership ".repeat(15), taken -> false);
        assertTrue(key.length() <= InitiativeKey.LONGEST && key.endsWith("-leadership"), key);
        assertEquals(54, InitiativeKey.of("x".repeat(160), taken -> false).length());
    }
}
