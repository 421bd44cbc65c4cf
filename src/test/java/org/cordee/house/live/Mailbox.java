package org.cordee.house.live;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.cordee.house.Ports;

/** Receives every mail the live server sends. */
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private static Mailbox one;

    private final GreenMail server;
    private final int port = Ports.free();

    private Mailbox() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** The one of this run. */
    public static synchronized Mailbox here() {
        if (one == null) {
            one = new Mailbox();
        }
        return one;
    }

    public int port() {
        return port;
    }

    /** All mails to this address until now, oldest first. */
    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> goesTo(mail, address))
                .toList();
    }

    /** All mails to anybody until now, oldest first. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Waits for a mail to this address whose subject has these words in it. @return the newest one's text */
    public String await(String address, String subject, Duration longest) {
        try {
            return Awaitility.await().atMost(longest).until(() -> newest(address, subject), Objects::nonNull);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "no mail \"" + subject + "\" to " + address + ", but: "
                            + to(address).stream().map(Mailbox::subjectOf).toList(),
                    e);
        }
    }

    private String newest(String address, String subject) {
        return to(address).stream()
                .filter(mail -> subjectOf(mail).contains(subject))
                .reduce((first, second) -> second)
                .map(Mailbox::text)
                .orElse(null);
    }

    /** The first address in a mail's text that has this in it. */
    public static String link(String text, String with) {
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            if (links.group().contains(with)) {
                return links.group();
            }
        }
        throw new AssertionError("no link with " + with + " in: " + text);
    }

    private static boolean goesTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The id a mail is known by. */
    public static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public static String subjectOf(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The plain text of a mail. */
    public static String text(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    String text = text(parts.getBodyPart(i));
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
            return part.isMimeType("multipart/*")
                    ? ""
                    : part.isMimeType("text/html") ? "" : GreenMailUtil.getBody(part);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
