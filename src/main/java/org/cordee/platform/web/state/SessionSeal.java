package org.cordee.platform.web.state;

import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what the HTTP session keeps between two requests (AES-256-GCM). The key is derived from a random value of
 * this server and the secret in the sign-in cookie, which the server doesn't store. So neither a stored session nor a
 * dump of the memory between requests shows what people wrote.
 */
public final class SessionSeal {

    /** Request attribute: the secret from the sign-in cookie; absent for visitors. */
    public static final String HOLDER = SessionSeal.class.getName() + ".holder";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SERVER_KEY = random(32);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SessionSeal() {}

    /**
     * Serialises and encrypts a value for the browser of the current request.
     *
     * @param value serialisable, or null
     * @throws UncheckedIOException if something in it isn't serialisable
     */
    public static byte[] seal(Object value) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(4096);
        try (ObjectOutputStream out = new ObjectOutputStream(plain)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException("the state of a view can't be serialised", e);
        }
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.toByteArray());
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + body.length);
            System.arraycopy(body, 0, sealed, NONCE_BYTES, body.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what {@link #seal} returned.
     *
     * @throws Unreadable if it was sealed for another browser or by another server
     */
    public static Object open(byte[] sealed) {
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new Unreadable(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        try (ObjectInputStream in = new AppInputStream(new ByteArrayInputStream(plain))) {
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Object holder = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(HOLDER);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SERVER_KEY, "HmacSHA256"));
        byte[] key = mac.doFinal(("session\n" + (holder == null ? "" : holder)).getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return value;
    }

    /** It was sealed for another browser or by another server. */
    public static final class Unreadable extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    /** Finds the classes of this application and of the libraries the server brings. */
    private static final class AppInputStream extends ObjectInputStream {

        AppInputStream(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(
                        described.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(described);
            }
        }
    }
}
