package org.cordee.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.cordee.accounts.boundary.SignIns;
import org.cordee.accounts.terms.SignInKind;
import org.cordee.house.inside.Inside;
import org.cordee.notices.boundary.NoticesFixture;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class IdempotentIT extends Inside {

    @Inject
    NoticesFixture fixture;

    @Inject
    SignIns signIns;

    private final String mark = unique("post");

    private String token() {
        PersonId person = fixture.person("Zoë", unique("zoe") + "@demo.example", ZoneId.of("Europe/London"));
        return signIns.open(person, SignInKind.API, false, "test").secret();
    }

    private HttpResponse<String> post(String token, String path, String key, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getProperty("CORDEE_PORT") + "/api/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header(IdempotentPostInterceptor.KEY, key);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String body() {
        return "{\"mark\":\"" + mark + "\"}";
    }

    private long effects() {
        return count("select count(*) from audit_change where action = 'platform.test-posted' and detail = ?", mark);
    }

    @Test
    void aReplayIsAnsweredLikeTheFirstTime() throws Exception {
        String token = token();
        HttpResponse<String> first = post(token, "posted", mark, body());
        HttpResponse<String> second = post(token, "posted", mark, body());
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(201, second.statusCode(), second.body());
        assertTrue(first.headers().firstValue("Location").orElseThrow().contains("/api/posted/"));
        assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertEquals(
                first.headers().firstValue("Content-Type"), second.headers().firstValue("Content-Type"));
        assertEquals(first.body(), second.body());
        assertEquals(1, effects());
    }

    @Test
    void alsoWhereTheMethodReturnsAThingOrNothing() throws Exception {
        String token = token();
        HttpResponse<String> first = post(token, "posted/accept", mark, body());
        HttpResponse<String> second = post(token, "posted/accept", mark, body());
        assertEquals(200, second.statusCode(), second.body());
        assertEquals(first.body(), second.body());
        assertEquals(204, post(token, "posted/nothing", mark, body()).statusCode());
        assertEquals(204, post(token, "posted/nothing", mark, body()).statusCode());
        assertEquals(2, effects());
    }

    @Test
    void withoutAKeyEachCounts() throws Exception {
        String token = token();
        assertNotEquals(
                post(token, "posted", null, body()).body(),
                post(token, "posted", null, body()).body());
        assertEquals(2, effects());
    }

    @Test
    void twoPeopleMayUseTheSameKey() throws Exception {
        assertEquals(201, post(token(), "posted", mark, body()).statusCode());
        assertEquals(201, post(token(), "posted", mark, body()).statusCode());
        assertEquals(2, effects());
    }

    @Test
    void aRefusalLeavesNoTraceAndMayBeTriedAgain() throws Exception {
        String token = token();
        assertEquals(422, post(token, "posted/refused", mark, body()).statusCode());
        assertEquals(422, post(token, "posted/refused", mark, body()).statusCode());
        assertEquals(409, post(token, "posted/returned-refusal", mark, body()).statusCode());
        assertEquals(0, effects());
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() throws Exception {
        String token = token();
        post(token, "posted", mark, body());
        HttpResponse<String> other = post(token, "posted", mark, "{\"mark\":\"other\"}");
        assertEquals(422, other.statusCode(), other.body());
        assertEquals(1, effects());
    }

    @Test
    void manyAtOnceHaveOneEffect() throws Exception {
        String token = token();
        List<String> answers = race(10, i -> post(token, "posted", mark, body()).body());
        assertEquals(1, Set.copyOf(answers).size(), answers.toString());
        assertEquals(1, effects());
    }
}
