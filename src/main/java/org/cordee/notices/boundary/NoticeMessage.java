package org.cordee.notices.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cordee.platform.outbox.Attachment;
import org.cordee.shared.text.Message;

/**
 * What somebody is told, by mail and in Cordee, in keys of the feature's bundle:
 * {@code NoticeMessage.of("programmes.notice.offer").subject("programmes.mail.offer.subject",
 * title).line("programmes.mail.offer.hold", until) .action("programmes.mail.offer.accept", links.make(…))}. Arguments
 * are texts, numbers, terms, dates, and instants and spans of time, which are worded in the reader's zone.
 *
 * @param kind key of a few words that complete “mails about …”: {@code programmes.notice.offer}
 * @param essential true: always sent, cannot be muted
 * @param mailOnly true: no copy within Cordee (a link to confirm an address)
 * @param subject one line
 * @param lines paragraphs, in order
 * @param action the one thing to do next, or null
 * @param decline the way to say no, or null
 * @param attachments of the mail
 * @param replyTo address that answers to the mail go to, or null for the sender's
 */
public record NoticeMessage(
        String kind,
        boolean essential,
        boolean mailOnly,
        Message subject,
        List<Message> lines,
        Link action,
        Link decline,
        List<Attachment> attachments,
        String replyTo) {

    public NoticeMessage {
        Objects.requireNonNull(kind, "kind");
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
    }

    /**
     * A link.
     *
     * @param label key of its words
     * @param address a path within Cordee ({@code /programmes/application?id=7}) or an action link
     */
    public record Link(Message label, String address) {}

    /** Begins a notice that may be muted, without lines. */
    public static NoticeMessage of(String kind) {
        return new NoticeMessage(kind, false, false, null, List.of(), null, null, List.of(), null);
    }

    public NoticeMessage subject(String key, Object... arguments) {
        return new NoticeMessage(
                kind, essential, mailOnly, Message.of(key, arguments), lines, action, decline, attachments, replyTo);
    }

    /** Adds a paragraph. */
    public NoticeMessage line(String key, Object... arguments) {
        List<Message> more = new ArrayList<>(lines);
        more.add(Message.of(key, arguments));
        return new NoticeMessage(kind, essential, mailOnly, subject, more, action, decline, attachments, replyTo);
    }

    /** The button. */
    public NoticeMessage action(String label, String address) {
        return new NoticeMessage(
                kind,
                essential,
                mailOnly,
                subject,
                lines,
                new Link(Message.of(label), address),
                decline,
                attachments,
                replyTo);
    }

    /** The quieter link beside it. */
    public NoticeMessage decline(String label, String address) {
        return new NoticeMessage(
                kind,
                essential,
                mailOnly,
                subject,
                lines,
                action,
                new Link(Message.of(label), address),
                attachments,
                replyTo);
    }

    /** Cannot be muted: decisions, offers, dates that moved, matters of the account. */
    public NoticeMessage asEssential() {
        return new NoticeMessage(kind, true, mailOnly, subject, lines, action, decline, attachments, replyTo);
    }

    /** Is not shown within Cordee. */
    public NoticeMessage byMailOnly() {
        return new NoticeMessage(kind, essential, true, subject, lines, action, decline, attachments, replyTo);
    }

    public NoticeMessage attach(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new NoticeMessage(kind, essential, mailOnly, subject, lines, action, decline, more, replyTo);
    }

    /** Answers to the mail go to this address; null leaves them to the sender. */
    public NoticeMessage replyTo(String address) {
        return new NoticeMessage(kind, essential, mailOnly, subject, lines, action, decline, attachments, address);
    }
}
