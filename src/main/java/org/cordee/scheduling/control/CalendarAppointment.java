package org.cordee.scheduling.control;

import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;

/**
 * A date as one reader's own calendar shows it.
 *
 * @param uid its name in calendars, the same for good
 * @param sequence rises with each change
 * @param standing what calendars call its state
 * @param discreet true where others who look at the reader's calendar should see no more than that the time is taken
 * @param title as the reader may see it
 * @param of what it belongs to, or null
 * @param address absolute, of its page, or null
 * @param answer the reader's
 */
public record CalendarAppointment(
        String uid,
        int sequence,
        TimeRange when,
        Venue where,
        Standing standing,
        boolean discreet,
        String title,
        String of,
        String address,
        InvitationAnswer answer) {

    /** As calendars know it. */
    public enum Standing {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /** The same under another title. */
    public CalendarAppointment titled(String other) {
        return new CalendarAppointment(uid, sequence, when, where, standing, discreet, other, of, address, answer);
    }

    /** The same as taken back: for somebody who is no longer invited. */
    public CalendarAppointment takenBack() {
        return new CalendarAppointment(
                uid, sequence, when, where, Standing.CANCELLED, discreet, title, of, address, answer);
    }
}
