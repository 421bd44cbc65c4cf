package org.cordee.house.live;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** One client of the API of the live server, with or without somebody's token. Safe for use by one thread at a time. */
public final class Client {

    static {
        // the server ends a connection that is idle for 30 seconds; one that is taken up at that moment would fail
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    /** For requests of tests; follows no redirect. */
    public static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Gson GSON = new Gson();

    /** Where the server stands; null for the live server. */
    private final String base;

    private final String token;

    private Client(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Nobody. */
    public static Client visitor() {
        return new Client(null, null);
    }

    /** A demo person by the word before {@code @demo.example}, with a token of their own. */
    public static Client of(String demoName) {
        return of(demoName + "@demo.example", "climb-together-2026");
    }

    /** Somebody with their password. */
    public static Client of(String email, String password) {
        return at(null, email, password);
    }

    /** Somebody at another server, whose address has no slash at its end. */
    public static Client at(String base, String email, String password) {
        Answer answer = new Client(base, null).post("/api/tokens", Map.of("email", email, "password", password));
        if (answer.status() != 201) {
            throw new AssertionError("no token for " + email + ": " + answer);
        }
        return new Client(base, answer.json().get("token").getAsString());
    }

    /** For requests made in other ways; null for a visitor. */
    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param body anything Gson writes: a map, a record, or a {@code String} sent as it is */
    public Answer post(String path, Object body, String... headers) {
        return write("POST", path, body, headers);
    }

    public Answer patch(String path, Object body, String... headers) {
        return write("PATCH", path, body, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return write("PUT", path, body, headers);
    }

    private Answer write(String method, String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : GSON.toJson(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        String server =
                path.startsWith("http") ? "" : base == null ? LiveServer.here().base() : base;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    /** What came back. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String body) {

        /** The body as a JSON object. */
        public JsonObject json() {
            JsonElement element = JsonParser.parseString(body);
            return element.getAsJsonObject();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        /** @throws AssertionError when the status is another one */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", but got " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return status + " " + (body.length() > 500 ? body.substring(0, 500) + "…" : body);
        }
    }
}
