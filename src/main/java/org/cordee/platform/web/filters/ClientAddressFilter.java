package org.cordee.platform.web.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.TrustedProxies;

/**
 * Behind this filter {@code getRemoteAddr} is the client's address, also behind trusted proxies, and
 * {@code X-Forwarded-For} is gone: nobody else needs to know about proxies.
 */
public class ClientAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String HEADER = "X-Forwarded-For";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHeader(HEADER) == null) {
            chain.doFilter(request, response);
        } else {
            List<String> hops = Collections.list(request.getHeaders(HEADER));
            chain.doFilter(new FromClient(request, Trusted.PROXIES.client(request.getRemoteAddr(), hops)), response);
        }
    }

    /** Read when the first request comes: a wrong setting has ended the start before. */
    private static final class Trusted {

        private static final TrustedProxies PROXIES =
                TrustedProxies.of(Settings.here().trustedProxies());
    }

    private static final class FromClient extends HttpServletRequestWrapper {

        private final String client;

        FromClient(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public String getHeader(String name) {
            return HEADER.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HEADER.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
