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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date for other systems. */
@Schema(
        name = "Appointment",
        requiredProperties = {"id", "uid", "sequence", "purpose", "title", "start", "end", "zone", "state"})
public record AppointmentJson(
        long id,
        @Schema(description = "Its identifier in calendars") String uid,

        @Schema(description = "Goes up with each change that is sent to calendars")
        int sequence,

        @Schema(implementation = Purpose.class) String purpose,
        String title,

        @Schema(description = "Title of the cohort, set or network it belongs to; absent if there is none")
        String of,

        Instant start,
        Instant end,

        @Schema(description = "IANA name of the time zone in which it was agreed")
        String zone,

        String place,
        String onlineAddress,
        @Schema(implementation = AppointmentState.class) String state,

        @Schema(implementation = InvitationAnswer.class, description = "One's own; absent if one isn't invited")
        String answer,

        @Schema(implementation = Attendance.class, description = "One's own; absent if one isn't invited")
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
                d.entry().uid(),
                d.entry().sequence(),
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
