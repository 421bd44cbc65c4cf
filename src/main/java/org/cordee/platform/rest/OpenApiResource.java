package org.cordee.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The OpenAPI document. {@code org/cordee/platform/openapi.json} holds the frame and what all share; each feature keeps
 * its own paths and schemas in {@code org/cordee/<feature>/openapi.json} ({@code {"paths":{…},"schemas":{…}}}), which
 * are put in here.
 */
@Path("openapi")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    private static final List<String> FEATURES = List.of(
            "accounts",
            "people",
            "catalogue",
            "scheduling",
            "programmes",
            "networks",
            "learningsets",
            "mentoring",
            "exchange",
            "development",
            "outcomes",
            "home");
    private static final JsonObject DOCUMENT = whole();

    @GET
    public JsonObject document() {
        return DOCUMENT;
    }

    static JsonObject whole() {
        JsonObject frame = read("platform");
        JsonObjectBuilder paths = Json.createObjectBuilder();
        JsonObjectBuilder schemas =
                Json.createObjectBuilder(frame.getJsonObject("components").getJsonObject("schemas"));
        for (String feature : FEATURES) {
            JsonObject part = read(feature);
            if (part != null) {
                part.getJsonObject("paths").forEach(paths::add);
                part.getJsonObject("schemas").forEach(schemas::add);
            }
        }
        JsonObjectBuilder components =
                Json.createObjectBuilder(frame.getJsonObject("components")).add("schemas", schemas);
        return Json.createObjectBuilder(frame)
                .add("paths", paths)
                .add("components", components)
                .build();
    }

    private static JsonObject read(String feature) {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("/org/cordee/" + feature + "/openapi.json")) {
            if (in == null) {
                return null;
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
