package org.cordee.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.platform.config.Settings;
import org.cordee.platform.jobs.Job;

/**
 * Sends one mail. Run twice: a mail marked as sent is left alone; one that went out just before a crash goes out again under
 * the same Message-ID, by which its reader's mail program knows it. A mail server that is away is tried again for
 * three days.
 */
@ApplicationScoped
public class SendMail implements Job {

    static final String KIND = "platform.send-mail";

    @Inject
    private Outbox outbox;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) {
        Settings settings = Settings.here();
        if (settings.mailHost().isPresent()) {
            outbox.unsent(id).ifPresent(sending -> {
                new Smtp(settings).deliver(sending.mail(), sending.messageId(), sending.made());
                outbox.sent(id);
            });
        }
    }
}
