package org.cordee.platform.secret;

import java.nio.charset.StandardCharsets;

/** Seals as the server of the live tests does, for rows that a test makes behind its back. */
public final class TestSeal {

    /** The server's {@code CORDEE_SECRET}. */
    public static final String SECRET = "a-secret-for-tests-only-0123456789abcdef";

    private TestSeal() {}

    /** @param column with its table: {@code set_contract.purpose} */
    public static String seal(String text, String column, long row) {
        return new Secret(SECRET.getBytes(StandardCharsets.UTF_8)).seal(text, column + " " + row);
    }
}
