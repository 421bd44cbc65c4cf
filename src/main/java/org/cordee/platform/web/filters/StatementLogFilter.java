package org.cordee.platform.web.filters;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordee.platform.database.StatementLog;

/** Writes the SQL statements of each request to the {@link StatementLog}, where there is one. */
public class StatementLogFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!StatementLog.isOn()) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        String address = request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
        StatementLog.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            StatementLog.end(address);
        }
    }
}
