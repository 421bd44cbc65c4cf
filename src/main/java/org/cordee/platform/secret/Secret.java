package org.cordee.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.StartFailure;

/**
 * The one secret of an installation: it signs links and seals notes. It comes from {@code CORDEE_SECRET}, or is made once
 * and kept in the data folder, readable by its owner alone. Each use has a key of its own, derived from it (HMAC-SHA256
 * over the name of the use), so that what one use gives away says nothing of another.
 */
@ApplicationScoped
public class Secret {

    private static final Logger LOG = Logger.getLogger(Secret.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int SHORTEST = 16;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] signing;
    private final byte[] sealing;
    private final String keyId;

    public Secret() {
        this(Settings.here());
    }

    Secret(Settings settings) {
        this(settings.secret().map(s -> s.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> kept(settings.data())));
    }

    /** Made at the start, so that what is wrong with it is said then. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(Level.FINE, "key {0}", keyId);
    }

    /** @param master at least 16 bytes */
    Secret(byte[] master) {
        if (master.length < SHORTEST) {
            String sentence = "CORDEE_SECRET is too short: give it at least " + SHORTEST + " characters.";
            StartFailure.because(sentence);
            throw new IllegalStateException(sentence);
        }
        signing = hmac(master, "sign");
        sealing = hmac(master, "seal");
        keyId = TEXT.encodeToString(hmac(master, "key id")).substring(0, 6);
    }

    /** A fresh random text of 256 bits for tokens and form keys, safe in addresses. */
    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }

    /**
     * Signs a text for one use.
     *
     * @param use what the signature is for; one for another use is worth nothing here
     * @return 43 characters, safe in addresses
     */
    public String sign(String use, String text) {
        return TEXT.encodeToString(hmac(hmac(signing, use), text));
    }

    /** True when {@code signature} is that of {@code text} for this use; takes as long for a wrong one as for a right one. */
    public boolean signed(String use, String text, String signature) {
        return signature != null && MessageDigest.isEqual(sign(use, text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Seals a text (AES-256-GCM).
     *
     * @param bound what it belongs to, such as table, column and row id: opened elsewhere it is refused
     * @return {@code <key id>.<sealed>} in ASCII
     */
    public String seal(String text, String bound) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, bound).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return keyId + "." + TEXT.encodeToString(ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalArgumentException when it was altered, belongs elsewhere or was sealed under another key
     */
    public String open(String sealed, String bound) {
        int dot = sealed.indexOf('.');
        if (dot < 0 || !sealed.substring(0, dot).equals(keyId)) {
            throw new IllegalArgumentException("sealed under another key");
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            if (bytes.length < IV_BYTES + TAG_BITS / 8) {
                throw new IllegalArgumentException("cut off");
            }
            byte[] iv = java.util.Arrays.copyOf(bytes, IV_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, iv, bound).doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("altered, or sealed for another place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the key in use, so that a rotation finds what is sealed under an older one. */
    public String keyId() {
        return keyId;
    }

    private Cipher cipher(int mode, byte[] iv, String bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] kept(Path folder) {
        Path file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            StartFailure.because("Cordee cannot keep its secret in " + file + ": " + e.getMessage());
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        // written aside and moved, so that a second process never reads half a secret
        Path fresh = posix
                ? Files.createTempFile(folder, "secret", ".new", PosixFilePermissions.asFileAttribute(Set.copyOf(
                        PosixFilePermissions.fromString("rw-------"))))
                : Files.createTempFile(folder, "secret", ".new");
        Files.writeString(fresh, random() + "\n");
        try {
            Files.createLink(file, fresh);
            LOG.warning(() -> "No CORDEE_SECRET is set: one was made and kept in " + file
                    + ". Keep it with the backup, and give the same one to every node of a cluster.");
        } catch (FileAlreadyExistsException e) {
            LOG.fine("another process was faster");
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
