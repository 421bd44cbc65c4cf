package org.cordee.scheduling.rest;

import java.time.Instant;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.terms.Term;

/**
 * A date for other systems.
 *
 * @param zone in which it was agreed
 * @param answer one's own; it and attendance are absent for who is not invited
 * @param attendance one's own
 */
public record AppointmentJson(
        long id,
        String uid,
        int sequence,
        String purpose,
        String title,
        String of,
        Instant start,
        Instant end,
        String zone,
        String place,
        String onlineAddress,
        String state,
        String answer,
        String attendance) {

    static AppointmentJson of(Appointments.Entry e) {
        return of(
                e.id().value(),
                e.uid(),
                e.sequence(),
                e.purpose(),
                e.about(),
                e.when(),
                e.where(),
                e.state(),
                e.answer(),
                e.attendance());
    }

    static AppointmentJson of(AppointmentCard d) {
        AppointmentCard.Guest me = d.guests().stream()
                .filter(AppointmentCard.Guest::me)
                .findFirst()
                .orElse(null);
        return of(
                d.id().value(),
                d.uid(),
                d.sequence(),
                d.purpose(),
                d.about(),
                d.when(),
                d.where(),
                d.state(),
                me == null ? null : me.answer(),
                me == null ? null : me.attendance());
    }

    private static AppointmentJson of(
            long id,
            String uid,
            int sequence,
            Purpose purpose,
            AppointmentOwner.About about,
            TimeRange timeRange,
            Venue venue,
            AppointmentState state,
            InvitationAnswer invitationAnswer,
            Attendance attendance) {
        return new AppointmentJson(
                id,
                uid,
                sequence,
                purpose.key(),
                about.title(),
                about.of(),
                timeRange.start(),
                timeRange.end(),
                timeRange.zone().getId(),
                venue.place(),
                venue.onlineAddress(),
                state.key(),
                key(invitationAnswer),
                key(attendance));
    }

    private static String key(Term term) {
        return term == null ? null : term.key();
    }
}
