package org.cordee.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.platform.config.Settings;
import org.cordee.platform.database.Sql;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/**
 * Mails on their way. A mail is a row of the transaction that causes it: rolled back, nothing goes out; committed, it
 * goes out at least once, always under the same Message-ID. Without {@code CORDEE_MAIL_HOST} mails stay here, and in
 * demo mode everybody can read them here. Bodies and attachments are sealed while they wait, and emptied once they are
 * sent or no longer tried: they hold links that work without signing in.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    /** Mails are kept that long after they were made, for questions about what was sent; then they go. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** A mail that could not be sent for so long is left: its news is old, or its address wrong. */
    static final Duration TRIED = Duration.ofDays(3);

    /** What bodies are sealed for, before the id of the mail. */
    private static final String PLAIN = "mail.plain_body ";

    private static final String HTML = "mail.html_body ";

    private static final int ID_LENGTH = 32;
    private static final int SUBJECT_LENGTH = 300;

    @Inject
    private Sql sql;

    @Inject
    private Secret secret;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** Puts the mail into the outbox, in the caller's transaction. */
    public void send(Mail mail) {
        String id = Secret.random().substring(0, ID_LENGTH);
        String host = URI.create(Settings.here().baseUrl()).getHost();
        String subject = mail.subject().substring(0, Math.min(mail.subject().length(), SUBJECT_LENGTH));
        sql.update(
                "insert into mail (id, message_id, recipient, recipient_name, subject, plain_sealed, html_sealed, "
                        + "kind, essential, created_at,"
                        + " reply_to, mute_subject) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                "<" + id + "@" + host + ">",
                mail.to(),
                mail.toName(),
                subject,
                secret.seal(mail.text(), PLAIN + id),
                mail.html() == null ? null : secret.seal(mail.html(), HTML + id),
                mail.kind(),
                mail.essential(),
                clock.instant(),
                mail.replyTo(),
                mail.muteSubject());
        int number = 0;
        for (Attachment attachment : mail.attachments()) {
            sql.update(
                    "insert into mail_attachment (mail_id, number, name, content_type, content_sealed)"
                            + " values (?, ?, ?, ?, ?)",
                    id,
                    number,
                    attachment.name(),
                    attachment.type(),
                    secret.seal(attachment.text(), attached(id, number)));
            number++;
        }
        if (Settings.here().mailHost().isPresent()) {
            jobs.plan(SendMailJob.KIND, clock.instant(), id);
        }
    }

    /** Demo mode without a mail server: the mails that stay here, newest first, their bodies left out. */
    public Page<StoredMail> kept(PageQuery query) {
        onlyInDemo();
        List<StoredMail> mails = sql.read(
                "select id, recipient, recipient_name, subject, null as plain_sealed, created_at from mail"
                        + " order by created_at desc, id limit ? offset ?",
                this::kept,
                query.size(),
                query.first());
        return new Page<>(mails, sql.count("select count(*) from mail"));
    }

    /** Demo mode without a mail server: one mail. */
    public StoredMail kept(String id) {
        onlyInDemo();
        return sql.findFirst(
                        "select id, recipient, recipient_name, subject, plain_sealed, created_at from mail"
                                + " where id = ?",
                        this::kept,
                        id)
                .orElseThrow(NotFound::new);
    }

    /** True when mails stay here and may be read by everybody: demo mode, and no mail server. */
    public static boolean open() {
        return Settings.here().demo() && Settings.here().mailHost().isEmpty();
    }

    /** A mail with the id it is sent under. */
    record Sending(Mail mail, String messageId, Instant made) {}

    /** What is still to be sent, or empty when it was sent, is too old or gone. */
    Optional<Sending> unsent(String id) {
        List<Attachment> attachments = sql.read(
                "select number, name, content_type, content_sealed from mail_attachment where mail_id = ?"
                        + " order by number",
                row -> new Attachment(
                        row.getString("name"),
                        row.getString("content_type"),
                        secret.open(row.getString("content_sealed"), attached(id, row.getInt("number")))),
                id);
        return sql.findFirst(
                "select * from mail where id = ? and sent_at is null and created_at > ?",
                row -> new Sending(
                        new Mail(
                                row.getString("recipient"),
                                row.getString("recipient_name"),
                                row.getString("subject"),
                                opened(row, "plain_sealed", PLAIN),
                                opened(row, "html_sealed", HTML),
                                attachments,
                                row.getString("kind"),
                                row.getBoolean("essential"),
                                row.getString("reply_to"),
                                row.getString("mute_subject")),
                        row.getString("message_id"),
                        Sql.instant(row, "created_at")),
                id,
                clock.instant().minus(TRIED));
    }

    /** Marks a mail as sent and empties it: what it said is needed no longer. */
    void sent(String id) {
        sql.update(
                "update mail set sent_at = ?, plain_sealed = null, html_sealed = null where id = ?",
                clock.instant(),
                id);
        sql.update("delete from mail_attachment where mail_id = ?", id);
    }

    /** What was put here while there was no mail server, and is still worth sending. */
    void planForgotten() {
        sql
                .read(
                        "select id from mail where sent_at is null and created_at > ?",
                        row -> row.getString("id"),
                        clock.instant().minus(TRIED))
                .stream()
                .filter(id -> jobs.due(SendMailJob.KIND, id) == null && !jobs.isGivenUp(SendMailJob.KIND, id))
                .forEach(id -> jobs.plan(SendMailJob.KIND, clock.instant(), id));
    }

    /**
     * Deletes the mails to an address with their attachments, also those that have not gone out yet. @return how many
     */
    public int forget(String email) {
        return sql.update("delete from mail where recipient = ?", email);
    }

    /** Removes old mails, and empties those that are no longer tried, unless they can be read here. */
    void clean() {
        if (!open()) {
            Instant tried = clock.instant().minus(TRIED);
            sql.update(
                    "delete from mail_attachment where mail_id in (select id from mail where created_at < ?)", tried);
            sql.update(
                    "update mail set plain_sealed = null, html_sealed = null where plain_sealed is not null"
                            + " and created_at < ?",
                    tried);
        }
        sql.update("delete from mail where created_at < ?", clock.instant().minus(KEPT));
    }

    private String opened(ResultSet row, String column, String bound) throws SQLException {
        String sealed = row.getString(column);
        return sealed == null ? null : secret.open(sealed, bound + row.getString("id"));
    }

    private static String attached(String mail, int number) {
        return "mail_attachment.content." + number + " " + mail;
    }

    private StoredMail kept(ResultSet row) throws SQLException {
        return new StoredMail(
                row.getString("id"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("subject"),
                opened(row, "plain_sealed", PLAIN),
                Sql.instant(row, "created_at"));
    }

    private static void onlyInDemo() {
        if (!open()) {
            throw new NotFound();
        }
    }

    /**
     * A mail to be read here.
     *
     * @param text its plain part; null in lists
     */
    public record StoredMail(String id, String to, String toName, String subject, String text, Instant made) {}
}
