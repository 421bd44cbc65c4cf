package org.cordee.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "evil",
                "",
                "/accounts/sign-in?next=/x",
                "/api/me",
                "/x\r\nSet-Cookie: a=b",
                "/\tx",
                "/a b",
                "javascript:alert(1)",
                "/links/set-password?t=x"
            })
    void leadsNowhereElse(String next) {
        assertNull(RedirectTarget.safe(next));
    }

    @Test
    void leadsToOurOwnPages() {
        assertEquals("/programmes/cohort?id=7&tab=dates", RedirectTarget.safe("/programmes/cohort?id=7&tab=dates"));
        assertEquals("/accounts/sign-in?next=%2Fa%3Fid%3D7", RedirectTarget.signIn("/a?id=7"));
        assertEquals("/accounts/sign-in", RedirectTarget.signIn("/"));
        assertNull(RedirectTarget.safe(null));
        assertNull(RedirectTarget.safe("/" + "x".repeat(500)));
    }

    @ParameterizedTest
    @CsvSource({
        "/people/profile, false",
        "/people/profile.xhtml, false",
        "/accounts/sign-in.xhtml, true",
        "/catalogue/initiatives, true",
        "/cataloguex, false",
        "/accounts/my-account, false",
        "/accounts/, false",
        "/links/confirm-address, true",
        "/resources/css/x.css, true"
    })
    void doorsAreOpenOrClosed(String path, boolean open) {
        assertEquals(open, PublicPaths.page(path));
    }

    @Test
    void theApiIsClosedButForWhatIsListed() {
        assertTrue(PublicPaths.api("GET", "/api/initiatives"));
        assertTrue(PublicPaths.api("GET", "/api/initiatives/icn/cohorts"));
        assertTrue(PublicPaths.api("POST", "/api/tokens"));
        assertFalse(PublicPaths.api("GET", "/api/tokens"));
        assertFalse(PublicPaths.api("DELETE", "/api/tokens"));
        assertFalse(PublicPaths.api("POST", "/api/initiatives"));
        assertFalse(PublicPaths.api("GET", "/api/me"));
        assertTrue(PublicPaths.isApi("/api/x"));
        assertFalse(PublicPaths.isApi("/apix"));
    }
}
