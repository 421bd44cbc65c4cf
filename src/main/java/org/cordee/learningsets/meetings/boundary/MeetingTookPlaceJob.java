package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cordee.learningsets.boundary.SetFuture;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.jobs.Job;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.AppointmentId;

/**
 * A set that met without the room has met: once its date is over and somebody is recorded as present, the meeting was
 * held. Run twice it changes nothing the second time.
 */
@ApplicationScoped
@Transactional
class MeetingTookPlaceJob implements Job {

    static final String KIND = "learningsets.took-place";

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private Appointments appointments;

    @Inject
    private SetFuture future;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** When it is over, or now. */
    Instant due(AppointmentId date) {
        Instant now = clock.instant();
        return appointments.all(List.of(date)).stream()
                .map(d -> d.when().end())
                .filter(now::isBefore)
                .findFirst()
                .orElse(now);
    }

    @Override
    public void run(String subject) {
        AppointmentId date = new AppointmentId(Long.parseLong(subject));
        meetings.on(date).ifPresent(seen -> {
            LearningSet set = sets.locked(seen.set());
            SetMeeting meeting = meetings.locked(seen.id());
            if (meeting.state() == MeetingState.PLANNED
                    && date.equals(meeting.appointment())
                    && set.state().live()) {
                appointments.all(List.of(date)).stream()
                        .filter(d -> !d.when().end().isAfter(clock.instant()))
                        .forEach(d -> settle(set, meeting, d));
            }
        });
    }

    private void settle(LearningSet set, SetMeeting meeting, Appointments.Dated date) {
        if (date.attendance().values().stream().anyMatch(Attendance::present)) {
            if (set.state() == SetState.CONTRACTED) {
                set.begin();
            }
            meeting.heldElsewhere(clock.instant());
            audit.changed("learningsets.meeting-held", meeting.id(), null);
            future.meetingHeld(set, meeting);
        }
    }
}
