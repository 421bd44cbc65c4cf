package org.cordee.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cordee.platform.config.Settings;
import org.cordee.platform.jobs.Job;

/**
 * Removes old mails, and sends what was written before there was a mail server. Run twice, it finds nothing more to do.
 */
@ApplicationScoped
public class CleanOutboxJob implements Job {

    @Inject
    private Outbox outbox;

    @Override
    public String kind() {
        return "platform.tend-outbox";
    }

    @Override
    public void run(String subject) {
        outbox.clean();
        if (Settings.here().mailHost().isPresent()) {
            outbox.planForgotten();
        }
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }
}
