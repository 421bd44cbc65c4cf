package org.cordee.platform.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cordee.platform.secret.TestSecret;
import org.junit.jupiter.api.Test;

class ActionLinksTest {

    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(5));

    private final ActionLinks links = at(NOW, "a secret of sixteen bytes or more");

    private static ActionLinks at(Instant now, String secret) {
        return new ActionLinks(
                TestSecret.of(secret.getBytes(StandardCharsets.UTF_8)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String token(String link) {
        return link.substring(link.indexOf("?t=") + 3);
    }

    @Test
    void aLinkIsAnAbsoluteAddressOfItsPurpose() {
        String link = links.make("offer", "42", UNTIL);
        assertTrue(link.matches("http://127\\.0\\.0\\.1:8080/links/offer\\?t=[A-Za-z0-9_.-]+"), link);
        assertNotEquals(link, links.make("offer", "42", UNTIL));
    }

    @Test
    void itSaysItsSubjectUntilItsEnd() {
        String token = token(links.make("offer", "42:a.b ü", UNTIL));
        assertEquals(Optional.of("42:a.b ü"), links.read("offer", token));
        assertEquals(
                Optional.of("42:a.b ü"),
                at(UNTIL, "a secret of sixteen bytes or more").read("offer", token));
        assertEquals(
                Optional.empty(),
                at(UNTIL.plusSeconds(1), "a secret of sixteen bytes or more").read("offer", token));
    }

    @Test
    void anotherPurposeAndAnotherSecretRefuseIt() {
        String token = token(links.make("offer", "42", UNTIL));
        assertEquals(Optional.empty(), links.read("reset", token));
        assertEquals(
                Optional.empty(), at(NOW, "another secret of sixteen bytes").read("offer", token));
    }

    @Test
    void everyAlteredCharacterIsFound() {
        String token = token(links.make("offer", "42", UNTIL));
        for (int i = 0; i < token.length(); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, i) + changed + token.substring(i + 1);
            assertEquals(Optional.empty(), links.read("offer", altered), altered);
        }
    }

    @Test
    void nonsenseIsRefusedQuietly() {
        for (String nonsense : new String[] {null, "", ".", "a", "a.b", "..", "%00.%00", "ü.ü", "x".repeat(10_000)}) {
            assertEquals(Optional.empty(), links.read("offer", nonsense));
        }
    }

    @Test
    void aPurposeIsAWord() {
        assertThrows(IllegalArgumentException.class, () -> links.make("../x", "42", UNTIL));
    }
}
