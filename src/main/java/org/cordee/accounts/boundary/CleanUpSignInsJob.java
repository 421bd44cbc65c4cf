package org.cordee.accounts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cordee.accounts.control.ImportQueries;
import org.cordee.platform.jobs.Job;

/**
 * Takes away sign-ins, registrations and imported files that are over, and counts of tries nobody needs any more. Doing
 * it twice does no harm.
 */
@ApplicationScoped
public class CleanUpSignInsJob implements Job {

    private static final Duration COUNTS_STAY = Duration.ofDays(2);

    @Inject
    private SignIns signIns;

    @Inject
    private Registrations registrations;

    @Inject
    private KnownPlaces places;

    @Inject
    private AddressChanges addressChanges;

    @Inject
    private AttemptCounts slowDowns;

    @Inject
    private ImportQueries imports;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "accounts.tidy";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(String subject) {
        Instant now = clock.instant();
        signIns.forgetOld(now);
        registrations.forgetOld(now);
        imports.deleteOld(now);
        places.forgetOld(now);
        addressChanges.forgetOld(now);
        slowDowns.forgetOld(now.minus(COUNTS_STAY));
    }
}
