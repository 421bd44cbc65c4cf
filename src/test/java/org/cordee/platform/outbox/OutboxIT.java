package org.cordee.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cordee.house.inside.Inside;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.secret.Secret;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.paging.PageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxIT extends Inside {

    @Inject
    Outbox outbox;

    @Inject
    Secret secret;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    private SmallMailServer server;

    @BeforeEach
    void serverIsThere() throws Exception {
        server = new SmallMailServer();
        System.setProperty("CORDEE_MAIL_HOST", "127.0.0.1");
        System.setProperty("CORDEE_MAIL_PORT", String.valueOf(server.port()));
    }

    @AfterEach
    void serverIsGone() throws Exception {
        System.clearProperty("CORDEE_MAIL_HOST");
        System.clearProperty("CORDEE_MAIL_PORT");
        server.close();
    }

    private static Mail mail(String subject, Attachment... attachments) {
        return new Mail(
                "zoe@demo.example",
                "Zoë",
                subject,
                "Text of " + subject,
                "<p>HTML</p>",
                List.of(attachments),
                "test",
                false);
    }

    private static long sent(String subject) {
        return count("select count(*) from mail where subject = ? and sent_at is not null", subject);
    }

    @Test
    void itGoesOutOnce() {
        String subject = unique("out");
        outbox.send(mail(subject, new Attachment("a.ics", "text/calendar; charset=UTF-8", "BEGIN:VCALENDAR")));
        jobs.runDue();
        jobs.runDue();
        assertEquals(1, server.mailsWith("Subject: " + subject).size());
        assertTrue(server.mailsWith("Subject: " + subject).get(0).contains("BEGIN:VCALENDAR"));
        assertEquals(1, sent(subject));
    }

    @Test
    void itIsSealedWhileItWaitsAndEmptyOnceItIsSent() {
        String subject = unique("sealed");
        // without a server it waits
        System.clearProperty("CORDEE_MAIL_HOST");
        outbox.send(new Mail(
                "zoe@demo.example",
                "Zoë",
                subject,
                "https://cordee.example/links/x?t=token-" + subject,
                "<p>token-" + subject + "</p>",
                List.of(new Attachment("a.ics", "text/calendar", "token-" + subject)),
                "test",
                false));
        assertEquals(List.of(), findings("token-" + subject));
        assertEquals(
                1,
                count(
                        "select count(*) from mail_attachment a join mail m on m.id = a.mail_id where m.subject = ?",
                        subject));
        System.setProperty("CORDEE_MAIL_HOST", "127.0.0.1");
        tend();
        assertEquals(1, server.mailsWith("Subject: " + subject).size());
        assertEquals(
                1,
                count(
                        "select count(*) from mail where subject = ? and plain_sealed is null and html_sealed is null",
                        subject));
        assertEquals(
                0,
                count(
                        "select count(*) from mail_attachment a join mail m on m.id = a.mail_id where m.subject = ?",
                        subject));
    }

    @Test
    void whatIsNoLongerTriedIsEmptied() {
        System.clearProperty("CORDEE_MAIL_HOST");
        String subject = unique("untried");
        outbox.send(mail(subject, new Attachment("a.ics", "text/calendar", "x")));
        clock().forward(Outbox.TRIED.plusHours(1));
        tend();
        assertEquals(
                1,
                count(
                        "select count(*) from mail where subject = ? and plain_sealed is null and html_sealed is null",
                        subject));
        assertEquals(
                0,
                count(
                        "select count(*) from mail_attachment a join mail m on m.id = a.mail_id where m.subject = ?",
                        subject));
    }

    /** The columns of mails, jobs and notices that hold this text. */
    private static List<String> findings(String text) {
        List<String[]> columns = query(
                "select table_name, column_name from information_schema.columns where lower(table_name) in"
                        + " ('mail', 'mail_attachment', 'notice', 'job') and lower(data_type) in ('character "
                        + "varying', 'character large object',"
                        + " 'varchar', 'text', 'mediumtext')",
                row -> new String[] {row.getString(1), row.getString(2)});
        assertTrue(
                columns.stream().anyMatch(c -> c[1].equalsIgnoreCase("content_sealed")),
                "the search looks at attachments");
        return columns.stream()
                .filter(c -> count("select count(*) from " + c[0] + " where " + c[1] + " like ?", "%" + text + "%") > 0)
                .map(c -> c[0] + "." + c[1])
                .toList();
    }

    @Test
    void itKeepsWhereAnswersGo() {
        String subject = unique("answers");
        outbox.send(new Mail(
                "zoe@demo.example", "Zoë", subject, "Text", null, List.of(), "test", false, "lead@demo.example"));
        jobs.runDue();
        assertTrue(server.mailsWith("Subject: " + subject).get(0).contains("Reply-To: lead@demo.example"));
    }

    @Test
    void whatIsRolledBackSendsNothing() {
        String subject = unique("rolled-back");
        refused(
                IllegalStateException.class,
                () -> inTransaction(() -> {
                    outbox.send(mail(subject));
                    throw new IllegalStateException();
                }));
        jobs.runDue();
        assertEquals(0, server.mailsWith(subject).size());
        assertEquals(0, count("select count(*) from mail where subject = ?", subject));
    }

    @Test
    void aServerAwayAndBackMissesNone() throws Exception {
        String subject = unique("away");
        server.close();
        for (int i = 0; i < 5; i++) {
            outbox.send(mail(subject + "/" + i));
        }
        jobs.runDue();
        for (int minutes = 0; minutes < 60; minutes += 10) {
            clock().forward(Duration.ofMinutes(10));
            jobs.runDue();
        }
        assertEquals(0, count("select count(*) from mail where subject like ? and sent_at is not null", subject + "%"));
        server.open();
        clock().forward(Duration.ofMinutes(16));
        jobs.runDue();
        for (int i = 0; i < 5; i++) {
            assertEquals(1, server.mailsWith("Subject: " + subject + "/" + i).size());
        }
    }

    @Test
    void aCrashBeforeItIsMarkedSendsItAgainUnderTheSameId() {
        String subject = unique("again");
        outbox.send(mail(subject));
        jobs.runDue();
        // as if the server had died between the mail server's answer and the commit
        String id = query("select id from mail where subject = ?", row -> row.getString(1), subject)
                .get(0);
        sql(
                "update mail set sent_at = null, plain_sealed = ? where id = ?",
                secret.seal("Text", "mail.plain_body " + id),
                id);
        outbox.planForgotten();
        jobs.runDue();
        List<String> mails = server.mailsWith("Subject: " + subject);
        assertEquals(2, mails.size());
        assertEquals(messageId(mails.get(0)), messageId(mails.get(1)));
        assertEquals(
                query("select message_id from mail where subject = ?", row -> row.getString(1), subject)
                        .get(0),
                messageId(mails.get(0)));
    }

    @Test
    void withoutAServerItStaysAndGoesLater() {
        System.clearProperty("CORDEE_MAIL_HOST");
        String subject = unique("stays");
        outbox.send(mail(subject));
        jobs.runDue();
        assertEquals(0, sent(subject));
        System.setProperty("CORDEE_MAIL_HOST", "127.0.0.1");
        tend();
        assertEquals(1, server.mailsWith("Subject: " + subject).size());
    }

    @Test
    void itIsReadHereInTheDemoWithoutAServerOnly() {
        String subject = unique("read");
        refused(NotFound.class, () -> outbox.kept(PageQuery.of(0, 10)));
        System.clearProperty("CORDEE_MAIL_HOST");
        outbox.send(mail(subject));
        refused(NotFound.class, () -> outbox.kept(PageQuery.of(0, 10)));
        System.setProperty("CORDEE_DEMO", "true");
        try {
            // other tests write mails on days to come
            Outbox.StoredMail first = outbox.kept(PageQuery.of(0, PageQuery.MOST)).items().stream()
                    .filter(m -> m.subject().equals(subject))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Text of " + subject, outbox.kept(first.id()).text());
            refused(NotFound.class, () -> outbox.kept("nonsense"));
        } finally {
            System.clearProperty("CORDEE_DEMO");
        }
    }

    @Test
    void afterThreeDaysItIsLeft() throws Exception {
        String subject = unique("late");
        server.close();
        outbox.send(mail(subject));
        jobs.runDue();
        server.open();
        clock().forward(Outbox.TRIED.plusSeconds(1));
        jobs.runDue();
        assertEquals(0, server.mailsWith(subject).size());
        String id = query("select id from mail where subject = ?", row -> row.getString(1), subject)
                .get(0);
        assertEquals(0, count("select count(*) from job where subject = ?", id));
    }

    @Test
    void oldMailsAreRemoved() {
        String subject = unique("old");
        outbox.send(mail(subject, new Attachment("a.ics", "text/calendar", "x")));
        jobs.runDue();
        clock().forward(Outbox.KEPT.plusHours(2));
        tend();
        assertEquals(0, count("select count(*) from mail where subject = ?", subject));
    }

    /** What runs by itself every hour; another test's clock may have put it off. */
    private void tend() {
        jobs.plan("platform.tend-outbox", clock.instant(), "");
        jobs.runDue();
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow()
                .substring(12);
    }
}
