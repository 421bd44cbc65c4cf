package org.cordee.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cordee.platform.database.DatabaseState;
import org.cordee.platform.database.DiskSpace;
import org.cordee.platform.errors.Outage;
import org.cordee.platform.jobs.JobPulse;

/**
 * {@code GET /health} for load balancers and monitoring, in the form of MicroProfile Health: 200 while the database
 * answers, its disk has room and the job timer runs, else 503. It does not ask the database itself and so always
 * answers at once.
 */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean database = !DatabaseState.isAway();
        boolean disk = !DiskSpace.isFull();
        boolean jobs = JobPulse.alive();
        boolean all = database && disk && jobs;
        JsonArrayBuilder checks = Json.createArrayBuilder();
        check(checks, "database", database);
        check(checks, "disk", disk);
        check(checks, "jobs", jobs);
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
                        .add("checks", checks)
                        .build());
    }

    private static void check(JsonArrayBuilder checks, String name, boolean good) {
        checks.add(Json.createObjectBuilder().add("name", name).add("status", word(good)));
    }

    private static String word(boolean good) {
        return good ? "UP" : "DOWN";
    }
}
