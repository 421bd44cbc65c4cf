package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.platform.jobs.Job;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Cohort;
import org.cordee.shared.ids.ApplicationId;

/**
 * An offer has run out: it expires and its place goes to the next who waits. Run twice, the second finds nothing to do.
 */
@ApplicationScoped
class OfferExpiryJob implements Job {

    static final String KIND = "programmes.offer-expires";

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationQueries applications;

    @Inject
    private WaitingList waitingList;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        Cohort cohort = cohorts.locked(applications.cohortOf(new ApplicationId(Long.parseLong(subject))));
        waitingList.passOnExpired(cohort);
    }
}
