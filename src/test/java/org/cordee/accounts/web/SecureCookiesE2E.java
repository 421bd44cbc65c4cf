package org.cordee.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.house.Folders;
import org.cordee.house.Ports;
import org.cordee.house.live.Client;
import org.cordee.house.live.Jar;
import org.cordee.house.live.MadeAccount;
import org.cordee.platform.database.Migrations;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/**
 * Behind https, each cookie is for https alone. A proxy speaks https; the server itself is asked by http, as a proxy
 * does.
 */
class SecureCookiesE2E {

    private static final String EMAIL = "ann@people.example";
    private static final String PASSWORD = "violet kettle marching";
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    private final List<String> set = new ArrayList<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String base;

    @Test
    void behindHttpsEveryCookieIsSecure() throws Exception {
        Path folder = Path.of("target", "secure-cookies").toAbsolutePath();
        Folders.remove(folder);
        account(Files.createDirectories(folder.resolve("data")));
        int port = Ports.free();
        base = "http://127.0.0.1:" + port;
        try (Jar cordee = Jar.start(
                        folder,
                        Jar.environment(
                                "CORDEE_PORT",
                                String.valueOf(port),
                                "CORDEE_DATA",
                                folder.resolve("data").toString(),
                                "CORDEE_BASE_URL",
                                "https://cordee.example"),
                        "-Xmx512m")
                .untilItStands(Duration.ofSeconds(240))) {
            Map<String, String> form = hidden(send("/accounts/sign-in", null).body());
            form.putAll(Map.of("form:email", EMAIL, "form:password", PASSWORD, "form:go", "Sign in"));
            HttpResponse<String> in = send("/accounts/sign-in", form);
            assertEquals(303, in.statusCode(), in.body());
            assertEquals(200, send("/home/concern", null).statusCode());
            assertEquals(Set.of("JSESSIONID", "__Host-cordee", "__Host-cordee-known"), new TreeSet<>(cookies.keySet()));
            assertTrue(in.headers().firstValue("Strict-Transport-Security").isPresent());
            for (String cookie : set) {
                Set<String> flags = Pattern.compile("; *")
                        .splitAsStream(cookie.toLowerCase(Locale.ROOT))
                        .skip(1)
                        .collect(Collectors.toSet());
                assertTrue(flags.containsAll(Set.of("secure", "httponly", "samesite=lax", "path=/")), cookie);
                assertTrue(flags.stream().noneMatch(flag -> flag.startsWith("domain")), cookie);
            }
            assertTrue(
                    cordee.lines().stream().noneMatch(line -> line.contains("Exception")),
                    () -> String.join("\n", cordee.lines()));
        }
    }

    private static void account(Path data) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + data.resolve("cordee"));
        database.setUser("sa");
        database.setPassword("");
        Migrations.flyway(database).load().migrate();
        try (Connection connection = database.getConnection()) {
            MadeAccount.add(connection, EMAIL, PASSWORD);
        }
    }

    /** Sends a form, or gets the page when it is null; keeps the cookies that come back. */
    private HttpResponse<String> send(String path, Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "https://cordee.example");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                            .collect(Collectors.joining("&"))));
        }
        HttpResponse<String> answer = Client.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            set.add(cookie);
            String[] pair = cookie.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(page);
        while (inputs.find()) {
            fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
        }
        return fields;
    }

    private static String attribute(String input, String name) {
        Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
        return matcher.find() ? matcher.group(1) : "";
    }
}
