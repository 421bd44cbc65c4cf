package org.cordee.accounts.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of RFC 6238's appendix B. */
    private static final String SECRET = Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String eightDigits) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertEquals(eightDigits, String.format("%08d", Totp.truncated(SECRET, step) % 100_000_000));
        assertEquals(eightDigits.substring(2), Totp.code(SECRET, step));
    }

    @Test
    void writesBase32AsTheStandardDoes() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", SECRET);
    }

    @Test
    void secretsAreLongAndDiffer() {
        assertTrue(Totp.secret().matches("[A-Z2-7]{32}"));
        assertNotEquals(Totp.secret(), Totp.secret());
    }

    @Test
    void acceptsTheStepBeforeAndAfterAndNoUsedOne() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long s = step - 1; s <= step + 1; s++) {
            assertEquals(OptionalLong.of(s), Totp.matches(SECRET, Totp.code(SECRET, s), now, -1));
            assertEquals(OptionalLong.empty(), Totp.matches(SECRET, Totp.code(SECRET, s), now, s));
        }
        assertEquals(OptionalLong.empty(), Totp.matches(SECRET, Totp.code(SECRET, step - 2), now, -1));
        assertEquals(OptionalLong.empty(), Totp.matches(SECRET, Totp.code(SECRET, step + 2), now, -1));
        assertEquals(OptionalLong.empty(), Totp.matches(SECRET, "", now, -1));
        assertEquals(OptionalLong.empty(), Totp.matches(SECRET, "１２３４５６", now, -1));
    }

    @Test
    void theAddressForAppsEscapesTheAccount() {
        assertEquals(
                "otpauth://totp/Cordee:anna%2Bx%40nhs.example?secret=ABC&issuer=Cordee",
                Totp.uri("ABC", "anna+x@nhs.example"));
    }
}
