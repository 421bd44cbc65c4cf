package org.cordee.platform.web.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.cordee.platform.config.Settings;

/**
 * Refuses what another site makes a browser send. A request that changes something and does not bear its own token has
 * to come from our pages: the browser says so in {@code Sec-Fetch-Site}, or else in {@code Origin} or {@code Referer}.
 * A request that says none of them is refused too, unless it carries no cookie and so nothing that could be misused.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READS.contains(request.getMethod()) || ours(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean ours(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null) {
            return true;
        }
        boolean cookies = request.getCookies() != null && request.getCookies().length > 0;
        return fromUs(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Referer"),
                request.getHeader("Host"),
                Settings.here().baseUrl(),
                cookies);
    }

    /**
     * @param site what the browser says in Sec-Fetch-Site, or null
     * @param origin Origin, or null
     * @param referer Referer, or null
     * @param host Host: name and port to which the browser believes to speak
     * @param base our own address as the operator gave it
     */
    public static boolean fromUs(
            String site, String origin, String referer, String host, String base, boolean cookies) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        if (origin != null) {
            return sameHost(origin, host, base);
        }
        if (referer != null) {
            return sameHost(referer, host, base);
        }
        return !cookies;
    }

    private static boolean sameHost(String address, String host, String base) {
        try {
            String authority = URI.create(address).getAuthority();
            return authority != null
                    && (authority.equals(host)
                            || authority.equals(URI.create(base).getAuthority()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
