package org.cordee.platform.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of Cordee and of the server that is part of it, as the build wrote them down. */
public final class Version {

    private static final Properties BUILT = read();

    private Version() {}

    /** Returns it as in {@code pom.xml}, such as {@code 0.2.0}. */
    public static String cordee() {
        return BUILT.getProperty("version");
    }

    /** Returns the version of Payara Micro, such as {@code 7.2026.11}. */
    public static String payara() {
        return BUILT.getProperty("payara");
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
