package org.cordee.accounts.web;

import java.util.List;
import java.util.Set;

/**
 * What a visitor may open; everything else needs a sign-in. A page or route that is not named here is closed: add a
 * line when you build a public one.
 */
final class PublicPaths {

    /** Addresses as people see them, without {@code .xhtml}. */
    private static final Set<String> PAGES = Set.of(
            "/",
            "/index",
            "/favicon.ico",
            "/robots.txt",
            "/health",
            "/health/live",
            "/health/ready",
            // mails of a demo without a mail server; nowhere else is it there
            "/outbox",
            "/accounts/sign-in",
            "/accounts/sign-in-code",
            "/accounts/sign-out",
            "/accounts/signed-out",
            "/accounts/register",
            "/accounts/registered",
            "/accounts/reset",
            "/accounts/reset-sent",
            "/accounts/privacy",
            "/accounts/closed",
            "/programmes/cohort");

    /** Everything beneath these. */
    private static final List<String> BENEATH = List.of(
            "/resources/",
            "/jakarta.faces.resource/",
            "/catalogue/",
            // what a mail link opens: the link itself is the key
            "/links/",
            // calendar feeds: the secret in the address is the key
            "/calendar/");

    /** Pages beneath these that people sign in for. */
    private static final Set<String> SIGNED_IN = Set.of(
            "/catalogue/initiative-edit",
            "/catalogue/initiative-history",
            "/catalogue/initiative-manage",
            "/catalogue/initiatives-desk");

    private static final Set<String> API_GET = Set.of("/api/initiatives", "/api/openapi", "/api/openapi.json");
    private static final Set<String> API_GET_BENEATH = Set.of("/api/initiatives/");
    private static final Set<String> API_POST = Set.of("/api/tokens");

    private PublicPaths() {}

    /** @param path within the application, without parameters */
    static boolean page(String path) {
        String plain = plain(path);
        return PAGES.contains(plain) || BENEATH.stream().anyMatch(plain::startsWith) && !SIGNED_IN.contains(plain);
    }

    /** The address as people see it. */
    static String plain(String path) {
        return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
    }

    static boolean api(String method, String path) {
        return switch (method) {
            case "GET", "HEAD" ->
                API_GET.contains(path) || API_GET_BENEATH.stream().anyMatch(path::startsWith);
            case "POST" -> API_POST.contains(path);
            default -> false;
        };
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Looks of pages: nobody has to be recognised for them. */
    static boolean isResource(String path) {
        return path.startsWith("/resources/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.equals("/favicon.ico");
    }
}
