package org.cordee.accounts.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Only the hash of a secret is kept. */
class SecretHashTest {

    @Test
    void itIsThatOfTheStandard() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SecretHash.of("abc"));
        assertEquals(64, SecretHash.of("").length());
        assertNotEquals(SecretHash.of("a"), SecretHash.of("b"));
    }
}
