package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Conflict;

/**
 * A meeting that starts on another day than its date says: that is asked first, and its date then moves to today, so
 * that all pages agree.
 */
@ApplicationScoped
class StartDay {

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    /** Whether it is planned for another day than today, in the zone of its date. @param planned its date, or null */
    boolean another(TimeRange planned) {
        return planned != null && !day(planned.start(), planned.zone()).equals(day(clock.instant(), planned.zone()));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /**
     * Moves the date of a meeting that is about to start to this minute, where it is planned for another day.
     *
     * @param today whether the one who starts it has said that it starts today
     * @throws Conflict when it is planned for another day and that was not said
     */
    void settle(SetMeeting meeting, boolean today) {
        if (meeting.appointment() == null) {
            return;
        }
        Appointments.Dated date = appointments.all(List.of(meeting.appointment())).stream()
                .findFirst()
                .orElse(null);
        if (date == null || !another(date.when())) {
            return;
        }
        if (!today) {
            throw new Conflict("learningsets.meeting.other-day");
        }
        Instant start = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Duration length = Duration.between(date.when().start(), date.when().end());
        appointments.move(
                date.id(), new TimeRange(start, start.plus(length), date.when().zone()), date.where(), null, true);
    }
}
