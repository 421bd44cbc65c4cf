package org.cordee.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.net.URI;

/**
 * What a POST was answered with, as it is kept.
 *
 * @param status of the response
 * @param location where the new thing stands, or null
 * @param body JSON, or null
 * @param content mark of what was sent
 */
public record StoredResponse(int status, String location, String body, String content) {

    private static final Jsonb JSON = JsonbBuilder.create();

    /** @param result what the resource method returned: a response, a thing to be written as JSON, or null */
    static StoredResponse of(Object result, String content) {
        if (result instanceof Response response) {
            URI location = response.getLocation();
            return new StoredResponse(
                    response.getStatus(),
                    location == null ? null : location.toString(),
                    json(response.getEntity()),
                    content);
        }
        return new StoredResponse(
                result == null ? Response.Status.NO_CONTENT.getStatusCode() : Response.Status.OK.getStatusCode(),
                null,
                json(result),
                content);
    }

    static StoredResponse read(String text) {
        return JSON.fromJson(text, StoredResponse.class);
    }

    String text() {
        return JSON.toJson(this);
    }

    /** The answer again, as what the method returns. */
    Object as(Type type) {
        if (type != Response.class) {
            return body == null ? null : JSON.fromJson(body, type);
        }
        Response.ResponseBuilder answer = Response.status(status);
        if (location != null) {
            answer.location(URI.create(location));
        }
        if (body != null) {
            answer.entity(body).type(MediaType.APPLICATION_JSON);
        }
        return answer.build();
    }

    private static String json(Object entity) {
        return entity == null || entity instanceof String ? (String) entity : JSON.toJson(entity);
    }
}
