package org.cordee.platform.http;

import java.util.Locale;

/** How large the body of a request may be, in bytes, and how long it may take to arrive. */
public final class BodyLimits {

    /** A form with a file. The multipart-config in {@code web.xml} has the same number. */
    public static final long WITH_FILE = 24L << 20;
    /** Every other body, and every body of a visitor. */
    public static final long WITHOUT_FILE = 1L << 20;

    /** From the first byte of a request to the end of its header, and from connecting to the first byte. */
    static final int HEADER_SECONDS = 20;
    /** For the whole body after the header. */
    static final int BODY_SECONDS = 30;
    /** The same for a form with a file: 24 MB in two minutes is 1.6 Mbit/s. */
    static final int FILE_SECONDS = 120;

    private BodyLimits() {}

    /** @param type content type, or null */
    public static boolean multipart(String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Largest body of that content type, in bytes. */
    public static long most(String type) {
        return multipart(type) ? WITH_FILE : WITHOUT_FILE;
    }

    static int seconds(String type) {
        return multipart(type) ? FILE_SECONDS : BODY_SECONDS;
    }
}
