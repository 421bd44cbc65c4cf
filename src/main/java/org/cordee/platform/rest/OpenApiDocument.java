package org.cordee.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;

/** Adds to the generated OpenAPI document what holds for all operations, so that no resource has to say it. */
final class OpenApiDocument {

    private OpenApiDocument() {}

    /**
     * Returns the document with what the plugin can't know. Each operation may answer with a problem. Each POST of
     * someone signed in takes an {@code Idempotency-Key}. Enum values are written as the API writes terms:
     * {@code third-sector}.
     */
    static JsonObject complete(JsonObject generated) {
        JsonObject document = schemas(generated).asJsonObject();
        JsonObjectBuilder paths = Json.createObjectBuilder();
        document.getJsonObject("paths").forEach((path, item) -> paths.add(path, operations(item.asJsonObject())));
        return Json.createObjectBuilder(document).add("paths", paths).build();
    }

    private static JsonObjectBuilder operations(JsonObject item) {
        JsonObjectBuilder operations = Json.createObjectBuilder();
        item.forEach((method, operation) -> operations.add(method, operation(method, operation.asJsonObject())));
        return operations;
    }

    private static JsonObjectBuilder operation(String method, JsonObject operation) {
        JsonObjectBuilder complete = Json.createObjectBuilder(operation);
        if (method.equals("post") && !operation.containsKey("security")) {
            JsonArray own = operation.containsKey("parameters")
                    ? operation.getJsonArray("parameters")
                    : JsonValue.EMPTY_JSON_ARRAY;
            complete.add(
                    "parameters",
                    Json.createArrayBuilder(own)
                            .add(reference("#/components/parameters/" + IdempotentPostInterceptor.KEY)));
        }
        return complete.add(
                "responses",
                Json.createObjectBuilder(operation.getJsonObject("responses"))
                        .add("default", reference("#/components/responses/problem")));
    }

    private static JsonObjectBuilder reference(String to) {
        return Json.createObjectBuilder().add("$ref", to);
    }

    /**
     * The plugin writes the names of enum constants (see {@link org.cordee.shared.terms.Term#key()}), and says that a
     * reference to an enum is an object.
     */
    private static JsonValue schemas(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder elements = Json.createArrayBuilder();
            array.forEach(element -> elements.add(schemas(element)));
            return elements.build();
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObjectBuilder members = Json.createObjectBuilder();
        object.forEach((name, member) -> {
            if (name.equals("enum")) {
                members.add(name, keys(member.asJsonArray()));
            } else if (!name.equals("type") || !object.containsKey("allOf")) {
                members.add(name, schemas(member));
            }
        });
        return members.build();
    }

    private static JsonArrayBuilder keys(JsonArray names) {
        JsonArrayBuilder keys = Json.createArrayBuilder();
        names.getValuesAs(JsonString::getString)
                .forEach(name -> keys.add(name.toLowerCase(Locale.ROOT).replace('_', '-')));
        return keys;
    }
}
