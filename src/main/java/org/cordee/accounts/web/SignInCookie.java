package org.cordee.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.cordee.platform.config.Settings;

/**
 * The cookie that holds the secret of a sign-in: 256 random bits, for this host alone, unseen by scripts and other
 * sites.
 */
public final class SignInCookie {

    private static final boolean SECURE = Settings.here().secure();
    private static final String NAME = SECURE ? "__Host-cordee" : "cordee";

    private SignInCookie() {}

    /** The secret, or null. */
    public static String read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** @param until null: until the browser is closed */
    public static void write(HttpServletResponse response, String secret, Instant now, Instant until) {
        set(
                response,
                secret,
                until == null ? null : Math.max(1, Duration.between(now, until).toSeconds()));
    }

    public static void remove(HttpServletResponse response) {
        set(response, "", 0L);
    }

    private static void set(HttpServletResponse response, String value, Long maxAge) {
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (maxAge == null ? "" : "; Max-Age=" + maxAge)
                        + (SECURE ? "; Secure" : ""));
    }
}
