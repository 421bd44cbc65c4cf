package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.cordee.platform.database.OldRows;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.person.CurrentPerson;

/** Deletes concerns six years after they were closed (see {@link HomeData}). Running twice does no harm. */
@ApplicationScoped
public class OldConcernsJob implements Job {

    private static final String KIND = "home.delete-old-concerns";

    @Inject
    private OldRows old;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(String subject) {
        int deleted = old.deleteSome(
                "concern",
                "state = 'CLOSED' and closed_at < ?",
                clock.instant()
                        .atZone(CurrentPerson.HOME_ZONE)
                        .minus(HomeData.CONCERNS)
                        .toInstant());
        if (deleted == OldRows.MOST) {
            jobs.plan(KIND, clock.instant(), subject);
        }
    }
}
