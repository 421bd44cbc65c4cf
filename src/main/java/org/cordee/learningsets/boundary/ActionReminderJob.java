package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetAction;
import org.cordee.people.boundary.People;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/**
 * Reminds of promises the day before they are due, at nine where their owner is: one mail for a set, a person and a
 * day, which says how many, not what. It reads again what is open. Run twice, the second run finds its row gone.
 */
@ApplicationScoped
class ActionReminderJob implements Job {

    static final String KIND = "learningsets.action-due";
    static final LocalTime NINE = LocalTime.of(9, 0);

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private People people;

    @Inject
    private SetWorkNotifications tidings;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** What is over, has no day or is due too soon is not reminded of. */
    void plan(SetAction action) {
        if (action.due() == null || !action.state().open()) {
            return;
        }
        Instant at = action.due()
                .minusDays(1)
                .atTime(NINE)
                .atZone(people.card(action.owner()).zone())
                .toInstant();
        if (at.isAfter(clock.instant())) {
            jobs.plan(KIND, at, action.set() + ":" + action.owner() + ":" + action.due());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        String[] parts = subject.split(":");
        LearningSet set = sets.one(new LearningSetId(Long.parseLong(parts[0])));
        PersonId owner = new PersonId(Long.parseLong(parts[1]));
        LocalDate due = LocalDate.parse(parts[2]);
        long open = meetings.actions(owner).stream()
                .filter(a -> a.set().equals(set.id()) && a.state().open() && due.equals(a.due()))
                .count();
        if (open > 0 && set.inside(owner)) {
            tidings.dueTomorrow(set, owner, open);
        }
    }
}
