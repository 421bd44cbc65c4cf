package org.cordee.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.cordee.platform.database.Sql;

/** Deletes jobs that were given up long ago. Run twice, it finds nothing more to do. */
@ApplicationScoped
public class CleanJobsJob implements Job {

    /** How long a job that was given up stays, so that someone can still try it again. */
    static final Duration KEPT = Duration.ofDays(90);

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "platform.clean-jobs";
    }

    @Override
    public void run(String subject) {
        sql.update("delete from job where given_up_at < ?", clock.instant().minus(KEPT));
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }
}
