package org.cordee.people.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordee.people.boundary.MyData;

/** All that is kept about the reader, as one JSON file. */
@WebServlet("/people/my-data.json")
public class MyDataDownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyData data;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String copy = data.copy();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data-in-cordee.json\"");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(copy);
    }
}
