package org.cordee.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.cordee.house.Ports;
import org.cordee.platform.config.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server whose certificate no known authority has signed, and one that does not encrypt. */
class MailTrustTest {

    @AfterEach
    void clear() {
        List.of("HOST", "PORT", "TLS").forEach(name -> System.clearProperty("CORDEE_MAIL_" + name));
    }

    @Test
    void theAuthoritiesOfTheFileAreTrustedAndNoOthers(@TempDir Path folder) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(in, "changeit".toCharArray());
        }
        Path pem = Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        keys.getCertificate(keys.aliases().nextElement())
                                                .getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        GreenMail server = new GreenMail(patient(ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            int port = server.getSmtps().getPort();
            try (SSLSocket socket = (SSLSocket) MailTrust.in(pem).createSocket("127.0.0.1", port)) {
                socket.startHandshake();
            }
            try (SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket("127.0.0.1", port)) {
                assertThrows(SSLException.class, socket::startHandshake);
            }
        } finally {
            server.stop();
        }
        assertThrows(
                IllegalStateException.class, () -> MailTrust.in(Files.writeString(folder.resolve("empty.pem"), "")));
    }

    @Test
    void aServerThatDoesNotEncryptGetsNoMailWhereThatIsRequired() {
        GreenMail server = new GreenMail(patient(ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            System.setProperty("CORDEE_MAIL_HOST", "127.0.0.1");
            System.setProperty(
                    "CORDEE_MAIL_PORT", String.valueOf(server.getSmtp().getPort()));
            System.setProperty("CORDEE_MAIL_TLS", "required");
            Mail mail = new Mail("zoe@demo.example", "Zoe", "A place", "Text", null, List.of(), "test", true);
            assertThrows(
                    IllegalStateException.class,
                    () -> new Smtp(Settings.here()).deliver(mail, "<a@b>", Instant.EPOCH, null));
            assertEquals(0, server.getReceivedMessages().length);
        } finally {
            server.stop();
        }
    }

    /** Two seconds are too few on a busy machine. */
    private static ServerSetup patient(String protocol) {
        ServerSetup setup = new ServerSetup(Ports.free(), "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000);
        return setup;
    }
}
