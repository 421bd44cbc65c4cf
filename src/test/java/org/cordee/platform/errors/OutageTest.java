package org.cordee.platform.errors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why something cannot be done now, and when to try again. */
class OutageTest {

    @ParameterizedTest
    @EnumSource(Outage.class)
    void eachReasonHasItsWordsAndATimeToWait(Outage outage) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Outage.class.getResourceAsStream("/org/cordee/shared/messages.properties")) {
            texts.load(in);
        }
        assertTrue(texts.containsKey(outage.title()), outage.title());
        assertTrue(texts.containsKey(outage.text()), outage.text());
        int seconds = Integer.parseInt(outage.retryAfter());
        assertTrue(seconds >= 1 && seconds <= 60, outage.retryAfter());
    }
}
