package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.messages.Span;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.AppointmentMail;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * Reminders of dates, by mail alone: a day before and an hour before. One job stands for each date and kind; when it
 * runs it reads the date again, so that nobody is reminded of what was called off, moved or declined. Who wants none
 * has muted that kind.
 */
@ApplicationScoped
@Transactional
public class Reminders {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    /** A reminder that comes that late says nothing new. */
    private static final Duration TOO_LATE = Duration.ofHours(2);
    /** Time for the two to put their coats on. */
    private static final Duration AFTER = Duration.ofMinutes(30);

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private CalendarAppointments dates;

    @Inject
    private Notices notices;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** Plans all that is to be said about a date, for the time it has now. */
    void plan(Appointment date) {
        plan(AppointmentMail.DAY_BEFORE, date, date.when().start().minus(DAY));
        plan(AppointmentMail.HOUR_BEFORE, date, date.when().start().minus(HOUR));
        if (date.purpose().ofTwo()) {
            date.invitations()
                    .forEach(i -> jobs.plan(
                            AttendanceQuestionJob.KIND,
                            date.when().end().plus(AFTER),
                            AttendanceQuestionJob.subject(date, i.person())));
        }
    }

    /** What is too soon for a reminder has none. */
    private void plan(AppointmentMail kind, Appointment date, Instant due) {
        if (due.isAfter(clock.instant())) {
            jobs.plan(kind.job(), due, date.id().toString());
        } else {
            jobs.cancel(kind.job(), date.id().toString());
        }
    }

    /** Nothing more is to be said about a date. */
    void forget(Appointment date) {
        jobs.cancel(AppointmentMail.DAY_BEFORE.job(), date.id().toString());
        jobs.cancel(AppointmentMail.HOUR_BEFORE.job(), date.id().toString());
        date.invitations()
                .forEach(i -> jobs.cancel(AttendanceQuestionJob.KIND, AttendanceQuestionJob.subject(date, i.person())));
    }

    /** Reminds everybody invited who has not declined, if the date still stands where it stood. */
    void remind(AppointmentId id, AppointmentMail kind) {
        appointments
                .find(id)
                .filter(date -> date.state() == AppointmentState.CONFIRMED && due(date, kind))
                .ifPresent(date -> date.invitations().stream()
                        .filter(Invitation::takesTime)
                        .forEach(i -> notices.tell(i.person(), reminder(date, kind, i.person()))));
    }

    private boolean due(Appointment date, AppointmentMail kind) {
        Duration left = Duration.between(clock.instant(), date.when().start());
        Duration lead = kind == AppointmentMail.DAY_BEFORE ? DAY : HOUR;
        return !left.isNegative()
                && left.compareTo(lead) <= 0
                && (kind == AppointmentMail.HOUR_BEFORE || left.compareTo(TOO_LATE) > 0);
    }

    private NoticeMessage reminder(Appointment date, AppointmentMail kind, PersonId reader) {
        AppointmentOwner.About about = dates.about(date, reader);
        NoticeMessage noticeMessage = NoticeMessage.of(kind.notice())
                .subject("scheduling.mail." + kind.key() + ".subject", about.title())
                .line(
                        "scheduling.mail.planned.line",
                        about.of() == null ? about.title() : about.title() + " (" + about.of() + ")",
                        new Span(
                                date.when().start(),
                                date.when().end(),
                                date.when().zone()))
                .byMailOnly();
        if (date.where().place() != null) {
            noticeMessage =
                    noticeMessage.line("scheduling.mail.place", date.where().place());
        }
        if (date.where().onlineAddress() != null) {
            return noticeMessage.action("scheduling.mail.join-now", date.where().onlineAddress());
        }
        return about.path() == null ? noticeMessage : noticeMessage.action("scheduling.mail.see", about.path());
    }
}
