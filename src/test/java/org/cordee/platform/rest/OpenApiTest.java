package org.cordee.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every route of the API is described by its feature, and nothing else is. */
class OpenApiTest {

    private static final Pattern CLASS = Pattern.compile("@Path\\(\"([^\"]*)\"\\)[^{;]*?\\bclass ", Pattern.DOTALL);
    private static final Pattern METHOD =
            Pattern.compile("@(GET|POST|PUT|PATCH|DELETE)\\b(?:\\s+@Path\\(\"([^\"]*)\"\\))?");

    @Test
    void routesAndDescriptionsAreTheSame() throws IOException {
        assertEquals(routes(), described());
    }

    private static Set<String> routes() throws IOException {
        Set<String> routes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith("Resource.java") && !f.endsWith("OpenApiResource.java"))
                    .toList()) {
                String code = Files.readString(file);
                Matcher type = CLASS.matcher(code);
                if (type.find()) {
                    Matcher method = METHOD.matcher(code);
                    while (method.find()) {
                        routes.add(method.group(1).toLowerCase() + " /" + type.group(1)
                                + (method.group(2) == null ? "" : "/" + method.group(2)));
                    }
                }
            }
        }
        return routes;
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/cordee"))) {
            for (Path file : files.filter(
                            f -> f.endsWith("openapi.json") && !f.toString().contains("platform"))
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    JsonObject part = JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .getAsJsonObject();
                    part.getAsJsonObject("paths")
                            .entrySet()
                            .forEach(path -> path.getValue()
                                    .getAsJsonObject()
                                    .keySet()
                                    .forEach(method -> described.add(method + " " + path.getKey())));
                }
            }
        }
        return described;
    }
}
