package org.cordee.platform.launch;

/**
 * Whether the application has come up. A server names one as deployed also when its start has failed, so the launcher
 * asks here. Both live in one JVM under different class loaders; the word travels as a system property.
 */
public final class Readiness {

    private static final String PROPERTY = "cordee.standing";

    private Readiness() {}

    /** Said by the application when it is ready. */
    public static void now() {
        System.setProperty(PROPERTY, "true");
    }

    /** True once all that runs at the start has ended well. */
    public static boolean yet() {
        return Boolean.getBoolean(PROPERTY);
    }
}
