package org.cordee.accounts.control;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238) as all authenticator apps make them: HMAC-SHA-1, six digits, 30 seconds. A
 * step is the number of such periods since 1970. Codes of the step before and after are accepted too, for clocks that
 * differ a little.
 */
public final class Totp {

    private static final int SECRET_BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int EITHER_SIDE = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A new secret of 160 bits as 32 characters of Base32. */
    public static String secret() {
        return random(SECRET_BYTES);
    }

    /** Random bytes as Base32. @param bytes a multiple of 5 */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return base32(random);
    }

    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** Six digits. @param secret Base32 */
    public static String code(String secret, long step) {
        return String.format("%0" + DIGITS + "d", truncated(secret, step) % MODULUS);
    }

    /**
     * The step whose code this is.
     *
     * @param after codes of this step and of earlier ones have been used and are refused
     * @return empty when it is no code of now
     */
    public static OptionalLong matches(String secret, String code, Instant now, long after) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - EITHER_SIDE; step <= step(now) + EITHER_SIDE; step++) {
            boolean same = MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (same && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** What the QR code holds; apps read account, issuer and secret from it. */
    public static String uri(String secret, String email) {
        return "otpauth://totp/Cordee:"
                + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=Cordee";
    }

    /** The 31 bits of RFC 4226, section 5.3. */
    static long truncated(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            return ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffffL;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param bytes of a length that is a multiple of 5, so that no padding is needed */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long bits = 0;
        int held = 0;
        for (byte b : bytes) {
            bits = bits << 8 | b & 0xff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt((int) (bits >> held & 31)));
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        long bits = 0;
        int held = 0;
        for (char c : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        return bytes.array();
    }
}
