package org.cordee.accounts.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few words for what a browser calls itself. */
class BrowserNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
                        + "Safari/537.36 | Chrome, Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | "
                        + "Edge, Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15 | "
                        + "Safari, Mac",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile "
                        + "Safari/604.1 | Chrome, iPhone",
                "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 FxiOS/140.0 Mobile Safari/605.1 | "
                        + "Firefox, iPad",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile "
                        + "Safari/537.36 | Samsung Internet, Android",
                "Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 OPR/120.0 | Opera, "
                        + "Chromebook",
                "Mozilla/5.0 (X11; Linux x86_64) | Linux",
                "Firefox/140.0 | Firefox"
            })
    void aBrowserIsRecognised(String agent, String name) {
        assertEquals(name, BrowserNames.name(agent));
    }

    @Test
    void whatIsUnknownIsNamedByItsBeginning() {
        assertEquals("curl/8.5.0", BrowserNames.name("curl/8.5.0"));
        assertEquals("x".repeat(40), BrowserNames.name("x".repeat(40)));
        assertEquals("x".repeat(40) + "…", BrowserNames.name("x".repeat(41)));
        assertEquals("?", BrowserNames.name(null));
        assertEquals("?", BrowserNames.name(" "));
    }
}
