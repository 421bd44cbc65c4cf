package org.cordee.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cordee.platform.config.Settings;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.JobLane;
import org.cordee.platform.links.ActionLinks;

/**
 * Sends one mail. Run twice: a mail marked as sent is left alone; one that went out just before a crash goes out again
 * under the same Message-ID, by which its reader's mail program knows it. A mail server that is away is tried again for
 * three days.
 */
@ApplicationScoped
public class SendMailJob implements Job {

    static final String KIND = "platform.send-mail";

    private static final Duration UNSUBSCRIBE = Duration.ofDays(365);

    @Inject
    private Outbox outbox;

    @Inject
    private ActionLinks links;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobLane lane() {
        return JobLane.MAIL;
    }

    /** More than fit into three days, after which a mail that is not sent is left. */
    @Override
    public int maxAttempts() {
        return 500;
    }

    @Override
    public void run(String id) {
        Settings settings = Settings.here();
        if (settings.mailHost().isPresent()) {
            outbox.unsent(id).ifPresent(sending -> {
                new Smtp(settings).deliver(sending.mail(), sending.messageId(), sending.made(), unsubscribe(sending));
                outbox.sent(id);
            });
        }
    }

    /**
     * Where the reader's mail program posts to when they press its own button (RFC 8058), or null for what cannot be
     * muted.
     */
    private String unsubscribe(Outbox.Sending sending) {
        String subject = sending.mail().muteSubject();
        return subject == null
                ? null
                : links.make(Mail.MUTE, subject, sending.made().plus(UNSUBSCRIBE))
                        .replace("/links/" + Mail.MUTE + "?", "/links/unsubscribe?");
    }
}
