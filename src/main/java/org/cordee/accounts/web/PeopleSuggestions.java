package org.cordee.accounts.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.shared.errors.NotFound;

/** Suggestions for a person picker while someone types: {@code ?q=zoe} gives a JSON array with {@code name}, {@code email}, {@code organisation}. */
@WebServlet("/accounts/people.json")
public class PeopleSuggestions extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    @Inject
    private transient PersonFinder finder;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q");
        try {
            JsonArrayBuilder found = Json.createArrayBuilder();
            finder.suggest(typed == null || typed.length() > LONGEST ? null : typed).forEach(s -> found.add(Json.createObjectBuilder()
                    .add("name", s.name()).add("email", s.email()).add("organisation", s.organisation() == null ? "" : s.organisation())));
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(found.build().toString().getBytes(StandardCharsets.UTF_8));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
