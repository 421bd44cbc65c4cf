package org.cordee.platform.web.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address for each page: {@code /programmes/cohort.xhtml?id=7} is sent to {@code /programmes/cohort?id=7}. And
 * redirects say the path alone, so that they hold behind a proxy that speaks https. Addresses that the server brings
 * along are closed, and so is every other way to write an address ({@code //health}, {@code /%68ealth},
 * {@code /health;x}).
 */
public class PageAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What the server would offer beside us; /health is {@link HealthServlet}, the API is at /api/openapi. */
    private static final Pattern CLOSED = Pattern.compile("/(openapi|metrics)(/.*)?|/health/(?!(live|ready)$).*");
    /** Empty segments, path parameters, backslashes, dots as segments, escapes of signs that need none. */
    private static final Pattern ODD = Pattern.compile(
            "//|;|\\\\|/\\.{1,2}(/|$)|%(?i:2[def]|5[cf]|7e|3[0-9b]|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|[01].|7f)");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Optional<String> better = reads ? better(request.getRequestURI(), request.getQueryString()) : Optional.empty();
        if (odd(request.getRequestURI())
                || CLOSED.matcher(request.getRequestURI()).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (better.isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", better.get());
        } else {
            chain.doFilter(request, new PathRedirects(response));
        }
    }

    /** Redirects to the path alone. */
    public static final class PathRedirects extends HttpServletResponseWrapper {

        public PathRedirects(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            if (location.startsWith("/") && !location.startsWith("//")) {
                resetBuffer();
                setStatus(SC_SEE_OTHER);
                setHeader("Location", location);
                flushBuffer();
            } else {
                super.sendRedirect(location);
            }
        }
    }

    /** True when the path is not written in its one form. */
    public static boolean odd(String path) {
        return ODD.matcher(path).find();
    }

    /** The address without the ending, or nothing when there is none to take off. */
    public static Optional<String> better(String path, String query) {
        if (!path.endsWith(".xhtml") || path.startsWith("/jakarta.faces.resource/") || path.startsWith("//")) {
            return Optional.empty();
        }
        String bare = path.substring(0, path.length() - ".xhtml".length());
        if (bare.endsWith("/index")) {
            bare = bare.substring(0, bare.length() - "index".length());
        }
        return Optional.of(bare + (query == null ? "" : "?" + query));
    }
}
