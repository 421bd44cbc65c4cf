package org.cordee.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.Id;

/**
 * Suggestions for a person picker ({@code t:person}) while someone types: {@code ?q=zoe} gives a JSON array of objects
 * with {@code name}, {@code about} (shown beside the name) and {@code value} (put into the field). Answers 404 to
 * whoever may not ask.
 */
public abstract class PersonSuggestionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    /**
     * Who may be meant, at most a handful.
     *
     * @param typed what was typed so far, or null
     * @throws NotFound to whoever may not ask
     */
    protected abstract List<Suggestion> suggest(HttpServletRequest request, String typed);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q");
        try {
            JsonArrayBuilder found = Json.createArrayBuilder();
            suggest(request, typed == null || typed.length() > LONGEST ? null : typed)
                    .forEach(s -> found.add(Json.createObjectBuilder()
                            .add("name", s.name())
                            .add("about", s.about())
                            .add("value", s.value())));
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(found.build().toString().getBytes(StandardCharsets.UTF_8));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The id in a parameter. @throws NotFound when it is missing or not an id */
    protected static long id(HttpServletRequest request, String parameter) {
        return Id.parse(request.getParameter(parameter)).orElseThrow(NotFound::new);
    }

    /** One person in the list. @param about may be empty */
    public record Suggestion(String name, String about, String value) {}
}
