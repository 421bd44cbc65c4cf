package org.cordee.accounts.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.text.Normalizer;

/**
 * Keeps passwords as Argon2id with 19,456 KiB, two passes, one lane (OWASP's figures), 16 bytes of salt and 32 of hash. Whoever asks
 * about an account that does not exist costs the same work as any other.
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
    private volatile String nobodys;

    /** The hash to keep, in its usual text with its parameters. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Password.hash(plain(password)).addSalt(salt).with(ARGON2).getResult();
    }

    /** @param hash null is answered with false after the same work */
    public boolean fits(String password, String hash) {
        boolean fits = Password.check(plain(password), hash == null ? nobodys() : hash)
                .with(hash == null ? ARGON2 : Argon2Function.getInstanceFromHash(hash));
        return fits && hash != null;
    }

    /** The parameters of that hash are not those of today. */
    public boolean isOld(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    /** One text, however a keyboard composes its accents. */
    private static String plain(String password) {
        return Normalizer.normalize(password == null ? "" : password, Normalizer.Form.NFKC);
    }

    private String nobodys() {
        String hash = nobodys;
        if (hash == null) {
            hash = hash(Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()));
            nobodys = hash;
        }
        return hash;
    }
}
