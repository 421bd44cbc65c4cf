package org.cordee.notices.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.cordee.platform.outbox.Attachment;

/**
 * What somebody is told, by mail and in Cordee, in keys of the feature's bundle:
 * {@code Notice.of("programmes.notice.offer").subject("programmes.mail.offer.subject",
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
public record Notice(
        String kind,
        boolean essential,
        boolean mailOnly,
        Said subject,
        List<Said> lines,
        Way action,
        Way decline,
        List<Attachment> attachments,
        String replyTo) {

    public Notice {
        Objects.requireNonNull(kind, "kind");
        lines = List.copyOf(lines);
        attachments = List.copyOf(attachments);
    }

    /** A message of a bundle; an argument that is null is worded as nothing. */
    public record Said(String key, List<Object> arguments) {}

    /**
     * A link.
     *
     * @param label key of its words
     * @param address a path within Cordee ({@code /programmes/application?id=7}) or an action link
     */
    public record Way(Said label, String address) {}

    /** Begins a notice that may be muted, without lines. */
    public static Notice of(String kind) {
        return new Notice(kind, false, false, null, List.of(), null, null, List.of(), null);
    }

    public Notice subject(String key, Object... arguments) {
        return new Notice(
                kind, essential, mailOnly, said(key, arguments), lines, action, decline, attachments, replyTo);
    }

    /** Adds a paragraph. */
    public Notice line(String key, Object... arguments) {
        List<Said> more = new ArrayList<>(lines);
        more.add(said(key, arguments));
        return new Notice(kind, essential, mailOnly, subject, more, action, decline, attachments, replyTo);
    }

    /** The button. */
    public Notice action(String label, String address) {
        return new Notice(
                kind,
                essential,
                mailOnly,
                subject,
                lines,
                new Way(said(label), address),
                decline,
                attachments,
                replyTo);
    }

    /** The quieter link beside it. */
    public Notice decline(String label, String address) {
        return new Notice(
                kind, essential, mailOnly, subject, lines, action, new Way(said(label), address), attachments, replyTo);
    }

    /** Cannot be muted: decisions, offers, dates that moved, matters of the account. */
    public Notice asEssential() {
        return new Notice(kind, true, mailOnly, subject, lines, action, decline, attachments, replyTo);
    }

    /** Is not shown within Cordee. */
    public Notice byMailOnly() {
        return new Notice(kind, essential, true, subject, lines, action, decline, attachments, replyTo);
    }

    public Notice attach(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Notice(kind, essential, mailOnly, subject, lines, action, decline, more, replyTo);
    }

    /** Answers to the mail go to this address; null leaves them to the sender. */
    public Notice replyTo(String address) {
        return new Notice(kind, essential, mailOnly, subject, lines, action, decline, attachments, address);
    }

    private static Said said(String key, Object... arguments) {
        return new Said(key, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(arguments))));
    }
}
