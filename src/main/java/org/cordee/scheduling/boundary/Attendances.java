package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.PersonId;

/** Writes who was there, and tells the feature the date is about. Whether the caller may has been asked before. */
@ApplicationScoped
class Attendances {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private AppointmentOwners appointmentOwners;

    @Inject
    private Quorums quorums;

    @Inject
    private Clock clock;

    void record(Appointment seen, PersonId person, Attendance attendance) {
        Appointment date = appointments.locked(seen.id());
        date.record(person, attendance, clock.instant());
        tell(date, person, attendance);
        quorums.answered(date);
    }

    void cameUninvited(Appointment seen, PersonId person) {
        Appointment date = appointments.locked(seen.id());
        date.invite(person);
        date.record(person, Attendance.ATTENDED, clock.instant());
        tell(date, person, Attendance.ATTENDED);
    }

    void tookPlace(Appointment seen, boolean held) {
        Appointment date = appointments.locked(seen.id());
        date.tookPlace(held, clock.instant());
        date.invitations().forEach(i -> tell(date, i.person(), of(date, i)));
    }

    private void tell(Appointment date, PersonId person, Attendance attendance) {
        appointmentOwners.of(date).attendanceRecorded(date.ownerId(), date.id(), person, attendance);
    }

    /** As it is to be read now: what nobody has recorded when the date is over is not recorded, which is not absent. */
    Attendance of(Appointment date, Invitation invitation) {
        boolean over = !date.when().end().isAfter(clock.instant());
        return over && invitation.attendance() == Attendance.EXPECTED
                ? Attendance.NOT_RECORDED
                : invitation.attendance();
    }
}
