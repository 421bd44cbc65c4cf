package org.cordee.mentoring.finding.boundary;

import java.time.LocalDate;
import java.util.List;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.finding.terms.TalkState;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * Someone's mentoring, on both sides.
 *
 * @param pairs those that are live first
 * @param toMe requests that wait for the reader's reply, the oldest first
 * @param byMe requests of the reader's that wait for a reply
 * @param talks introductory meetings ahead and of the last weeks, the next first
 * @param mentor how the reader stands as a mentor; null for who is none
 */
public record MyMentoringPage(
        List<PairPage> pairs,
        List<RequestPage.Row> toMe,
        List<RequestPage.Row> byMe,
        List<Talk> talks,
        AsMentor mentor) {

    /** Whether there is nothing to show. */
    public boolean nothing() {
        return pairs.isEmpty() && toMe.isEmpty() && byMe.isEmpty() && talks.isEmpty() && mentor == null;
    }

    /**
     * An introductory meeting.
     *
     * @param mine whether the reader is the one who looks for a mentor
     * @param mayAsk whether the reader can ask the other to be their mentor now
     */
    public record Talk(
            AppointmentId appointment,
            PersonId other,
            String name,
            boolean mine,
            TalkState state,
            TimeRange when,
            Venue where,
            boolean mayAsk) {}

    /**
     * What the reader offers and has given.
     *
     * @param offers whether the reader has a mentor profile; the rest of the offer is empty without one
     * @param accepting whether others can ask now, as far as the reader says
     * @param pausedUntil last day of a pause, or null
     * @param left places that are neither taken nor held by a request
     * @param minutes of all sessions held as a mentor
     */
    public record AsMentor(
            boolean offers,
            boolean accepting,
            LocalDate pausedUntil,
            int left,
            int capacity,
            int sessions,
            long minutes) {}
}
