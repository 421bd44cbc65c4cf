package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.cordee.networks.control.InvitationQueries;
import org.cordee.networks.terms.InvitationState;
import org.cordee.platform.jobs.Job;

/** Erases the addresses of invitations that nobody answered in time. Running twice does no harm. */
@ApplicationScoped
@Transactional
public class OldInvitationsJob implements Job {

    private static final int AT_ONCE = 500;

    @Inject
    private InvitationQueries invitations;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "networks.invitations-over";
    }

    @Override
    public void run(String subject) {
        invitations.runOut(clock.instant(), AT_ONCE).forEach(i -> i.end(InvitationState.EXPIRED));
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }
}
