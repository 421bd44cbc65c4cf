package org.cordee.scheduling.control;

import java.time.Instant;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * Something that takes a person's time.
 *
 * @param appointment the date, or null when it is known from another calendar alone
 */
public record BusyInterval(PersonId person, Instant from, Instant to, AppointmentId appointment) {

    /** Stands for a date of Cordee's that is not entered yet. */
    static final AppointmentId PLANNED = new AppointmentId(0);

    /** True when the two share some time; one that ends as the other begins does not. */
    public boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }
}
