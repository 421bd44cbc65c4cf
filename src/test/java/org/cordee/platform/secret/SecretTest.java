package org.cordee.platform.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    private final Secret secret = of("one secret of sixteen bytes or more");
    private final Secret other = of("another secret of sixteen bytes or more");

    private static Secret of(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSignatureIsForOneTextOneUseAndOneSecret() {
        String signature = secret.sign("link:offer", "7");
        assertTrue(secret.signed("link:offer", "7", signature));
        assertTrue(of("one secret of sixteen bytes or more").signed("link:offer", "7", signature));
        assertFalse(secret.signed("link:offer", "8", signature));
        assertFalse(secret.signed("link:reset", "7", signature));
        assertFalse(other.signed("link:offer", "7", signature));
        assertFalse(secret.signed("link:offer", "7", signature.substring(1)));
        assertFalse(secret.signed("link:offer", "7", ""));
        assertFalse(secret.signed("link:offer", "7", null));
    }

    @Test
    void aSealedTextOpensOnlyWhereItBelongs() {
        String sealed = secret.seal("what was said – ü", "note:7");
        assertEquals("what was said – ü", secret.open(sealed, "note:7"));
        assertThrows(IllegalArgumentException.class, () -> secret.open(sealed, "note:8"));
        assertThrows(IllegalArgumentException.class, () -> other.open(sealed, "note:7"));
        assertNotEquals(sealed, secret.seal("what was said – ü", "note:7"));
        assertTrue(sealed.startsWith(secret.keyId() + "."));
    }

    @Test
    void everyAlteredCharacterIsFound() {
        String sealed = secret.seal("short", "note:7");
        for (int i = sealed.indexOf('.') + 1; i < sealed.length() - 1; i++) {
            char changed = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String altered = sealed.substring(0, i) + changed + sealed.substring(i + 1);
            assertThrows(IllegalArgumentException.class, () -> secret.open(altered, "note:7"));
        }
        assertThrows(IllegalArgumentException.class, () -> secret.open(sealed.substring(0, 12), "note:7"));
        assertThrows(IllegalArgumentException.class, () -> secret.open("", "note:7"));
    }

    @Test
    void aShortSecretIsRefused() {
        assertThrows(IllegalStateException.class, () -> of("short"));
    }

    @Test
    void itIsMadeOnceAndForItsOwnerAlone(@TempDir Path folder) throws Exception {
        byte[] first = SecretFile.in(folder.resolve("data")).secrets().get(0);
        assertEquals(
                new String(first),
                new String(SecretFile.in(folder.resolve("data")).secrets().get(0)));
        assertEquals(43, first.length);
        Path file = folder.resolve("data/secret");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void anOlderKeyReadsAndTheNewestWrites(@TempDir Path folder) throws Exception {
        SecretFile file = SecretFile.in(folder);
        Secret before = new Secret(Keys.of(file.secrets()));
        String sealed = before.seal("kept", "note:7");
        String signature = before.sign("link:offer", "7");
        file.renew();
        Secret after = new Secret(Keys.of(file.secrets()));
        assertNotEquals(before.keyId(), after.keyId());
        assertEquals("kept", after.open(sealed, "note:7"));
        assertTrue(after.signed("link:offer", "7", signature));
        assertEquals(after.keyId(), Keys.idOf(after.seal("kept", "note:7")).orElseThrow());
        assertFalse(before.signed("link:offer", "7", after.sign("link:offer", "7")));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))));
    }
}
