package org.cordee.platform.web.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.cordee.platform.http.BaseHeaders;
import org.cordee.shared.person.CurrentPerson;

/**
 * What every answer says to the browser: only our own scripts with this answer's nonce, no frames, no guessing of
 * types, and nothing kept in a cache that somebody signed in has seen. Why the nonce goes the way it goes: decision
 * 0007.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute: the nonce of the page, 24 characters of Base64. */
    public static final String NONCE = SecurityHeadersFilter.class.getName() + ".nonce";

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private transient CurrentPerson person;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String nonce = nonce();
        request.setAttribute(NONCE, nonce);
        response.setHeader("Content-Security-Policy", policy(nonce));
        BaseHeaders.get().forEach(response::setHeader);
        if (request.getRequestURI().startsWith(request.getContextPath() + RESOURCES)) {
            response.setHeader("Vary", "Accept-Encoding");
        } else {
            response.setHeader("Vary", "Accept-Encoding, Cookie");
            response.setHeader("Cache-Control", remembered(request) ? "no-store" : "no-cache");
        }
        chain.doFilter(request, response);
    }

    /** True when the answer may show what is somebody's own. */
    private boolean remembered(HttpServletRequest request) {
        return person.signedIn() || request.getCookies() != null || request.getHeader("Authorization") != null;
    }

    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce
                + "'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
                + "'none'";
    }
}
