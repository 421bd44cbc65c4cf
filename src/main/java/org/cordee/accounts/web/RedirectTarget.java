package org.cordee.accounts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cordee.accounts.terms.SignInStage;

/** The page to go on to after signing in: one of our own, or none. */
final class RedirectTarget {

    private static final int LONGEST = 500;

    private RedirectTarget() {}

    /** The path, or null when it leads elsewhere, back to the door, or is no path. */
    static String safe(String next) {
        if (next == null
                || next.length() > LONGEST
                || !next.startsWith("/")
                || next.startsWith("//")
                || next.startsWith("/accounts/sign-")
                || next.startsWith("/api")
                || next.startsWith("/links/")
                || next.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f || c > 0x7e)) {
            return null;
        }
        return next;
    }

    /** Address of the page of this step of signing in, which leads on to there. */
    static String step(SignInStage stage, String next) {
        String safe = safe(next);
        return stage.page()
                + (safe == null || safe.equals("/") || safe.startsWith(stage.page())
                        ? ""
                        : "?next=" + URLEncoder.encode(safe, StandardCharsets.UTF_8));
    }

    /** Address of the sign-in page that leads on to there. */
    static String signIn(String next) {
        return leadingOn("/accounts/sign-in", next);
    }

    /** Address of the page to join Cordee that leads on to there. */
    static String register(String next) {
        return leadingOn("/accounts/register", next);
    }

    private static String leadingOn(String page, String next) {
        String safe = safe(next);
        return page
                + (safe == null || safe.equals("/") ? "" : "?next=" + URLEncoder.encode(safe, StandardCharsets.UTF_8));
    }
}
