package org.cordee.platform.outbox;

import java.util.List;
import java.util.Objects;

/**
 * One mail to one person.
 *
 * @param to address
 * @param toName the name before it, or null
 * @param subject one line
 * @param text the plain part
 * @param html the same in HTML, or null
 * @param attachments may be empty
 * @param kind what it is about, for counting: {@code programmes.notice.offer}
 * @param essential true when it cannot be muted
 * @param replyTo address that answers go to, or null for the sender's
 * @param muteSubject what one click in the reader's mail program stops, as the subject of a link for {@link #MUTE};
 *     null for none
 */
public record Mail(
        String to,
        String toName,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        String kind,
        boolean essential,
        String replyTo,
        String muteSubject) {

    /** Purpose of the links that stop mails of one kind. */
    public static final String MUTE = "mute";

    /** A mail without an unsubscribe button. */
    public Mail(
            String to,
            String toName,
            String subject,
            String text,
            String html,
            List<Attachment> attachments,
            String kind,
            boolean essential,
            String replyTo) {
        this(to, toName, subject, text, html, attachments, kind, essential, replyTo, null);
    }

    public Mail {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        // a line break in a header would begin another one
        subject = subject.replaceAll("[\\r\\n]+", " ");
        toName = toName == null ? null : toName.replaceAll("[\\r\\n]+", " ");
        attachments = List.copyOf(attachments);
    }

    /** A mail whose answers go to the sender. */
    public Mail(
            String to,
            String toName,
            String subject,
            String text,
            String html,
            List<Attachment> attachments,
            String kind,
            boolean essential) {
        this(to, toName, subject, text, html, attachments, kind, essential, null);
    }
}
