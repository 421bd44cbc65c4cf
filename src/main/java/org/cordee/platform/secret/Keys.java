package org.cordee.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.StartFailure;
import org.cordee.shared.entity.SealedText;

/**
 * The keys of an installation, made from its secrets. The first one signs and seals; the older ones are only read with,
 * until a rotation has sealed everything under the first. Each use has a key of its own, derived from the secret
 * (HMAC-SHA256 over the name of the use), so that what one use gives away says nothing about another. JDK only.
 */
public final class Keys implements SealedText.Sealer {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int SHORTEST = 16;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_LENGTH = 6;

    private final List<Key> keys;

    private Keys(List<Key> keys) {
        this.keys = keys;
    }

    /** @param secrets the newest first, each of at least 16 bytes */
    public static Keys of(List<byte[]> secrets) {
        return new Keys(secrets.stream().map(Key::of).toList());
    }

    /** The keys of the settings; makes a secret when there is none. */
    public static Keys of(Settings settings) {
        return of(
                settings.secret().isPresent()
                        ? SecretFile.named(settings)
                        : SecretFile.in(settings.data()).secrets());
    }

    /** Names the key that signs and seals: 6 characters. */
    public String id() {
        return keys.get(0).id;
    }

    /** True when texts sealed under this key can be opened. */
    public boolean has(String id) {
        return keys.stream().anyMatch(key -> key.id.equals(id));
    }

    /** The id of the key a text was sealed under, or empty when it does not look like a sealed text. */
    public static Optional<String> idOf(String sealed) {
        return sealed.indexOf('.') == ID_LENGTH ? Optional.of(sealed.substring(0, ID_LENGTH)) : Optional.empty();
    }

    /** Signs with the newest key: 43 characters, safe in addresses. */
    String sign(String use, String text) {
        return sign(keys.get(0), use, text);
    }

    /** True for a signature under any of the keys; takes as long for a wrong one as for a right one. */
    boolean signed(String use, String text, String signature) {
        boolean right = false;
        for (Key key : keys) {
            right |= signature != null
                    && MessageDigest.isEqual(
                            sign(key, use, text).getBytes(StandardCharsets.UTF_8),
                            signature.getBytes(StandardCharsets.UTF_8));
        }
        return right;
    }

    private static String sign(Key key, String use, String text) {
        return TEXT.encodeToString(hmac(hmac(key.signing, use), text));
    }

    /**
     * Seals with the newest key (AES-256-GCM).
     *
     * @param bound what the text belongs to, such as table, column and row id: elsewhere it cannot be opened
     * @return {@code <key id>.<sealed>} in ASCII
     */
    @Override
    public String seal(String text, String bound) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            byte[] sealed =
                    cipher(keys.get(0), Cipher.ENCRYPT_MODE, iv, bound).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return id() + "."
                    + TEXT.encodeToString(ByteBuffer.allocate(iv.length + sealed.length)
                            .put(iv)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what {@link #seal} made, under any of the keys.
     *
     * @throws IllegalArgumentException when it was altered, belongs elsewhere or was sealed under a key that is not
     *     here
     */
    @Override
    public String open(String sealed, String bound) {
        int dot = sealed.indexOf('.');
        Key key = keys.stream()
                .filter(k -> dot > 0 && k.id.equals(sealed.substring(0, dot)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sealed under another key"));
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            if (bytes.length < IV_BYTES + TAG_BITS / 8) {
                throw new IllegalArgumentException("cut off");
            }
            byte[] iv = Arrays.copyOf(bytes, IV_BYTES);
            byte[] plain =
                    cipher(key, Cipher.DECRYPT_MODE, iv, bound).doFinal(bytes, IV_BYTES, bytes.length - IV_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("altered, or sealed for another place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(Key key, int mode, byte[] iv, String bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.sealing, "AES"), new GCMParameterSpec(TAG_BITS, iv));
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

    /** What one secret is used for. */
    private record Key(String id, byte[] signing, byte[] sealing) {

        static Key of(byte[] secret) {
            if (secret.length < SHORTEST) {
                String sentence = "CORDEE_SECRET is too short. Use at least " + SHORTEST + " characters.";
                StartFailure.because(sentence);
                throw new IllegalStateException(sentence);
            }
            return new Key(
                    TEXT.encodeToString(hmac(secret, "key id")).substring(0, ID_LENGTH),
                    hmac(secret, "sign"),
                    hmac(secret, "seal"));
        }
    }
}
