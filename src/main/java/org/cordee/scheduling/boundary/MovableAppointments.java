package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.person.CurrentPerson;

/** Appointments that the reader may manage and that are not over: they can be moved, cancelled or put elsewhere. */
@ApplicationScoped
class MovableAppointments {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /**
     * Returns the appointment.
     *
     * @throws NotFound when it is not the reader's to manage
     * @throws Conflict when it is over
     */
    Appointment one(AppointmentId id) {
        Appointment date = managed(id);
        if (date.state() != AppointmentState.PROPOSED) {
            checkNotOver(date);
        }
        return date;
    }

    /** Returns the appointment, also when it is over. @throws NotFound when it is not the reader's to manage */
    Appointment managed(AppointmentId id) {
        Appointment date = appointments.one(id);
        if (!mayManage(date)) {
            throw new NotFound();
        }
        return date;
    }

    /** Whether the feature that owns it lets the reader manage it. */
    boolean mayManage(Appointment date) {
        return appointmentOwners.of(date).mayManage(date.ownerId(), me.required());
    }

    /** @throws Conflict when it is over */
    void checkNotOver(Appointment date) {
        if (!date.when().end().isAfter(clock.instant())) {
            throw new Conflict("scheduling.appointment.over");
        }
    }

    /**
     * Returns this one and all later ones of its series, in order.
     *
     * @throws Conflict when it belongs to a series and took place or was cancelled
     */
    List<AppointmentId> following(Appointment date) {
        if (date.series() == null) {
            return List.of(date.id());
        }
        if (!date.movable()) {
            throw new Conflict("scheduling.appointment.over");
        }
        return appointments.following(date.series(), date.when().start());
    }

    /**
     * Returns the time to which it is to be moved, agreed in the zone in which it was agreed before.
     *
     * @param minutes how long it lasts from now on; null: as long as before
     */
    TimeRange time(Appointment date, Instant start, Integer minutes) {
        new Validation()
                .required("start", start)
                .between("minutes", minutes, Booking.LEAST_MINUTES, Booking.MOST_MINUTES)
                .done();
        Duration length = minutes == null ? date.when().length() : Duration.ofMinutes(minutes);
        TimeRange time = TimeRange.lasting(start, length, date.when().zone());
        new Validation()
                .that(time.start().isAfter(clock.instant()), "start", "scheduling.book.past")
                .done();
        return time;
    }
}
