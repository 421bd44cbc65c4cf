package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetAction;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.platform.jobs.Job;
import org.cordee.platform.jobs.Jobs;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Two days before a meeting, at nine, who promised something that is open is asked to bring it back. It reads date and
 * promises again: moved further ahead, it waits for that. Run twice, the second run finds its row gone.
 */
@ApplicationScoped
class BringBackActionsJob implements Job {

    static final String KIND = "learningsets.bring-back";
    private static final int DAYS = 2;

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private Appointments appointments;

    @Inject
    private SetWorkNotifications tidings;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** The meeting has a date now, or another. One that is too near is not reminded of. */
    void plan(SetMeeting meeting) {
        start(meeting)
                .map(BringBackActionsJob::before)
                .filter(clock.instant()::isBefore)
                .ifPresent(at -> jobs.plan(KIND, at, meeting.id().toString()));
    }

    private static Instant before(Instant start) {
        return start.atZone(CurrentPerson.HOME_ZONE)
                .toLocalDate()
                .minusDays(DAYS)
                .atTime(ActionReminderJob.NINE)
                .atZone(CurrentPerson.HOME_ZONE)
                .toInstant();
    }

    private Optional<Instant> start(SetMeeting meeting) {
        if (meeting.appointment() == null || meeting.state() != MeetingState.PLANNED) {
            return Optional.empty();
        }
        return appointments.all(List.of(meeting.appointment())).stream()
                .findFirst()
                .map(d -> d.when().start());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        SetMeeting meeting = meetings.one(new SetMeetingId(Long.parseLong(subject)));
        Optional<Instant> start = start(meeting);
        if (start.isEmpty() || start.get().isBefore(clock.instant())) {
            return;
        }
        if (Duration.between(clock.instant(), start.get()).toDays() > DAYS) {
            plan(meeting);
            return;
        }
        LearningSet set = sets.one(meeting.set());
        Map<PersonId, Long> open = meetings.actions(set.id()).stream()
                .filter(a -> a.state().open())
                .collect(Collectors.groupingBy(SetAction::owner, Collectors.counting()));
        open.forEach((owner, count) -> {
            if (set.inside(owner)) {
                tidings.bringBack(set, owner, count, start.get());
            }
        });
    }
}
