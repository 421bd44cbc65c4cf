package org.cordee.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.cordee.house.pages.PageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asks every page with odd values for each of its parameters, and every route of the OpenAPI document with odd ids,
 * parameters and bodies. No answer may be an error of the server. New pages and routes are included automatically.
 */
class OddInputE2E extends Browser {

    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam[^>]*\\bname=\"([^\"]+)\"");

    /** Fewer, since there are many pages and three people ask for each. */
    private static final List<String> IN_PAGES = List.of("", "x", "-1", "99999999999999999999", "%2B999999999-12-31");

    private static final List<String> VALUES = List.of(
            "",
            "x",
            "-1",
            "null",
            "99999999999999999999",
            "%F0%9F%98%80",
            "2026-99-99",
            "%2B999999999-12-31",
            "-999999999-01-01T00:00:00Z");
    private static final List<String> JSON = List.of(
            "null",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"x\"",
            "true",
            "[null]",
            "{\"x\":null}",
            "\"2026-99-99\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "[{}]",
            "\"\\ud800\"");
    private static final List<String> BODIES =
            List.of("", "null", "[]", "\"x\"", "1", "true", "{}", "[null]", "{\"a\":", "[[[[", "1e999", "{\"\":1}");

    /** How many ask at the same time. */
    private static final int ASKERS = 6;

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<Runnable> questions = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"lead", "admin", "mentee"})
    void noPageFailsForAnOddAddress(String person) throws IOException {
        signIn(person);
        String cookies = page().context().cookies().stream()
                .filter(c -> !c.name.equals("JSESSIONID"))
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
        for (Path file : PageFiles.withAddress()) {
            String page = "/" + PageFiles.ROOT.relativize(file).toString().replace(".xhtml", "");
            ask("GET", page, null, "Cookie", cookies);
            Matcher names = PARAMETER.matcher(Files.readString(file));
            while (names.find()) {
                for (String value : IN_PAGES) {
                    ask("GET", page + "?" + names.group(1) + "=" + value, null, "Cookie", cookies);
                }
            }
        }
        askAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "mentee"})
    void noRouteFailsForOddInput(String person) {
        String token = "Bearer " + Client.of(person).token();
        JsonObject document = Client.visitor().get("/api/openapi").expect(200).json();
        int asked = 0;
        for (Map.Entry<String, JsonElement> path :
                document.getAsJsonObject("paths").entrySet()) {
            for (Map.Entry<String, JsonElement> operation :
                    path.getValue().getAsJsonObject().entrySet()) {
                String method = operation.getKey().toUpperCase();
                boolean endsToken = method.equals("DELETE") && path.getKey().endsWith("/tokens");
                if (operation.getValue().isJsonObject() && !endsToken) {
                    askRoute(
                            document,
                            method,
                            path.getKey(),
                            operation.getValue().getAsJsonObject(),
                            token);
                    asked++;
                }
            }
        }
        assertTrue(asked > 20, "the document names " + asked + " routes");
        askAll();
    }

    @Test
    void anIdThatIsNoNumberIsNotFound() {
        signIn("admin");
        for (String address :
                List.of("/accounts/account?id=x", "/accounts/account", "/accounts/account?id=99999999999999999999")) {
            assertEquals(404, go(address), address);
        }
        assertEquals(404, go("/learningsets/action?id=x"));
    }

    private void askRoute(JsonObject document, String method, String path, JsonObject operation, String token) {
        String base = path.startsWith("/api") ? path : "/api" + path;
        boolean writes = !method.equals("GET") && !method.equals("DELETE");
        String[] headers = {"Authorization", token, "Content-Type", "application/json"};
        List<String> ids = base.contains("{")
                ? List.of("0", "-1", "x", "999999999999999999", "99999999999999999999", "null")
                : List.of("");
        for (String id : ids) {
            ask(method, base.replaceAll("\\{\\w+}", id), writes ? "{}" : null, headers);
        }
        String one = base.replaceAll("\\{\\w+}", "1");
        if (operation.has("parameters")) {
            operation.getAsJsonArray("parameters").forEach(parameter -> {
                JsonObject named = resolve(document, parameter.getAsJsonObject());
                if ("query".equals(named.get("in").getAsString())) {
                    String name = named.get("name").getAsString();
                    VALUES.forEach(value -> ask(method, one + "?" + name + "=" + value, writes ? "{}" : null, headers));
                }
            });
        }
        if (writes) {
            BODIES.forEach(body -> ask(method, one, body, headers));
            properties(document, operation)
                    .forEach(name ->
                            JSON.forEach(value -> ask(method, one, "{\"" + name + "\":" + value + "}", headers)));
        }
    }

    private static List<String> properties(JsonObject document, JsonObject operation) {
        if (!operation.has("requestBody")) {
            return List.of();
        }
        JsonObject body = resolve(document, operation.getAsJsonObject("requestBody"));
        JsonObject content = body.getAsJsonObject("content").getAsJsonObject("application/json");
        JsonObject schema = content == null || !content.has("schema")
                ? new JsonObject()
                : resolve(document, content.getAsJsonObject("schema"));
        return schema.has("properties")
                ? List.copyOf(schema.getAsJsonObject("properties").keySet())
                : List.of();
    }

    private static JsonObject resolve(JsonObject document, JsonObject one) {
        JsonObject found = one;
        while (found.has("$ref")) {
            JsonObject at = document;
            for (String word : found.get("$ref").getAsString().substring(2).split("/")) {
                at = at.getAsJsonObject(word);
            }
            found = at;
        }
        return found;
    }

    private void askAll() {
        long begun = System.nanoTime();
        try (ExecutorService askers = Executors.newFixedThreadPool(ASKERS)) {
            questions.forEach(askers::execute);
        }
        System.out.println(questions.size() + " odd requests took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertEquals(List.of(), faults);
    }

    private void ask(String method, String path, String body, String... headers) {
        questions.add(() -> send(method, path, body, headers));
    }

    private void send(String method, String path, String body, String... headers) {
        HttpRequest.BodyPublisher sent =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(LiveServer.here().base() + path))
                .timeout(Duration.ofSeconds(60))
                .headers(headers)
                .method(method, sent);
        try {
            int status = Client.HTTP
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 500) {
                faults.add(method + " " + path + (body == null ? "" : " " + body) + ": " + status);
            }
        } catch (IOException | InterruptedException e) {
            faults.add(method + " " + path + ": " + e);
        }
    }
}
