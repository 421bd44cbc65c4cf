package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.platform.jobs.Job;
import org.cordee.shared.ids.LearningSetId;

/**
 * Two days are left: those who have not answered are reminded, but for those who were asked within the last day. Run
 * twice, the mails go twice.
 */
@ApplicationScoped
class AnswerReminderJob implements Job {

    static final String KIND = "learningsets.answer-reminder";
    private static final Duration JUST_ASKED = Duration.ofDays(1);

    @Inject
    private SetQueries sets;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private SetNotifications tidings;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        LearningSet set = sets.one(new LearningSetId(Long.parseLong(subject)));
        if (!set.state().live() || set.answerBy().isBefore(answerDay.today())) {
            return;
        }
        Instant late = clock.instant().minus(JUST_ASKED);
        set.unanswered().stream()
                .filter(m -> m.proposedAt().isBefore(late))
                .forEach(m -> tidings.remind(set, m.person()));
    }
}
