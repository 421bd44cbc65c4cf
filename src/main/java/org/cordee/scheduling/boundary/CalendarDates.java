package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.cordee.platform.config.Settings;
import org.cordee.platform.words.Words;
import org.cordee.scheduling.control.CalendarDate;
import org.cordee.scheduling.control.CalendarDate.Standing;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.Answer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.shared.ids.PersonId;

/** Dates as their readers' calendars show them: what it is about is asked of the owner, for that reader. */
@ApplicationScoped
class CalendarDates {

    private static final Set<Purpose> DISCREET = EnumSet.of(Purpose.MENTORING_SESSION, Purpose.SET_MEETING);

    @Inject
    private Owners owners;

    @Inject
    private Words words;

    CalendarDate of(Appointment date, PersonId reader) {
        AppointmentOwner.About about = about(date, reader);
        return new CalendarDate(
                date.uid(),
                date.sequence(),
                date.when(),
                date.where(),
                standing(date),
                DISCREET.contains(date.purpose()),
                about.title(),
                about.of(),
                about.path() == null ? null : Settings.here().baseUrl() + about.path(),
                date.invitation(reader).map(Invitation::answer).orElse(Answer.NONE));
    }

    /** For a feed or a file: many programs show a cancelled date like any other there, so its title says so. */
    CalendarDate inFeed(Appointment date, PersonId reader) {
        CalendarDate shown = of(date, reader);
        return shown.standing() == Standing.CANCELLED
                ? shown.titled(words.say("scheduling.feed.cancelled", shown.title()))
                : shown;
    }

    AppointmentOwner.About about(Appointment date, PersonId reader) {
        return owners.of(date).about(date.ownerId(), reader);
    }

    private static Standing standing(Appointment date) {
        return switch (date.state()) {
            case PROPOSED -> Standing.TENTATIVE;
            case CONFIRMED, HELD -> Standing.CONFIRMED;
            case NOT_HELD, CANCELLED -> Standing.CANCELLED;
        };
    }
}
