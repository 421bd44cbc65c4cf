package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.platform.jobs.Job;
import org.cordee.scheduling.terms.AppointmentMail;
import org.cordee.shared.ids.AppointmentId;

/**
 * Reminds of a date about to come, an hour before. What it sends is written in its transaction: run twice, it sends
 * once.
 */
@ApplicationScoped
public class HourBeforeReminderJob implements Job {

    @Inject
    private Reminders reminders;

    @Override
    public String kind() {
        return AppointmentMail.HOUR_BEFORE.job();
    }

    @Override
    public void run(String id) {
        reminders.remind(AppointmentId.of(Long.valueOf(id)), AppointmentMail.HOUR_BEFORE);
    }
}
