package org.cordee.platform.rest;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.terms.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.junit.jupiter.api.Test;

/** The OpenAPI document against the resources and records that it describes, read by reflection. */
class OpenApiTest {

    private static final JsonObject DOCUMENT = new OpenApiResource().document();
    private static final JsonObject SCHEMAS =
            DOCUMENT.getJsonObject("components").getJsonObject("schemas");

    /** Type and format of what JSON-B writes for the types that records of the API may have. */
    private static final Map<Class<?>, String> SIMPLE = Map.of(
            long.class, "integer int64",
            Long.class, "integer int64",
            int.class, "integer int32",
            Integer.class, "integer int32",
            boolean.class, "boolean null",
            Boolean.class, "boolean null",
            Instant.class, "string date-time",
            LocalDate.class, "string date");

    private record Route(String verb, String path, Method method) {

        JsonObject described() {
            return DOCUMENT.getJsonObject("paths").getJsonObject(path).getJsonObject(verb);
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    @Test
    void routesAndDescriptionsAreTheSame() throws IOException {
        Set<String> described = new TreeSet<>();
        DOCUMENT.getJsonObject("paths")
                .forEach(
                        (path, item) -> item.asJsonObject().keySet().forEach(verb -> described.add(verb + " " + path)));
        assertEquals(routes().stream().map(Route::toString).collect(toCollection(TreeSet::new)), described);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItFails() throws IOException {
        for (Route route : routes()) {
            JsonObject operation = route.described();
            assertFalse(operation.getString("summary", "").isBlank(), route + " has no summary");
            assertEquals(
                    "#/components/responses/problem",
                    operation
                            .getJsonObject("responses")
                            .getJsonObject("default")
                            .getString("$ref"),
                    route.toString());
            boolean takesKey = route.verb().equals("post")
                    && !route.method().getDeclaringClass().isAnnotationPresent(ResponseNotStored.class);
            assertEquals(
                    takesKey,
                    parameters(operation).stream()
                            .anyMatch(p -> p.getString("name").equals("Idempotency-Key")),
                    route + " and its key");
        }
    }

    @Test
    void parametersAreThoseOfTheMethods() throws IOException {
        for (Route route : routes()) {
            Set<String> described = parameters(route.described()).stream()
                    .filter(p -> !p.getString("in").equals("header"))
                    .map(p -> p.getString("in") + " " + p.getString("name") + " "
                            + resolved(p.getJsonObject("schema")).getString("type", null))
                    .collect(toCollection(TreeSet::new));
            Set<String> real = new TreeSet<>();
            for (Parameter parameter : route.method().getParameters()) {
                String type = parameter.getType() == String.class
                        ? "string"
                        : String.valueOf(SIMPLE.get(parameter.getType())).split(" ")[0];
                if (parameter.isAnnotationPresent(PathParam.class)) {
                    real.add("path " + parameter.getAnnotation(PathParam.class).value() + " " + type);
                } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                    real.add(
                            "query " + parameter.getAnnotation(QueryParam.class).value() + " " + type);
                }
            }
            assertEquals(real, described, route.toString());
        }
    }

    @Test
    void bodiesAreTheRecordsThatJsonIsWrittenFrom() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Route route : routes()) {
            JsonObject operation = route.described();
            List<Parameter> bodies = Arrays.stream(route.method().getParameters())
                    .filter(p -> Stream.of(PathParam.class, QueryParam.class, Context.class)
                            .noneMatch(p::isAnnotationPresent))
                    .toList();
            assertEquals(!bodies.isEmpty(), operation.containsKey("requestBody"), route + " and its body");
            if (!bodies.isEmpty()) {
                JsonObject body = operation.getJsonObject("requestBody");
                assertTrue(body.getBoolean("required"), route.toString());
                checkSchema(route + " body", schema(body), bodies.get(0).getParameterizedType(), null, seen);
            }
            answers(route).forEach((status, type) -> {
                JsonObject response = operation.getJsonObject("responses").getJsonObject(status);
                assertTrue(response != null, route + " lacks " + status);
                if (type != void.class) {
                    checkSchema(route + " " + status, schema(response), type, null, seen);
                }
            });
        }
        checkSchema("problem", SCHEMAS.getJsonObject("Problem"), ProblemSchema.class, null, seen);
        Set<String> records = SCHEMAS.entrySet().stream()
                .filter(s -> s.getValue().asJsonObject().containsKey("properties"))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
        assertEquals(records, seen, "each schema of a record is one that an operation uses");
    }

    @Test
    void valuesListedByHandAreTheRealOnes() {
        assertEquals(
                Arrays.stream(Attendance.values())
                        .filter(Attendance::recordable)
                        .map(Term::key)
                        .toList(),
                values(property("AttendanceRecord", "attendance")));
        assertEquals(
                Arrays.stream(ApplicationState.values())
                        .map(s -> s == ApplicationState.ACCEPTED ? "enrolled" : s.key())
                        .toList(),
                values(property("Application", "state")));
    }

    @Test
    void conflictsCarryWhatIsDescribed() {
        Instant start = Instant.parse("2027-03-01T10:00:00Z");
        TimeRange range = new TimeRange(start, start.plusSeconds(3600), ZoneOffset.UTC);
        Map<String, Object> details = new TimeTaken(1, List.of(range)).details();
        assertEquals(Set.of("alternatives"), details.keySet());
        assertTrue(names("TimeTaken").containsAll(details.keySet()));
        assertEquals(names("Slot"), ((Map<?, ?>) ((List<?>) details.get("alternatives")).get(0)).keySet());
    }

    @Test
    void pathsAndSchemasAreSorted() {
        assertEquals(new ArrayList<>(new TreeSet<>(SCHEMAS.keySet())), List.copyOf(SCHEMAS.keySet()));
        Set<String> paths = DOCUMENT.getJsonObject("paths").keySet();
        assertEquals(new ArrayList<>(new TreeSet<>(paths)), List.copyOf(paths));
    }

    /** Fails where the schema isn't what JSON-B makes of the type; goes into records and lists. */
    private static void checkSchema(String at, JsonObject described, Type type, Schema words, Set<String> seen) {
        JsonObject schema = resolved(described);
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            assertEquals("array", schema.getString("type", null), at);
            checkSchema(at + "[]", schema.getJsonObject("items"), generic.getActualTypeArguments()[0], words, seen);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            assertEquals("object", schema.getString("type", null), at);
            checkSchema(
                    at + "{}",
                    schema.getJsonObject("additionalProperties"),
                    generic.getActualTypeArguments()[1],
                    null,
                    seen);
        } else if (type == JsonArray.class) {
            assertEquals("array", schema.getString("type", null), at);
        } else if (type == String.class) {
            assertEquals("string", schema.getString("type", null), at);
            if (words != null && Term.class.isAssignableFrom(words.implementation())) {
                assertEquals(
                        Arrays.stream(words.implementation().getEnumConstants())
                                .map(term -> ((Term) term).key())
                                .toList(),
                        values(schema),
                        at);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            checkRecord(at, schema, record, seen);
        } else {
            assertEquals(SIMPLE.get(type), schema.getString("type", null) + " " + schema.getString("format", null), at);
        }
    }

    private static void checkRecord(String at, JsonObject schema, Class<?> record, Set<String> seen) {
        String name = record.getAnnotation(Schema.class).name();
        assertEquals(SCHEMAS.getJsonObject(name), schema, at + " is described as " + name);
        seen.add(name);
        assertEquals("object", schema.getString("type", null), at);
        RecordComponent[] components = record.getRecordComponents();
        assertEquals(
                Arrays.stream(components).map(RecordComponent::getName).toList(),
                List.copyOf(schema.getJsonObject("properties").keySet()),
                at + " has the components of " + record);
        List<String> required = schema.containsKey("required")
                ? schema.getJsonArray("required").getValuesAs(JsonString::getString)
                : List.of();
        assertTrue(
                schema.getJsonObject("properties").keySet().containsAll(required),
                at + " requires what " + record + " lacks: " + required);
        for (RecordComponent component : components) {
            assertTrue(
                    required.contains(component.getName())
                            || !component.getType().isPrimitive(),
                    at + ": " + component + " is always there and so has to be required");
            checkSchema(
                    at + "." + component.getName(),
                    schema.getJsonObject("properties").getJsonObject(component.getName()),
                    component.getGenericType(),
                    component.getAccessor().getAnnotation(Schema.class),
                    seen);
        }
    }

    /** What a method answers, by status: its own type, or what it is annotated with. */
    private static Map<String, Type> answers(Route route) {
        Map<String, Type> answers = new TreeMap<>();
        Method method = route.method();
        APIResponseSchema declared = method.getAnnotation(APIResponseSchema.class);
        if (declared != null) {
            answers.put(declared.responseCode().isEmpty() ? "200" : declared.responseCode(), declared.value());
        } else {
            assertTrue(method.getReturnType() != Response.class, route + " needs an @APIResponseSchema");
            answers.put(method.getReturnType() == void.class ? "204" : "200", method.getGenericReturnType());
        }
        for (APIResponse other : method.getAnnotationsByType(APIResponse.class)) {
            Schema schema = other.content()[0].schema();
            if (schema.ref().isEmpty()) {
                answers.put(other.responseCode(), schema.implementation());
            }
        }
        return answers;
    }

    private static JsonObject schema(JsonObject bodyOrResponse) {
        JsonObject content = bodyOrResponse.getJsonObject("content");
        return content.getJsonObject(content.keySet().iterator().next()).getJsonObject("schema");
    }

    /** Follows a reference, alone or beside a description; fails where it leads nowhere. */
    private static JsonObject resolved(JsonObject schema) {
        if (schema.containsKey("allOf")) {
            assertFalse(schema.containsKey("type"), "a reference says its type itself: " + schema);
            return resolved(schema.getJsonArray("allOf").getJsonObject(0));
        }
        if (!schema.containsKey("$ref")) {
            return schema;
        }
        JsonValue target = DOCUMENT.getValue(schema.getString("$ref").substring(1));
        return resolved(target.asJsonObject());
    }

    private static List<JsonObject> parameters(JsonObject operation) {
        return operation.containsKey("parameters")
                ? operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .map(OpenApiTest::resolved)
                        .toList()
                : List.of();
    }

    private static JsonObject property(String schema, String name) {
        return resolved(
                SCHEMAS.getJsonObject(schema).getJsonObject("properties").getJsonObject(name));
    }

    private static Set<String> names(String schema) {
        return SCHEMAS.getJsonObject(schema).getJsonObject("properties").keySet();
    }

    private static List<String> values(JsonObject schema) {
        return schema.getJsonArray("enum").getValuesAs(JsonString::getString);
    }

    /** All methods of the API but the one that serves the document. */
    private static List<Route> routes() throws IOException {
        List<Route> routes = new ArrayList<>();
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith("Resource.java") && !f.endsWith("OpenApiResource.java"))
                    .toList()) {
                String name =
                        sources.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
                Class<?> resource = type(name);
                String base =
                        "/" + resource.getAnnotation(jakarta.ws.rs.Path.class).value();
                for (Method method : resource.getDeclaredMethods()) {
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                        jakarta.ws.rs.Path below = method.getAnnotation(jakarta.ws.rs.Path.class);
                        if (verb != null) {
                            routes.add(new Route(
                                    verb.value().toLowerCase(Locale.ROOT),
                                    below == null ? base : base + "/" + below.value(),
                                    method));
                        }
                    }
                }
            }
        }
        assertTrue(routes.size() > 40, "only " + routes.size() + " routes were found");
        return routes;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
