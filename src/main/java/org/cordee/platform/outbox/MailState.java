package org.cordee.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.cordee.platform.config.Settings;
import org.cordee.platform.database.Sql;

/** Whether mails can go out, and what keeps them, for those who run Cordee. */
@ApplicationScoped
@Transactional
public class MailState {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** True when a mail server is set; whether it takes mails shows {@link #now()}. */
    public static boolean serverIsSet() {
        return Settings.here().mailHost().isPresent();
    }

    /** How things stand now. */
    public Snapshot now() {
        long waiting = sql.count(
                "select count(*) from mail where sent_at is null and created_at > ?",
                clock.instant().minus(Outbox.TRIED));
        String failure = sql.findFirst(
                        "select last_error from job where kind = ? and last_error is not null"
                                + " order by failed_at desc limit 1",
                        row -> row.getString("last_error"),
                        SendMailJob.KIND)
                .orElse(null);
        return new Snapshot(serverIsSet(), waiting, serverIsSet() ? failure : null);
    }

    /** How many mails wait, fail or were given up. */
    public Figures figures() {
        Instant tried = clock.instant().minus(Outbox.TRIED);
        return sql.findFirst(
                        "select sum(case when created_at > ? then 1 else 0 end) as waiting,"
                                + " min(case when created_at > ? then created_at end) as oldest,"
                                + " sum(case when created_at > ? then 0 else 1 end) as late from mail"
                                + " where sent_at is null",
                        row -> new Figures(
                                serverIsSet(),
                                row.getLong("waiting"),
                                Sql.instant(row, "oldest"),
                                failing(),
                                row.getLong("late")),
                        tried,
                        tried,
                        tried)
                .orElseThrow();
    }

    private long failing() {
        return sql.count("select count(*) from job where kind = ? and last_error is not null", SendMailJob.KIND);
    }

    /**
     * Mails that have not gone out.
     *
     * @param serverSet a mail server is set
     * @param waiting how many are less than three days old
     * @param oldest when the oldest of these was made, or null when there is none
     * @param failing how many the mail server did not take at the last try
     * @param givenUp how many are older than three days and no longer tried; they are deleted after 30 days
     */
    public record Figures(boolean serverSet, long waiting, Instant oldest, long failing, long givenUp) {}

    /**
     * How mails stand.
     *
     * @param serverSet a mail server is set
     * @param waiting mails of the last three days that have not gone out
     * @param failure the last error of those that wait, or null
     */
    public record Snapshot(boolean serverSet, long waiting, String failure) {}
}
