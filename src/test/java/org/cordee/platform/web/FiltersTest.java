package org.cordee.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.platform.web.filters.PageAddressFilter;
import org.cordee.platform.web.filters.RequestSizeFilter;
import org.cordee.platform.web.filters.SameOriginFilter;
import org.cordee.platform.web.filters.SecurityHeadersFilter;
import org.junit.jupiter.api.Test;

/** What the filters decide. */
class FiltersTest {

    private static final String HOST = "127.0.0.1:8080";
    private static final String BASE = "https://cordee.example";

    @Test
    void thePolicyIsStrictAndCarriesTheNonce() {
        assertEquals(
                "default-src 'none'; script-src 'self' 'nonce-abc'; style-src 'self' 'unsafe-inline'; img-src 'self' "
                        + "data:; "
                        + "font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'",
                SecurityHeadersFilter.policy("abc"));
    }

    @Test
    void endingsAreTakenOff() {
        assertEquals(
                Optional.of("/programmes/cohort?id=7"), PageAddressFilter.better("/programmes/cohort.xhtml", "id=7"));
        assertEquals(Optional.of("/"), PageAddressFilter.better("/index.xhtml", null));
        assertEquals(Optional.of("/programmes/"), PageAddressFilter.better("/programmes/index.xhtml", null));
        assertEquals(Optional.empty(), PageAddressFilter.better("/programmes/cohort", "id=7"));
        assertEquals(Optional.empty(), PageAddressFilter.better("/jakarta.faces.resource/css/cordee.css.xhtml", "v=1"));
        assertEquals(Optional.empty(), PageAddressFilter.better("//evil.example/x.xhtml", null));
    }

    @Test
    void theBrowsersWordCountsFirst() {
        assertTrue(SameOriginFilter.fromUs("same-origin", null, null, HOST, BASE, true));
        assertTrue(SameOriginFilter.fromUs("none", null, null, HOST, BASE, true));
        assertFalse(SameOriginFilter.fromUs("cross-site", "https://cordee.example", null, HOST, BASE, true));
        assertFalse(SameOriginFilter.fromUs("same-site", null, null, HOST, BASE, true));
    }

    @Test
    void elseTheOriginHasToBeOurs() {
        assertTrue(SameOriginFilter.fromUs(null, "http://127.0.0.1:8080", null, HOST, BASE, true));
        assertTrue(SameOriginFilter.fromUs(null, "https://cordee.example", null, HOST, BASE, true));
        assertFalse(SameOriginFilter.fromUs(null, "https://cordee.example.evil.example", null, HOST, BASE, true));
        assertFalse(SameOriginFilter.fromUs(null, "null", null, HOST, BASE, true));
        assertFalse(SameOriginFilter.fromUs(null, "not an address", null, HOST, BASE, true));
    }

    @Test
    void elseTheReferrerAndWithoutAnyWordOnlyWhatHasNoCookie() {
        assertTrue(SameOriginFilter.fromUs(null, null, "http://127.0.0.1:8080/page", HOST, BASE, true));
        assertFalse(SameOriginFilter.fromUs(null, null, "https://evil.example/cordee.example", HOST, BASE, true));
        assertFalse(SameOriginFilter.fromUs(null, null, null, HOST, BASE, true));
        assertTrue(SameOriginFilter.fromUs(null, null, null, HOST, BASE, false));
    }

    @Test
    void filesMayBeLargerThanForms() {
        assertEquals(1 << 20, RequestSizeFilter.most("application/json", true));
        assertEquals(1 << 20, RequestSizeFilter.most(null, true));
        assertEquals(24 << 20, RequestSizeFilter.most("multipart/form-data; boundary=x", true));
        assertEquals(
                1 << 20,
                RequestSizeFilter.most("multipart/form-data; boundary=x", false),
                "a visitor has no form with a file");
    }

    @Test
    void sameValuesSameFingerprint() {
        Map<String, String[]> sent = Map.of("form:title", new String[] {"A"}, "once", new String[] {"k"});
        Map<String, String[]> again = Map.of(
                "form:title",
                new String[] {"A"},
                "once",
                new String[] {"k"},
                "jakarta.faces.ViewState",
                new String[] {"1:2"},
                "primefaces.nonce",
                new String[] {"n"});
        Map<String, String[]> changed = Map.of("form:title", new String[] {"B"}, "once", new String[] {"k"});
        assertEquals(FormKey.fingerprint(sent), FormKey.fingerprint(again));
        assertNotEquals(FormKey.fingerprint(sent), FormKey.fingerprint(changed));
        assertTrue(FormKey.fingerprint(sent).matches("[0-9a-f]{16}"));
    }

    @Test
    void aPathHasOneForm() {
        for (String odd : List.of(
                "//health",
                "/%68ealth",
                "/health;x=1",
                "/a/../b",
                "/a/.",
                "/a%2fb",
                "/a%2Fb",
                "/a%5Cb",
                "/a\\b",
                "/%00",
                "/%7f")) {
            assertTrue(PageAddressFilter.odd(odd), odd);
        }
        for (String plain : List.of(
                "/",
                "/health",
                "/jakarta.faces.resource/css/cordee.css.xhtml",
                "/api/cohorts/7",
                "/a%20b",
                "/caf%C3%A9",
                "/a.b")) {
            assertFalse(PageAddressFilter.odd(plain), plain);
        }
    }
}
