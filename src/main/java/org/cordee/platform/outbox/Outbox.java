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
import org.cordee.platform.database.Rows;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/**
 * Mails on their way. A mail is a row of the transaction that causes it: rolled back, nothing goes out; committed, it goes
 * out at least once, always under the same Message-ID. Without {@code CORDEE_MAIL_HOST} mails stay here, and in demo mode
 * everybody can read them here.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    /** Mails are kept that long after they were made, for questions about what was sent; then they go. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** A mail that could not be sent for so long is left: its news is old, or its address wrong. */
    static final Duration TRIED = Duration.ofDays(3);

    private static final int ID_LENGTH = 32;
    private static final int SUBJECT_LENGTH = 300;

    @Inject
    private Rows rows;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** Puts the mail into the outbox, in the caller's transaction. */
    public void send(Mail mail) {
        String id = Secret.random().substring(0, ID_LENGTH);
        String host = URI.create(Settings.here().baseUrl()).getHost();
        String subject = mail.subject().substring(0, Math.min(mail.subject().length(), SUBJECT_LENGTH));
        rows.change("insert into mail (id, message_id, recipient, to_name, subject, plain_body, html_body, kind, essential, made_at,"
                + " reply_to, mute_subject) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, "<" + id + "@" + host + ">", mail.to(),
                mail.toName(), subject, mail.text(), mail.html(), mail.kind(), mail.essential(), clock.instant(), mail.replyTo(),
                mail.muteSubject());
        int number = 0;
        for (Attachment attachment : mail.attachments()) {
            rows.change("insert into mail_attachment (mail_id, number, name, type, content) values (?, ?, ?, ?, ?)", id, number++,
                    attachment.name(), attachment.type(), attachment.text());
        }
        if (Settings.here().mailHost().isPresent()) {
            jobs.plan(SendMail.KIND, clock.instant(), id);
        }
    }

    /** Demo mode without a mail server: the mails that stay here, newest first, their bodies left out. */
    public Page<Kept> kept(PageQuery query) {
        onlyInDemo();
        List<Kept> mails = rows.read("select id, recipient, to_name, subject, null as plain_body, made_at from mail"
                + " order by made_at desc, id limit ? offset ?", Outbox::kept, query.size(), query.first());
        return new Page<>(mails, rows.number("select count(*) from mail"));
    }

    /** Demo mode without a mail server: one mail. */
    public Kept kept(String id) {
        onlyInDemo();
        return rows.first("select id, recipient, to_name, subject, plain_body, made_at from mail where id = ?", Outbox::kept, id)
                .orElseThrow(NotFound::new);
    }

    /** True when mails stay here and may be read by everybody: demo mode, and no mail server. */
    public static boolean open() {
        return Settings.here().demo() && Settings.here().mailHost().isEmpty();
    }

    /** A mail with the id it is sent under. */
    record Sending(Mail mail, String messageId, Instant made) {
    }

    /** What is still to be sent, or empty when it was sent, is too old or gone. */
    Optional<Sending> unsent(String id) {
        List<Attachment> attachments = rows.read("select name, type, content from mail_attachment where mail_id = ? order by number",
                row -> new Attachment(row.getString("name"), row.getString("type"), row.getString("content")), id);
        return rows.first("select * from mail where id = ? and sent_at is null and made_at > ?", row -> new Sending(
                new Mail(row.getString("recipient"), row.getString("to_name"), row.getString("subject"), row.getString("plain_body"),
                        row.getString("html_body"), attachments, row.getString("kind"), row.getBoolean("essential"),
                        row.getString("reply_to"), row.getString("mute_subject")),
                row.getString("message_id"), Rows.instant(row, "made_at")), id, clock.instant().minus(TRIED));
    }

    void sent(String id) {
        rows.change("update mail set sent_at = ? where id = ?", clock.instant(), id);
    }

    /** What was put here while there was no mail server, and is still worth sending. */
    void planForgotten() {
        rows.read("select id from mail where sent_at is null and made_at > ?", row -> row.getString("id"),
                clock.instant().minus(TRIED)).stream()
                .filter(id -> jobs.due(SendMail.KIND, id) == null)
                .forEach(id -> jobs.plan(SendMail.KIND, clock.instant(), id));
    }

    /** Deletes the mails to an address with their attachments, also those that have not gone out yet. @return how many */
    public int forget(String email) {
        return rows.change("delete from mail where recipient = ?", email);
    }

    void clean() {
        rows.change("delete from mail where made_at < ?", clock.instant().minus(KEPT));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getString("id"), row.getString("recipient"), row.getString("to_name"), row.getString("subject"),
                row.getString("plain_body"), Rows.instant(row, "made_at"));
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
    public record Kept(String id, String to, String toName, String subject, String text, Instant made) {
    }
}
