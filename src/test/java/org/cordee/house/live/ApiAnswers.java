package org.cordee.house.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares answers of the API with its OpenAPI document. */
public final class ApiAnswers {

    private final JsonObject document;

    /** @param document what {@code /api/openapi} answers */
    public ApiAnswers(JsonObject document) {
        this.document = document;
    }

    /**
     * Returns how an answer differs from its description: what isn't described, what lacks and what has another type.
     * Empty where it is as described.
     *
     * @param address as asked, such as {@code /api/cohorts/7}
     */
    public List<String> differences(String method, String address, int status, String body) {
        JsonObject responses = operation(method, address).getAsJsonObject("responses");
        JsonObject response = resolved(responses.getAsJsonObject(
                responses.has(String.valueOf(status)) || status < 400 ? String.valueOf(status) : "default"));
        List<String> found = new ArrayList<>();
        if (response == null) {
            found.add("status " + status + " isn't described");
        } else if (!response.has("content")) {
            if (!body.isEmpty()) {
                found.add("a body isn't described");
            }
        } else {
            JsonObject content = response.getAsJsonObject("content");
            String type = content.keySet().iterator().next();
            check("body", content.getAsJsonObject(type).getAsJsonObject("schema"), JsonParser.parseString(body), found);
        }
        return found;
    }

    private JsonObject operation(String method, String address) {
        String path = address.replaceFirst("^/api", "").replaceFirst("\\?.*", "");
        for (Map.Entry<String, JsonElement> item :
                document.getAsJsonObject("paths").entrySet()) {
            JsonObject operation = item.getValue().getAsJsonObject().getAsJsonObject(method.toLowerCase());
            if (operation != null && path.matches(item.getKey().replaceAll("\\{\\w+}", "[^/]+"))) {
                return operation;
            }
        }
        throw new AssertionError(method + " " + address + " isn't described");
    }

    private void check(String at, JsonObject described, JsonElement value, List<String> found) {
        JsonObject schema = resolved(described);
        if (schema.has("enum") && !schema.getAsJsonArray("enum").contains(value)) {
            found.add(at + ": " + value + " is none of " + schema.get("enum"));
        }
        if (schema.has("type") && !isOf(schema, value)) {
            found.add(at + ": " + value + " isn't " + schema.get("type") + " " + schema.get("format"));
        } else if (value instanceof JsonArray array && schema.has("items")) {
            array.forEach(element -> check(at + "[]", schema.getAsJsonObject("items"), element, found));
        } else if (value instanceof JsonObject object && schema.has("properties")) {
            JsonObject properties = schema.getAsJsonObject("properties");
            object.entrySet().forEach(member -> {
                if (properties.has(member.getKey())) {
                    check(
                            at + "." + member.getKey(),
                            properties.getAsJsonObject(member.getKey()),
                            member.getValue(),
                            found);
                } else {
                    found.add(at + "." + member.getKey() + " isn't described");
                }
            });
            if (schema.has("required")) {
                schema.getAsJsonArray("required").forEach(name -> {
                    if (!object.has(name.getAsString())) {
                        found.add(at + "." + name.getAsString() + " lacks");
                    }
                });
            }
        }
    }

    private static boolean isOf(JsonObject schema, JsonElement value) {
        if (value instanceof JsonNull) {
            return false;
        }
        return switch (schema.get("type").getAsString()) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "integer" -> value.toString().matches("-?\\d+");
            case "boolean" -> value instanceof JsonPrimitive primitive && primitive.isBoolean();
            default ->
                value instanceof JsonPrimitive primitive
                        && primitive.isString()
                        && hasFormat(schema, primitive.getAsString());
        };
    }

    private static boolean hasFormat(JsonObject schema, String text) {
        String format = schema.has("format") ? schema.get("format").getAsString() : "";
        try {
            if (format.equals("date-time")) {
                Instant.parse(text);
            } else if (format.equals("date")) {
                LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Follows references, alone or beside a description. */
    private JsonObject resolved(JsonObject described) {
        if (described != null && described.has("allOf")) {
            return resolved(described.getAsJsonArray("allOf").get(0).getAsJsonObject());
        }
        if (described == null || !described.has("$ref")) {
            return described;
        }
        JsonObject target = document;
        for (String step : described.get("$ref").getAsString().substring(2).split("/")) {
            target = target.getAsJsonObject(step);
        }
        return resolved(target);
    }
}
