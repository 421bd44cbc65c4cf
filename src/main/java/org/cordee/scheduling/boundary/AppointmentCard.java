package org.cordee.scheduling.boundary;

import java.util.List;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.scheduling.terms.Purpose;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/**
 * A date as its page shows it to one reader.
 *
 * @param guests everybody invited, where the reader may see them; else the reader alone
 */
public record AppointmentCard(
        AppointmentId id,
        Entry entry,
        Purpose purpose,
        AppointmentState state,
        TimeRange when,
        Venue where,
        AppointmentOwner.About about,
        Reader reader,
        Needs needs,
        List<Guest> guests) {

    /** Its versions, for forms and for calendars. */
    public record Entry(int version, String uid, int sequence) {}

    /**
     * What the reader may do now.
     *
     * @param mayManage the reader can move it and call it off
     * @param mayAnswer the reader is invited and it is not over
     * @param begun from then on attendance can be recorded
     */
    public record Reader(boolean mayManage, boolean mayAnswer, boolean begun, boolean over) {}

    /**
     * Whose hours and how many people it needs, and its place in a series.
     *
     * @param host whose hours have to allow its time, or null
     * @param quorum how many people are needed, or null
     * @param number which one of its series, from 1; 0 when it belongs to none
     * @param of dates in the series
     */
    public record Needs(PersonId host, Integer quorum, int number, int of) {}

    /**
     * Somebody invited.
     *
     * @param me the reader
     * @param mayRecord the reader can say whether this person took part
     * @param clash has something else then, allowed on purpose; said to those who manage the date
     * @param unreached cannot be told by mail, so the reader, who manages the date, can record their answer
     */
    public record Guest(
            PersonId person,
            String name,
            InvitationAnswer answer,
            Attendance attendance,
            boolean me,
            boolean mayRecord,
            boolean clash,
            boolean unreached) {}
}
