package org.cordee.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.ids.AppointmentId;

/**
 * Saying whether one comes, on whatever page. A no to a date of several people is an apology; to come after all takes
 * it back.
 */
@RequestScoped
public class InvitationAnswerView extends FormView {

    @Inject
    private MyAppointments dates;

    @Inject
    private Appointments appointments;

    void answer(AppointmentId id, InvitationAnswer invitationAnswer) {
        AppointmentCard date = dates.one(id);
        boolean apology =
                invitationAnswer == InvitationAnswer.NO && !date.purpose().ofTwo();
        doOnce(() -> {
            dates.answer(id, invitationAnswer);
            if (apology) {
                appointments.apologise(id);
            }
        });
        flashMessages.add(
                "scheduling.calendar.answered." + invitationAnswer.key(),
                date.about().title(),
                date.when().start());
    }
}
