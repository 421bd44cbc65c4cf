package org.cordee.platform.jobs;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.cordee.platform.database.OldRows;
import org.cordee.shared.person.CurrentPerson;

/**
 * Base of the jobs that delete rows whose time is over. Runs once a day, and again at once while there may be more.
 * Running twice does no harm.
 */
public abstract class OldRowsJob implements Job {

    @Inject
    protected OldRows old;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** Deletes some of what is over. @return true if there may be more */
    protected abstract boolean delete(Instant now);

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(String subject) {
        if (delete(clock.instant())) {
            jobs.plan(kind(), clock.instant(), subject);
        }
    }

    /** Returns the moment before which everything is over that is kept for this period. Counts days in UK time. */
    protected static ZonedDateTime limit(Instant now, Period kept) {
        return now.atZone(CurrentPerson.HOME_ZONE).minus(kept);
    }
}
