package org.cordee.scheduling.polls.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.platform.jobs.Job;
import org.cordee.scheduling.polls.control.PollQueries;
import org.cordee.scheduling.polls.entity.DatePoll;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.shared.ids.DatePollId;

/**
 * Tells the organiser of a poll that answers are in and a time can be chosen. Its own run is the only one that tells.
 */
@ApplicationScoped
class PollEndJob implements Job {

    static final String KIND = "scheduling.poll-ends";

    @Inject
    private PollQueries polls;

    @Inject
    private PollNotifications tidings;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        DatePoll poll = polls.locked(new DatePollId(Long.parseLong(subject)));
        if (poll.state() == PollState.OPEN) {
            tidings.ended(poll);
        }
    }
}
