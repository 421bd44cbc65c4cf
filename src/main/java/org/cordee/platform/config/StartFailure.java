package org.cordee.platform.config;

import java.util.Optional;

/**
 * The one sentence that says why a start cannot succeed. Launcher and application live in different class loaders of
 * one JVM, so it travels as a system property. The first reason stays: what comes after it are its consequences.
 */
public final class StartFailure {

    private static final String PROPERTY = "cordee.start.failure";

    private StartFailure() {}

    public static void because(String sentence) {
        System.getProperties().putIfAbsent(PROPERTY, sentence);
    }

    public static Optional<String> reason() {
        return Optional.ofNullable(System.getProperty(PROPERTY));
    }
}
