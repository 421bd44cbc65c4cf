package org.cordee.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cordee.accounts.terms.PlaceKind;
import org.cordee.platform.config.Settings;
import org.cordee.platform.secret.Secret;

/**
 * The cookie by which a browser that has signed in before is known again: 256 random bits that say nothing about
 * anybody and let nobody in. It stays after signing out.
 */
final class KnownBrowserCookie {

    private static final boolean SECURE = Settings.here().secure();
    private static final String NAME = SECURE ? "__Host-cordee-known" : "cordee-known";
    private static final Duration STAYS = PlaceKind.REMEMBERED;

    private KnownBrowserCookie() {}

    /** Its value, or null when there is none or it cannot be one of ours. */
    static String read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME) && cookie.getValue().matches("[A-Za-z0-9_-]{40,60}")) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** The same value for longer, or a new one. @return it */
    static String renew(HttpServletRequest request, HttpServletResponse response) {
        String there = read(request);
        String value = there == null ? Secret.random() : there;
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + STAYS.toSeconds()
                        + (SECURE ? "; Secure" : ""));
        return value;
    }
}
