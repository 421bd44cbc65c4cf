package org.cordee.platform.web.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cordee.platform.database.DatabaseState;
import org.cordee.platform.web.HealthServlet;

/**
 * Answers 503 at once while the database does not answer, so that requests do not pile up. Static files and what
 * {@link HealthServlet} answers go on.
 */
public class DatabaseAwayFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<String> STATIC =
            List.of("/resources/", "/jakarta.faces.resource/", "/favicon.ico", "/robots.txt");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (DatabaseState.isAway() && needsDatabase(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean needsDatabase(String path) {
        return !HealthServlet.isHealth(path) && STATIC.stream().noneMatch(path::startsWith);
    }
}
