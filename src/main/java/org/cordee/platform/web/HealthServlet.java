package org.cordee.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cordee.platform.config.Settings;
import org.cordee.platform.database.DatabaseState;
import org.cordee.platform.database.DiskSpace;
import org.cordee.platform.errors.Outage;
import org.cordee.platform.jobs.JobPulse;

/**
 * Answers load balancers and monitoring in the form of MicroProfile Health, 200 or 503, when {@code CORDEE_HEALTH} is
 * {@code true}; otherwise 404. {@code /health/live}: this server answers. {@code /health/ready}: it can serve people,
 * as the database answered within the last seconds and its schema is up to date. {@code /health}: nothing needs an
 * operator, so the disk of an embedded database has room and the job timer runs as well. No request asks the database;
 * {@link org.cordee.platform.database.DatabaseProbe} does that at its own pace. No one is recognised and no session is
 * made.
 */
@WebServlet({HealthServlet.ALL, HealthServlet.LIVE, HealthServlet.READY})
public class HealthServlet extends HttpServlet {

    static final String ALL = "/health";
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private static final long serialVersionUID = 1L;

    /** Returns true for the paths of this servlet. */
    public static boolean isHealth(String path) {
        return Set.of(ALL, LIVE, READY).contains(path);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (Settings.here().health()) {
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Boolean> checks = checks(request.getServletPath());
        boolean all = !checks.containsValue(false);
        JsonArrayBuilder list = Json.createArrayBuilder();
        checks.forEach((name, good) ->
                list.add(Json.createObjectBuilder().add("name", name).add("status", word(good))));
        if (!all) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", Outage.now().retryAfter());
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("status", word(all))
                        .add("checks", list)
                        .build());
    }

    /** Returns what is checked for a path, with true for what is well; empty for {@link #LIVE}. */
    static Map<String, Boolean> checks(String path) {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        if (!path.equals(LIVE)) {
            checks.put("database", DatabaseState.answers());
            checks.put("migrations", DatabaseState.isMigrated());
        }
        if (path.equals(ALL)) {
            checks.put("disk", !DiskSpace.isFull());
            checks.put("jobs", JobPulse.alive());
        }
        return checks;
    }

    private static String word(boolean good) {
        return good ? "UP" : "DOWN";
    }
}
