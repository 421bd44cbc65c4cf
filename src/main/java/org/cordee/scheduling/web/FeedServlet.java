package org.cordee.scheduling.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.scheduling.boundary.CalendarFeeds;
import org.cordee.shared.errors.NotFound;

/**
 * {@code /calendar/{secret}.ics}: somebody's dates for their calendar program, which signs in nowhere. No session, no
 * cookie.
 */
@WebServlet("/calendar/*")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    private transient CalendarFeeds feeds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        CalendarFeeds.Calendar calendar;
        try {
            calendar = address.matches() ? feeds.read(address.group(1)) : null;
        } catch (NotFound e) {
            calendar = null;
        }
        if (calendar == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // weak: the moment of writing in it is another each time
        String mark = "W/\"" + calendar.mark() + "\"";
        response.setHeader("ETag", mark);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        if (known(request.getHeader("If-None-Match"), mark)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] text = calendar.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"cordee.ics\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static boolean known(String header, String mark) {
        if (header == null) {
            return false;
        }
        for (String one : header.split(",")) {
            String known = one.strip();
            if (known.equals("*") || known.equals(mark) || ("W/" + known).equals(mark)) {
                return true;
            }
        }
        return false;
    }
}
