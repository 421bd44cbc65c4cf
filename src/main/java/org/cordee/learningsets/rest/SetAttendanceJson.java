package org.cordee.learningsets.rest;

import java.time.Instant;
import java.util.List;
import org.cordee.learningsets.boundary.SetAttendance;

/**
 * Dates, attendance and counts of a set, for the coordinator of its cohort or network.
 *
 * @param facilitator name; absent where there is none
 * @param held how many meetings were held
 */
public record SetAttendanceJson(
        long id,
        String title,
        String state,
        String facilitator,
        int members,
        long held,
        Actions actions,
        Waits waits,
        List<Meeting> meetings) {

    static SetAttendanceJson of(SetAttendance.Line s) {
        return new SetAttendanceJson(
                s.id().value(),
                s.title(),
                s.state().key(),
                s.facilitator(),
                s.members(),
                s.held(),
                new Actions(s.promised(), s.promised() - s.open()),
                new Waits(
                        s.waits().answer(),
                        s.waits().sign(),
                        s.waits().facilitator(),
                        s.waits().dates()),
                s.dates().stream().map(d -> meeting(s, d)).toList());
    }

    private static Meeting meeting(SetAttendance.Line s, SetAttendance.Date d) {
        return new Meeting(
                d.number(),
                d.state().key(),
                d.when() == null ? null : d.when().start(),
                d.when() == null ? null : d.when().end(),
                s.people().stream()
                        .filter(p -> d.attendance().containsKey(p.id()))
                        .map(p -> new Somebody(
                                p.id().value(),
                                p.name(),
                                d.attendance().get(p.id()).key()))
                        .toList());
    }

    /** How many were promised, and how many of these are done or let go. */
    public record Actions(int promised, int done) {}

    /**
     * @param answer who has not answered the place @param sign who has not signed the contract @param facilitator one
     *     is wanted @param dates meetings without one
     */
    public record Waits(List<String> answer, List<String> sign, boolean facilitator, int dates) {}

    /** @param start absent while it has no date */
    public record Meeting(int number, String state, Instant start, Instant end, List<Somebody> people) {}

    public record Somebody(long id, String name, String attendance) {}
}
