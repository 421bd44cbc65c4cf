package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cordee.platform.jobs.Job;

/** Closes organisations on the day after their last. Doing it twice does no harm. */
@ApplicationScoped
public class CloseOrganisationsJob implements Job {

    @Inject
    private ImportedOrganisations organisations;

    @Override
    public String kind() {
        return "people.close-organisations";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(String subject) {
        organisations.closeDue();
    }
}
