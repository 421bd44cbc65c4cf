package org.cordee.platform.outbox;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cordee.platform.config.Settings;

/**
 * Hands a mail to the mail server of the settings. Encrypts where the server offers it; port 465 means from the first
 * byte.
 */
final class Smtp {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int TLS_PORT = 465;
    private static final int MILLISECONDS = 15_000;
    /** For one mail as a whole. The time limits of jakarta.mail are for each answer, and a slow server gives many. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Session session;
    private final String from;
    private final Duration longest;

    Smtp(Settings settings) {
        this(settings, LONGEST);
    }

    Smtp(Settings settings, Duration longest) {
        this.longest = longest;
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.mailHost().orElseThrow());
        properties.put("mail.smtp.port", String.valueOf(settings.mailPort()));
        properties.put("mail.smtp.connectiontimeout", String.valueOf(MILLISECONDS));
        properties.put("mail.smtp.timeout", String.valueOf(MILLISECONDS));
        properties.put("mail.smtp.writetimeout", String.valueOf(MILLISECONDS));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.mailPort() == TLS_PORT));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.encodefilename", "true");
        String user = settings.mailUser().orElse(null);
        properties.put("mail.smtp.auth", String.valueOf(user != null));
        // a password never goes over a connection that others can read, except on this machine
        properties.put(
                "mail.smtp.starttls.required",
                String.valueOf(settings.mailPort() != TLS_PORT
                        && (settings.mailTlsRequired() || user != null && !local(settings))));
        settings.mailCa().ifPresent(file -> properties.put("mail.smtp.ssl.socketFactory", MailTrust.in(file)));
        session = Session.getInstance(
                properties,
                user == null
                        ? null
                        : new Authenticator() {
                            @Override
                            protected PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(
                                        user, settings.mailPassword().orElse(""));
                            }
                        });
        from = settings.mailFrom();
    }

    /**
     * Delivers the mail; comes back when the server has taken it, or after 30 seconds. A server that was too slow may
     * have taken it all the same: sent again, it has the same Message-ID.
     *
     * @param unsubscribe address that stops such mails when it is posted to, or null
     * @throws MailNotSentException when it could not
     */
    void deliver(Mail mail, String messageId, Instant made, String unsubscribe) {
        FutureTask<Void> delivery = new FutureTask<>(() -> {
            hand(mail, messageId, made, unsubscribe);
            return null;
        });
        // a virtual thread, because interrupting one that waits for a socket closes that socket
        Thread courier = Thread.ofVirtual().name("mail").start(delivery);
        String server = "mail to the server " + session.getProperty("mail.smtp.host") + ": ";
        try {
            delivery.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new MailNotSentException(server + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new MailNotSentException(
                    server + "it did not accept the email within " + longest.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailNotSentException(server + "interrupted", e);
        } finally {
            courier.interrupt();
        }
    }

    private void hand(Mail mail, String messageId, Instant made, String unsubscribe)
            throws MessagingException, UnsupportedEncodingException {
        // jakarta.mail looks for the writers of its parts through the thread's class loader
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
        MimeMessage message = message(mail, messageId, made);
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        Transport.send(message);
    }

    private MimeMessage message(Mail mail, String messageId, Instant made)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(from.contains("<") ? new InternetAddress(from) : new InternetAddress(from, "Cordee"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), mail.toName(), UTF_8));
        if (mail.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo())});
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(made));
        // programs do not answer programs: Auto-Submitted for all that follow RFC 3834, the other one for Exchange and
        // Outlook
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply, RN, NRN");
        message.setContent(mail.attachments().isEmpty() ? body(mail) : withAttachments(mail));
        message.saveChanges();
        return message;
    }

    private static Multipart withAttachments(Mail mail) throws MessagingException {
        MimeMultipart mixed = new MimeMultipart("mixed");
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(body(mail));
        mixed.addBodyPart(body);
        for (Attachment attachment : mail.attachments()) {
            boolean message = attachment.equals(calendarMessage(mail));
            // beside the message itself the same stands as a plain file, for programs that know no messages
            MimeBodyPart part = part(attachment.text(), message ? "application/ics; charset=UTF-8" : attachment.type());
            part.setFileName(attachment.name());
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    private static Multipart body(Mail mail) throws MessagingException {
        MimeMultipart all = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        all.addBodyPart(text);
        if (mail.html() != null) {
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), UTF_8, "html");
            all.addBodyPart(html);
        }
        Attachment calendar = calendarMessage(mail);
        if (calendar != null) {
            all.addBodyPart(part(calendar.text(), calendar.type()));
        }
        return all;
    }

    /**
     * The one calendar message of a mail, or null: mail programs show buttons for it where it stands as the last form
     * of the text itself (RFC 6047).
     */
    private static Attachment calendarMessage(Mail mail) {
        List<Attachment> messages = mail.attachments().stream()
                .filter(a -> a.type().startsWith("text/calendar") && a.type().contains("method="))
                .toList();
        return messages.size() == 1 ? messages.get(0) : null;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8);
        part.setHeader("Content-Type", type);
        return part;
    }

    private static boolean local(Settings settings) {
        String host = settings.mailHost().orElse("");
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }
}
