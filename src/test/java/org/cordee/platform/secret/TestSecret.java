package org.cordee.platform.secret;

/** A secret of a test's own. */
public final class TestSecret {

    private TestSecret() {}

    public static Secret of(byte[] master) {
        return new Secret(master);
    }
}
