package org.cordee.platform.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.accounts.boundary.SignIns;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.house.inside.Inside;
import org.cordee.notices.boundary.NoticesFixture;
import org.cordee.people.boundary.Profiles;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What people write or read on pages isn't in the HTTP session between requests: neither in beans of views nor in
 * components.
 */
class SessionCanaryIT extends Inside {

    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");

    @Inject
    NoticesFixture fixture;

    @Inject
    SignIns signIns;

    @Inject
    Profiles profiles;

    private final String word = unique("zugunruhe");
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private PersonId person;

    @BeforeEach
    void signIn() {
        person = fixture.person("Zoë", unique("zoe") + "@demo.example", ZoneId.of("Europe/London"));
        HttpCookie cookie = new HttpCookie(
                "cordee", signIns.open(person, SignInKind.WEB, false, "test").secret());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(address("/"), cookie);
    }

    @Test
    void aConcernThatWasRefusedIsOnThePageAndNotInTheSession() throws Exception {
        Map<String, String> form = fields(get("/home/concern"));
        form.replaceAll((name, value) -> name.endsWith(":text") ? word + "x".repeat(4100) : value);
        assertTrue(post("/home/concern", form).contains(word), "the text is shown again");
        assertSessionsAreSealed();
    }

    @Test
    void accessNeedsAreOnThePageAndNotInTheSession() throws Exception {
        as(
                person,
                () -> profiles.say(
                        new Profiles.Access(word + " needs", true, word + " name", word + " contact", Profiles.NEVER)));
        assertTrue(get("/people/access-edit").contains(word + " needs"));
        assertSessionsAreSealed();
    }

    @Test
    void whatWasTypedBesideAFieldThatFailedIsKeptAndNotInTheSession() throws Exception {
        Map<String, String> form = fields(get("/people/experience-edit"));
        form.keySet().removeIf(name -> name.endsWith(":answer"));
        form.replaceAll((name, value) -> name.endsWith(":words") ? word : value);
        String page = post("/people/experience-edit", form);
        assertTrue(page.contains(word), "the text is shown again");
        assertSessionsAreSealed();
        Map<String, String> corrected = fields(page);
        corrected.replaceAll(
                (name, value) -> name.endsWith(":answer") ? "yes" : name.endsWith(":words") ? word : value);
        post("/people/experience-edit", corrected);
        assertEquals(word, as(person, () -> profiles.experience()).words(), "the form was accepted at the second try");
    }

    private void assertSessionsAreSealed() throws IllegalAccessException {
        SessionContent content = SessionContent.read();
        assertFalse(content.texts().contains(word), "a text is in the session");
        assertTrue(
                content.types().contains(SealedViewMap.class.getName()),
                "the search looks at views: " + content.types());
        assertEquals(
                "",
                content.types().stream()
                        .filter(type -> type.startsWith("org.cordee.")
                                && type.contains(".web.")
                                && !type.equals(SealedViewMap.class.getName()))
                        .collect(Collectors.joining(", ")),
                "beans of views in the session");
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty("CORDEE_PORT") + path);
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private String post(String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address("").toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 303, answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    /** The fields of the main form with their values, and its first button. */
    private static Map<String, String> fields(String page) {
        String form = page.substring(page.indexOf("<main"));
        Map<String, String> fields = new LinkedHashMap<>();
        boolean button = false;
        for (Matcher tag = FIELD.matcher(form); tag.find(); ) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (Matcher attribute = ATTRIBUTE.matcher(tag.group()); attribute.find(); ) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            boolean submit = "submit".equals(attributes.get("type"));
            if (attributes.containsKey("name") && !"checkbox".equals(attributes.get("type")) && !(submit && button)) {
                fields.putIfAbsent(attributes.get("name"), attributes.getOrDefault("value", ""));
                button |= submit;
            }
        }
        return fields;
    }
}
