package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Cohort;
import org.cordee.shared.ids.CohortId;

/**
 * Tells the leads of a cohort once a day how many applications came in, at 7am in London: one mail, however many there
 * were. Run twice, the second finds nothing new and tells nobody.
 */
@ApplicationScoped
class NewApplicationsJob implements Job {

    static final String KIND = "programmes.new-applications";
    private static final LocalTime TOLD_AT = LocalTime.of(7, 0);

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private ProgrammeNotifications programmeNotifications;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** An application was sent. Called with the cohort's lock held. */
    void plan(CohortId cohort) {
        if (jobs.due(KIND, cohort.toString()) == null) {
            ZonedDateTime now = clock.instant().atZone(Cohort.ZONE);
            ZonedDateTime today = now.with(TOLD_AT);
            jobs.plan(KIND, (today.isAfter(now) ? today : today.plusDays(1)).toInstant(), cohort.toString());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        Cohort cohort = cohorts.locked(new CohortId(Long.parseLong(subject)));
        Instant now = clock.instant();
        int count = applications.newUndecided(cohort.id(), cohorts.applicationsToldAt(cohort.id()));
        if (count > 0) {
            programmeNotifications.newApplications(cohort, count);
        }
        cohorts.applicationsTold(cohort.id(), now);
    }
}
