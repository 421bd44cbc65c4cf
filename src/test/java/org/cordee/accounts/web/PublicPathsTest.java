package org.cordee.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cordee.platform.rest.OpenApiResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor may open. Everything that is not named is closed. */
class PublicPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/accounts/sign-in",
                "/accounts/sign-in.xhtml",
                "/accounts/register",
                "/programmes/cohort",
                "/catalogue/initiative",
                "/resources/cordee.css",
                "/jakarta.faces.resource/faces.js",
                "/links/decline/abc",
                "/calendar/secret.ics",
                "/health"
            })
    void anOpenPage(String path) {
        assertTrue(PublicPaths.page(path), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/accounts/sign-inn",
                "/accounts/settings",
                "/accounts/people",
                "/accounts",
                "/programmes/cohorts",
                "/programmes/cohort/edit",
                "/programmes/desk",
                "/catalogue",
                "/catalogues/x",
                "/learningsets/set",
                "/mentoring/mentors",
                "/resources",
                "/links",
                "/calendar",
                "",
                "//",
                "/INDEX"
            })
    void aClosedPage(String path) {
        assertFalse(PublicPaths.page(path), path);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/initiatives,true",
        "HEAD,/api/initiatives,true",
        "GET,/api/initiatives/leading-together,true",
        "POST,/api/initiatives,false",
        "DELETE,/api/initiatives/leading-together,false",
        "GET,/api/initiativesx,false",
        "GET,/api/openapi,true",
        "GET,/api/openapi.json,true",
        "GET,/api/openapi/x,false",
        "POST,/api/tokens,true",
        "GET,/api/tokens,false",
        "DELETE,/api/tokens,false",
        "GET,/api/cohorts,false",
        "OPTIONS,/api/initiatives,false"
    })
    void theApi(String method, String path, boolean open) {
        assertEquals(open, PublicPaths.api(method, path));
    }

    @Test
    void theDescriptionOfTheApiSaysWhatNeedsNoToken() {
        new OpenApiResource()
                .document()
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject()
                        .forEach((method, operation) -> assertEquals(
                                PublicPaths.api(method.toUpperCase(), "/api" + path.replaceAll("[{}]", "")),
                                operation.asJsonObject().containsKey("security"),
                                method + " " + path)));
    }

    @Test
    void theApiLiesUnderOneAddress() {
        assertTrue(PublicPaths.isApi("/api"));
        assertTrue(PublicPaths.isApi("/api/cohorts"));
        assertFalse(PublicPaths.isApi("/apis"));
        assertFalse(PublicPaths.isApi("/programmes/api/"));
        assertTrue(PublicPaths.isResource("/favicon.ico"));
        assertFalse(PublicPaths.isResource("/robots.txt"));
        assertEquals("/accounts/sign-in", PublicPaths.plain("/accounts/sign-in.xhtml"));
    }
}
