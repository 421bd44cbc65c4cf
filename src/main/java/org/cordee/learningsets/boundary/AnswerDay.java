package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.person.CurrentPerson;

/**
 * The day by which the places of a set are to be answered: a reminder two days before, and word to the coordinator the
 * morning after.
 */
@ApplicationScoped
public class AnswerDay {

    /** Given to those who are asked after publication, or asked again. */
    public static final int DAYS = 7;

    private static final int REMINDER_DAYS = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** On the clock of the United Kingdom. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE);
    }

    /** To be called when the set's day is new or another. A day that is nearer than the reminder has none. */
    public void plan(LearningSet set) {
        Instant remind = morning(set.answerBy().minusDays(REMINDER_DAYS));
        if (remind.isAfter(clock.instant())) {
            jobs.plan(AnswerReminderJob.KIND, remind, set.id().toString());
        }
        if (set.round() != null) {
            jobs.plan(AnswerDayOverJob.KIND, morning(set.answerBy().plusDays(1)), set.round() + ":" + set.answerBy());
        }
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(CurrentPerson.HOME_ZONE).toInstant();
    }
}
