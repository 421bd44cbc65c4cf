package org.cordee.scheduling.boundary;

import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** The port through which scheduling asks the feature an appointment is about. One bean per kind of owner. */
public interface AppointmentOwner {

    /** The kind this owner answers for: {@code programmes.session}. */
    String kind();

    /** What that reader may see of what the appointment is about. Called for people invited and for those who may manage it. */
    About about(long ownerId, PersonId reader);

    /** True when that person may move it, cancel it and record who was there. */
    boolean mayManage(long ownerId, PersonId person);

    /** Told in the transaction that records it. */
    void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance);

    /**
     * What is shown in a calendar.
     *
     * @param title in words
     * @param of    what it belongs to (the cohort's title …), or null
     * @param path  address of its page within Cordee, beginning with a slash, or null
     */
    record About(String title, String of, String path) {
    }
}
