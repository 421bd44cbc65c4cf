package org.cordee.scheduling.polls.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.platform.jobs.Job;
import org.cordee.scheduling.polls.control.PollQueries;
import org.cordee.scheduling.polls.entity.DatePoll;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;

/** Reminds those who have not answered a poll, once, before it ends. Run twice, the second finds nobody to remind. */
@ApplicationScoped
class PollReminderJob implements Job {

    static final String KIND = "scheduling.poll-reminds";
    private static final Duration BEFORE = Duration.ofDays(1);

    @Inject
    private PollQueries polls;

    @Inject
    private PollNotifications tidings;

    @Inject
    private Clock clock;

    /** A day before the end; halfway when there are less than two days. */
    static Instant due(DatePoll poll) {
        Duration open = Duration.between(poll.openedAt(), poll.closesAt());
        return open.compareTo(BEFORE.multipliedBy(2)) < 0
                ? poll.openedAt().plus(open.dividedBy(2))
                : poll.closesAt().minus(BEFORE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        DatePoll poll = polls.locked(new DatePollId(Long.parseLong(subject)));
        List<PersonId> late = poll.remind(clock.instant());
        tidings.reminded(poll, late);
    }
}
