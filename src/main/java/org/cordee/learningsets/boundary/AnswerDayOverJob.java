package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.platform.jobs.Job;
import org.cordee.shared.ids.FormingRoundId;

/**
 * The day for answering has passed: the coordinator is told once, for all sets of the round with that day, who has not
 * answered. Nobody loses a place by it. Run twice, the mail goes twice.
 */
@ApplicationScoped
class AnswerDayOverJob implements Job {

    static final String KIND = "learningsets.answers-over";

    @Inject
    private FormingQueries forming;

    @Inject
    private SetQueries sets;

    @Inject
    private AnswerDay answerDay;

    @Inject
    private SetNotifications tidings;

    @Override
    public String kind() {
        return KIND;
    }

    /** @param subject the round and the day */
    @Override
    public void run(String subject) {
        String[] parts = subject.split(":");
        FormingRoundId round = new FormingRoundId(Long.parseLong(parts[0]));
        LocalDate day = LocalDate.parse(parts[1]);
        List<LearningSet> late = sets.of(round).stream()
                .filter(s -> day.equals(s.answerBy()) && s.overdue(answerDay.today()))
                .toList();
        if (!late.isEmpty()) {
            tidings.unanswered(forming.one(round), late);
        }
    }
}
