package org.cordee.accounts.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Keeps passwords as Argon2id with 19,456 KiB, two passes, one lane (OWASP's figures), 16 bytes of salt and 32 of hash.
 * Whoever asks about an account that does not exist costs the same work as any other.
 */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private final SecureRandom random = new SecureRandom();
    /** Each computation takes 19 MiB: more at once than processors would gain nothing. */
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final AtomicLong computed = new AtomicLong();
    private volatile String nobodys;

    /** A hash that nothing fits, for those who are not there. */
    @PostConstruct
    void prepare() {
        nobodys = hash(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
        computed.set(0);
    }

    /** The hash to keep, in its usual text with its parameters. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(
                () -> Password.hash(plain(password)).addSalt(salt).with(ARGON2).getResult());
    }

    /** @param hash null is answered with false after the same work */
    public boolean fits(String password, String hash) {
        String kept = hash == null ? nobodys() : hash;
        boolean fits =
                inTurn(() -> Password.check(plain(password), kept).with(Argon2Function.getInstanceFromHash(kept)));
        return fits && hash != null;
    }

    /**
     * True when the hash is of the same password as the server misread it until November 2026: its UTF-8 bytes, each
     * taken for a sign of ISO-8859-1. A password of plain ASCII was never misread and costs nothing here.
     *
     * @param hash null is answered with false after the same work
     */
    public boolean fitsMisread(String password, String hash) {
        if (password == null || password.chars().allMatch(c -> c < 0x80)) {
            return false;
        }
        return fits(new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), hash);
    }

    /** The parameters of that hash are not those of today. */
    public boolean isOld(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    /** How often Argon2 was computed since the start; for tests that compare the work of two ways. */
    public long computed() {
        return computed.get();
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            computed.incrementAndGet();
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** One text, however a keyboard composes its accents. */
    private static String plain(String password) {
        return Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFKC);
    }

    private String nobodys() {
        if (nobodys == null) {
            prepare();
        }
        return nobodys;
    }
}
