package org.cordee.scheduling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cordee.platform.web.Sending;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.DateCard;
import org.cordee.scheduling.boundary.MyDates;
import org.cordee.scheduling.terms.Answer;
import org.cordee.shared.ids.AppointmentId;

/**
 * Saying whether one comes, on whatever page. A no to a date of several people is an apology; to come after all takes
 * it back.
 */
@RequestScoped
public class Answering extends Sending {

    @Inject
    private MyDates dates;

    @Inject
    private Appointments appointments;

    void answer(AppointmentId id, Answer answer) {
        DateCard date = dates.one(id);
        boolean apology = answer == Answer.NO && !date.purpose().ofTwo();
        doOnce(() -> {
            dates.answer(id, answer);
            if (apology) {
                appointments.apologise(id);
            }
        });
        news.tell(
                "scheduling.calendar.answered." + answer.key(),
                date.about().title(),
                date.when().start());
    }
}
