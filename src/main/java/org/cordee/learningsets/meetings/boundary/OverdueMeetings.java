package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.scheduling.boundary.Appointments;

/**
 * Whether nobody ended a meeting: it runs, and the end of its date is past; or twelve hours are, where it has no date.
 */
@ApplicationScoped
class OverdueMeetings {

    private static final Duration LONGEST = Duration.ofHours(12);

    @Inject
    private Appointments appointments;

    boolean is(SetMeeting meeting, Instant now) {
        return meeting.state() == MeetingState.RUNNING && !overBy(meeting).isAfter(now);
    }

    /** A meeting that began after its date, or long before it, lasts twelve hours at the most as well. */
    private Instant overBy(SetMeeting meeting) {
        Instant longest = meeting.startedAt().plus(LONGEST);
        return meeting.appointment() == null
                ? longest
                : appointments.all(List.of(meeting.appointment())).stream()
                        .map(d -> d.when().end())
                        .filter(end -> end.isAfter(meeting.startedAt()) && end.isBefore(longest))
                        .findFirst()
                        .orElse(longest);
    }
}
