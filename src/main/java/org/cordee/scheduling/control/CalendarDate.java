package org.cordee.scheduling.control;

import org.cordee.scheduling.terms.Answer;
import org.cordee.scheduling.terms.When;
import org.cordee.scheduling.terms.Where;

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
public record CalendarDate(
        String uid,
        int sequence,
        When when,
        Where where,
        Standing standing,
        boolean discreet,
        String title,
        String of,
        String address,
        Answer answer) {

    /** As calendars know it. */
    public enum Standing {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /** The same under another title. */
    public CalendarDate titled(String other) {
        return new CalendarDate(uid, sequence, when, where, standing, discreet, other, of, address, answer);
    }

    /** The same as taken back: for somebody who is no longer invited. */
    public CalendarDate takenBack() {
        return new CalendarDate(uid, sequence, when, where, Standing.CANCELLED, discreet, title, of, address, answer);
    }
}
