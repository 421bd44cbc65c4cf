package org.cordee.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cordee.platform.config.Settings;
import org.cordee.shared.entity.SealedText;

/**
 * The one secret of an installation: it signs links and seals notes. It comes from {@code CORDEE_SECRET}, or is made
 * once and kept in the data folder, readable by its owner alone ({@link SecretFile}).
 */
@ApplicationScoped
public class Secret {

    private static final Logger LOG = Logger.getLogger(Secret.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Keys keys;

    public Secret() {
        this(Keys.of(Settings.here()));
    }

    Secret(Keys keys) {
        this.keys = keys;
        SealedText.sealWith(keys);
    }

    /** @param master at least 16 bytes */
    Secret(byte[] master) {
        this(Keys.of(List.of(master)));
    }

    /** Made at the start, so that what is wrong with it is said then. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(Level.FINE, "key {0}", keys.id());
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
        return keys.sign(use, text);
    }

    /**
     * True when {@code signature} is that of {@code text} for this use; takes as long for a wrong one as for a right
     * one.
     */
    public boolean signed(String use, String text, String signature) {
        return keys.signed(use, text, signature);
    }

    /**
     * Seals a text (AES-256-GCM).
     *
     * @param bound what it belongs to, such as table, column and row id: opened elsewhere it is refused
     * @return {@code <key id>.<sealed>} in ASCII
     */
    public String seal(String text, String bound) {
        return keys.seal(text, bound);
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalArgumentException when it was altered, belongs elsewhere or was sealed under a key that is not
     *     here
     */
    public String open(String sealed, String bound) {
        return keys.open(sealed, bound);
    }

    /** Names the key in use, so that a rotation finds what is sealed under an older one. */
    public String keyId() {
        return keys.id();
    }

    /** All keys of this installation. */
    public Keys keys() {
        return keys;
    }
}
