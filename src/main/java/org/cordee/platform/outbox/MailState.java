package org.cordee.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
                        "select failure from job where kind = ? and failure is not null order by due_at desc limit 1",
                        row -> row.getString("failure"),
                        SendMailJob.KIND)
                .orElse(null);
        return new Snapshot(serverIsSet(), waiting, serverIsSet() ? failure : null);
    }

    /**
     * How mails stand.
     *
     * @param serverSet a mail server is set
     * @param waiting mails of the last three days that have not gone out
     * @param failure the last error of those that wait, or null
     */
    public record Snapshot(boolean serverSet, long waiting, String failure) {}
}
