package org.cordee.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordee.accounts.boundary.PersonDataDesk;
import org.cordee.shared.errors.NotFound;

/**
 * The copy behind a mailed link, as one JSON file. Only the button of its page gets it, so that no mail scanner does.
 */
@WebServlet("/links/my-data.json")
public class DataCopyDownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonDataDesk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String copy;
        try {
            copy = desk.copy(request.getParameter("t"));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data-in-cordee.json\"");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(copy);
    }
}
