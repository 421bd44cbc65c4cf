package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.cordee.platform.config.Settings;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.control.CalendarAppointment;
import org.cordee.scheduling.control.CalendarAppointment.Standing;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.shared.ids.PersonId;

/** Dates as their readers' calendars show them: what it is about is asked of the owner, for that reader. */
@ApplicationScoped
class CalendarAppointments {

    private static final Set<Purpose> DISCREET = EnumSet.of(Purpose.MENTORING_SESSION, Purpose.SET_MEETING);

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private Messages messages;

    CalendarAppointment of(Appointment date, PersonId reader) {
        AppointmentOwner.About about = about(date, reader);
        return new CalendarAppointment(
                date.uid(),
                date.sequence(),
                date.when(),
                date.where(),
                standing(date),
                DISCREET.contains(date.purpose()),
                about.title(),
                about.of(),
                about.path() == null ? null : Settings.here().baseUrl() + about.path(),
                date.invitation(reader).map(Invitation::answer).orElse(InvitationAnswer.NONE));
    }

    /** For a feed or a file: many programs show a cancelled date like any other there, so its title says so. */
    CalendarAppointment inFeed(Appointment date, PersonId reader) {
        CalendarAppointment shown = of(date, reader);
        return shown.standing() == Standing.CANCELLED
                ? shown.titled(messages.say("scheduling.feed.cancelled", shown.title()))
                : shown;
    }

    AppointmentOwner.About about(Appointment date, PersonId reader) {
        return appointmentOwners.of(date).about(date.ownerId(), reader);
    }

    private static Standing standing(Appointment date) {
        return switch (date.state()) {
            case PROPOSED -> Standing.TENTATIVE;
            case CONFIRMED, HELD -> Standing.CONFIRMED;
            case NOT_HELD, CANCELLED -> Standing.CANCELLED;
        };
    }
}
