package org.cordee.platform.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Whom to trust when the mail server's certificate is signed by an authority of its own. */
final class MailTrust {

    private MailTrust() {}

    /**
     * Connections that trust the certificates of this PEM file, and no others. @throws IllegalStateException when it
     * holds none
     */
    static SSLSocketFactory in(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
            authorities.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                authorities.setCertificateEntry("authority-" + authorities.size(), certificate);
            }
            if (authorities.size() == 0) {
                throw new IllegalStateException("CORDEE_MAIL_CA: there is no certificate in " + file);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("CORDEE_MAIL_CA: " + file + " cannot be read as PEM: " + e.getMessage(), e);
        }
    }
}
