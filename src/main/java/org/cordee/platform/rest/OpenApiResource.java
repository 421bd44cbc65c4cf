package org.cordee.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Serves the OpenAPI document, which the build writes from the resources and records of the API. */
@Path("openapi")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    private static final JsonObject DOCUMENT = OpenApiDocument.complete(generated());

    @GET
    @Operation(hidden = true)
    public JsonObject document() {
        return DOCUMENT;
    }

    /** What the build wrote (pom.xml). */
    private static JsonObject generated() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("/org/cordee/platform/openapi.json");
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
