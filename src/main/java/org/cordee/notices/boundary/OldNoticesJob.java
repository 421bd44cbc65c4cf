package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.cordee.notices.control.NoticeQueries;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Job;
import org.cordee.shared.person.CurrentPerson;

/** Deletes notices after a year, and the log of changes when its time is over. Running twice does no harm. */
@ApplicationScoped
@Transactional
public class OldNoticesJob implements Job {

    @Inject
    private NoticeQueries notices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "notices.clean";
    }

    @Override
    public void run(String subject) {
        notices.clean(clock.instant().minus(Duration.ofDays(365)));
        audit.forget(clock.instant()
                .atZone(CurrentPerson.HOME_ZONE)
                .minus(PlatformPersonalData.AUDIT)
                .toInstant());
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }
}
