package org.cordee.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cordee.platform.config.Settings;

/**
 * The security headers that are the same on every answer, also on those that the container gives before our filters
 * run.
 */
public final class BaseHeaders {

    /** Policy for an answer that shows nothing. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final Map<String, String> ALL = all(Settings.here().secure());

    private BaseHeaders() {}

    /** Names and values, without Content-Security-Policy and Cache-Control. */
    public static Map<String, String> get() {
        return ALL;
    }

    static Map<String, String> all(boolean secure) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }
}
