package org.cordee.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ann Björk Carlsson, AC",
        "' özge ', Ö",
        "pia, P",
        "'Jo  van  der Berg', JB",
        "' ', ''",
        "𝒜da 𝒢rey, 𝒜𝒢"
    })
    void theyAreThoseOfTheFirstAndTheLastName(String name, String initials) {
        assertEquals(initials, Initials.of(name));
    }
}
