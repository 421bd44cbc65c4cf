package org.cordee.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers and limits that hold for every request. */
class BaseHeadersTest {

    @Test
    void pagesAreOnlyTiedToHttpsWhereTheyAreReachedByIt() {
        assertFalse(BaseHeaders.all(false).containsKey("Strict-Transport-Security"));
        assertEquals(
                "max-age=31536000; includeSubDomains", BaseHeaders.all(true).get("Strict-Transport-Security"));
    }

    @Test
    void nobodyFramesOrGuessesWhatAnAnswerIs() {
        for (boolean secure : List.of(true, false)) {
            Map<String, String> headers = BaseHeaders.all(secure);
            assertEquals("nosniff", headers.get("X-Content-Type-Options"));
            assertEquals("DENY", headers.get("X-Frame-Options"));
            assertEquals("same-origin", headers.get("Referrer-Policy"));
            assertEquals("same-origin", headers.get("Cross-Origin-Opener-Policy"));
            assertFalse(headers.containsKey("Content-Security-Policy"), "each answer has its own");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=x,true",
        "Multipart/Mixed,true",
        "application/x-www-form-urlencoded,false",
        "application/json,false",
        "text/multipart/,false",
        ",false"
    })
    void onlyAFormWithAFileMayBeLarge(String type, boolean file) {
        assertEquals(file, BodyLimits.multipart(type));
        assertEquals(file ? BodyLimits.WITH_FILE : BodyLimits.WITHOUT_FILE, BodyLimits.most(type));
        assertEquals(file ? BodyLimits.FILE_SECONDS : BodyLimits.BODY_SECONDS, BodyLimits.seconds(type));
    }
}
