package org.cordee.platform.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Problem;

/** What the API says when something cannot be (RFC 9457), worded from the same keys as the pages. */
@ApplicationScoped
public class ProblemJson {

    public static final String TYPE = "application/problem+json";

    @Inject
    private Messages messages;

    /** The problem of a status alone. */
    public JsonObject of(int status) {
        return of(status, List.of(), null);
    }

    /**
     * @param problems what is wrong; the first is the detail, and for 422 all are listed as errors
     * @param incident id to tell whoever runs Cordee, or null
     */
    public JsonObject of(int status, List<Problem> problems, Incident incident) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title(status))
                .add("status", status);
        if (status == 503) {
            json.add("detail", messages.get(Outage.now().text()));
        } else if (!problems.isEmpty() && status != 404) {
            json.add("detail", messages.say(problems.get(0)));
        }
        if (status == 422) {
            json.add("errors", errors(problems));
        }
        if (incident != null) {
            json.add("incident", incident.id());
        }
        return json.build();
    }

    private JsonArrayBuilder errors(List<Problem> problems) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        for (Problem problem : problems) {
            JsonObjectBuilder error = Json.createObjectBuilder();
            if (problem.field() != null) {
                error.add("field", problem.field());
            }
            errors.add(error.add("message", messages.say(problem)));
        }
        return errors;
    }

    private String title(int status) {
        if (status == 503) {
            return messages.get(Outage.now().title());
        }
        String key = "shared.problem." + status;
        return messages.get(messages.knows(key) ? key : status < 500 ? "shared.problem.400" : "shared.problem.500");
    }
}
