package org.cordee.scheduling.rest;

import java.time.Instant;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.DateCard;
import org.cordee.scheduling.terms.Answer;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.When;
import org.cordee.scheduling.terms.Where;
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

    static AppointmentJson of(DateCard d) {
        DateCard.Guest me =
                d.guests().stream().filter(DateCard.Guest::me).findFirst().orElse(null);
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
            When when,
            Where where,
            AppointmentState state,
            Answer answer,
            Attendance attendance) {
        return new AppointmentJson(
                id,
                uid,
                sequence,
                purpose.key(),
                about.title(),
                about.of(),
                when.start(),
                when.end(),
                when.zone().getId(),
                where.place(),
                where.onlineAddress(),
                state.key(),
                key(answer),
                key(attendance));
    }

    private static String key(Term term) {
        return term == null ? null : term.key();
    }
}
