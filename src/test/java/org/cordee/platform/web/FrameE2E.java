package org.cordee.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.house.live.Browser;
import org.cordee.house.live.Client;
import org.cordee.house.live.LiveServer;
import org.junit.jupiter.api.Test;

/**
 * What holds around every page: headers, addresses, refusals, error pages, the way back into a form that came too late.
 */
class FrameE2E extends Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void headersAreSetAndTheNonceIsNew() throws Exception {
        HttpResponse<String> start = get("/");
        String policy = header(start, "Content-Security-Policy");
        assertTrue(
                policy.matches(
                        "default-src 'none'; script-src 'self' 'nonce-[A-Za-z0-9+/]{24}'; .*frame-ancestors 'none'"),
                policy);
        assertNotEquals(policy, header(get("/"), "Content-Security-Policy"));
        assertEquals("nosniff", header(start, "X-Content-Type-Options"));
        assertEquals("DENY", header(start, "X-Frame-Options"));
        assertEquals("same-origin", header(start, "Referrer-Policy"));
        assertTrue(header(start, "Permissions-Policy").contains("camera=()"));
        assertEquals("no-cache", header(start, "Cache-Control"));
        assertTrue(header(start, "Vary").contains("Cookie"));
        for (String absent : List.of("Server", "X-Powered-By", "Set-Cookie", "Strict-Transport-Security")) {
            assertEquals("", header(start, absent), absent);
        }
        assertFalse(start.body().contains("<script"));
    }

    @Test
    void whatSomebodySignedInSeesIsNotKept() {
        signIn("leader");
        Response page = page().navigate("/");
        assertEquals("no-store", page.headerValue("cache-control"));
        assertThat(page().getByRole(
                                com.microsoft.playwright.options.AriaRole.LINK,
                                new com.microsoft.playwright.Page.GetByRoleOptions().setName("Raise a concern")))
                .hasAttribute("href", "/home/concern");
    }

    @Test
    void looksAreVersionedAndKeptForAYear() throws Exception {
        Matcher sheet = Pattern.compile("href=\"(/jakarta.faces.resource/css/cordee.css.xhtml\\?v=[0-9a-f]+)\"")
                .matcher(get("/").body());
        assertTrue(sheet.find());
        HttpResponse<String> css = get(sheet.group(1));
        assertEquals(200, css.statusCode());
        assertTrue(header(css, "Cache-Control").contains("max-age=31536000"), header(css, "Cache-Control"));
    }

    @Test
    void oneAddressForEachPage() throws Exception {
        HttpResponse<String> answer = get("/catalogue/initiatives.xhtml?kind=network");
        assertEquals(301, answer.statusCode());
        assertEquals("/catalogue/initiatives?kind=network", header(answer, "Location"));
        for (String closed : List.of(
                "/openapi",
                "/openapi/",
                "/openapi/application.wadl",
                "/metrics",
                "/health/",
                "/health/started",
                "/WEB-INF/web.xml",
                "/WEB-INF/errors/page",
                "/WEB-INF/templates/public.xhtml",
                "/catalogue/nothing")) {
            assertEquals(404, get(closed).statusCode(), closed);
        }
    }

    @Test
    void anErrorPageMakesNoSession() throws Exception {
        HttpResponse<String> answer = get("/catalogue/nothing");
        assertEquals(404, answer.statusCode());
        assertEquals("", header(answer, "Set-Cookie"));
        assertTrue(answer.body().contains("We can’t find that page"));
        for (String absent : List.of("/nothing", "/programmes/nothing", "/people/profile/nothing")) {
            assertEquals(404, get(absent).statusCode(), absent);
        }
        assertEquals(303, get("/people/profile").statusCode());
        go("/catalogue/nothing");
        axe();
        phone();
        go("/catalogue/nothing");
        fitsItsWidth();
    }

    @Test
    void whatAnotherSiteSendsIsRefused() throws Exception {
        assertEquals(
                403,
                post("/accounts/sign-in", "a=b", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403,
                post("/accounts/sign-in", "a=b", "Origin", "https://evil.example")
                        .statusCode());
        assertEquals(403, post("/accounts/sign-in", "a=b", "Cookie", "cordee=x").statusCode());
        assertNotEquals(
                403,
                post("/accounts/sign-in", "a=b", "Origin", LiveServer.here().base())
                        .statusCode());
    }

    @Test
    void tooLargeIsRefused() throws Exception {
        assertEquals(413, post("/accounts/sign-in", "a=" + "b".repeat(1 << 20)).statusCode());
    }

    @Test
    void theApiSaysProblems() {
        Client leader = Client.of("leader");
        assertEquals(404, leader.get("/api/nothing").status());
        assertEquals("Not found", leader.get("/api/nothing").json().get("title").getAsString());
        assertEquals(404, leader.get("/api/cohorts/999999999").status());
        assertEquals(400, leader.post("/api/tokens", "{not json").status());
        assertEquals(
                413,
                leader.post("/api/tokens", "{\"email\":\"" + "x".repeat(1 << 20) + "\"}")
                        .status());
        assertEquals(404, leader.get("/api/application.wadl").status());
        Client.Answer refused = Client.visitor().post("/api/tokens", "{}");
        assertEquals(422, refused.status());
        assertEquals(
                "email",
                refused.json()
                        .getAsJsonArray("errors")
                        .get(0)
                        .getAsJsonObject()
                        .get("field")
                        .getAsString());
        assertEquals(
                "3.0.3",
                Client.visitor().get("/api/openapi").json().get("openapi").getAsString());
    }

    @Test
    void theStartPageIsLightAndForEverybody() {
        AtomicInteger bytes = new AtomicInteger();
        page().onRequestFinished(request ->
                bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
        assertEquals(200, go("/"));
        page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertTrue(bytes.get() > 0 && bytes.get() <= 60_000, "start page: " + bytes + " bytes");
        axe();
        page().keyboard().press("Tab");
        assertThat(page().locator(".skip")).isFocused();
        phone();
        go("/");
        fitsItsWidth();
        axe();
    }

    @Test
    void aFormThatCameTooLateKeepsWhatWasTyped() {
        signIn("leader");
        go("/home/concern");
        String typed = "Something I saw in the second session";
        page().locator("textarea").first().fill(typed);
        // as a page that has changed meanwhile: ExpiredFormE2E has those that have not
        page().evaluate("document.querySelectorAll(\"input[name='jakarta.faces.ViewState'], "
                + "input[name='shown']\").forEach(i => i.value = '1:2')");
        page().locator("main form .button").first().click();
        assertThat(page().locator(".summary")).containsText("What you typed is still here");
        assertThat(page().locator("textarea").first()).hasValue(typed);
        axe();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(LiveServer.here().base() + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(LiveServer.here().base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
