package org.cordee.house.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer that isn't as described is noticed. */
class ApiAnswersTest {

    private static final ApiAnswers ANSWERS =
            new ApiAnswers(JsonParser.parseString("""
            {"paths": {"/things/{id}": {
                "get": {"responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "default": {"$ref": "#/components/responses/problem"}}},
                "delete": {"responses": {"204": {"description": "Gone"}}}}},
             "components": {
                "responses": {"problem": {"content": {"application/problem+json": {"schema": {
                    "type": "object", "properties": {"status": {"type": "integer"}}}}}}},
                "schemas": {"Thing": {"type": "object", "required": ["id"], "properties": {
                    "id": {"type": "integer"},
                    "state": {"type": "string", "enum": ["open", "closed"]},
                    "at": {"type": "string", "format": "date-time"},
                    "parts": {"type": "array", "items": {"allOf": [{"$ref": "#/components/schemas/Thing"}]}}}}}}}
            """).getAsJsonObject());

    @Test
    void asDescribed() {
        assertEquals(
                List.of(),
                get(200, "{\"id\":1,\"state\":\"open\",\"at\":\"2027-01-01T09:00:00Z\",\"parts\":[{\"id\":2}]}"));
        assertEquals(List.of(), get(404, "{\"status\":404}"));
        assertEquals(List.of(), ANSWERS.differences("DELETE", "/api/things/7", 204, ""));
    }

    @Test
    void otherwise() {
        assertEquals(List.of("body.more isn't described"), get(200, "{\"id\":1,\"more\":2}"));
        assertEquals(List.of("body.parts[].id lacks"), get(200, "{\"id\":1,\"parts\":[{}]}"));
        assertEquals(
                List.of("body.state: \"lost\" is none of [\"open\",\"closed\"]"),
                get(200, "{\"id\":1,\"state\":\"lost\"}"));
        assertEquals(
                List.of("body.at: \"2027-01-01\" isn't \"string\" \"date-time\""),
                get(200, "{\"id\":1,\"at\":\"2027-01-01\"}"));
        assertEquals(1, get(200, "{\"id\":\"1\"}").size());
        assertEquals(1, get(200, "[]").size());
        assertEquals(List.of("status 201 isn't described"), get(201, "{\"id\":1}"));
        assertEquals(List.of("a body isn't described"), ANSWERS.differences("DELETE", "/api/things/7", 204, "x"));
        assertThrows(AssertionError.class, () -> ANSWERS.differences("POST", "/api/things/7", 200, ""));
    }

    private static List<String> get(int status, String body) {
        return ANSWERS.differences("GET", "/api/things/7?all=true", status, body);
    }
}
