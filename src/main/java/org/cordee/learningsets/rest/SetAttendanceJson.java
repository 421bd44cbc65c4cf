package org.cordee.learningsets.rest;

import java.time.Instant;
import java.util.List;
import org.cordee.learningsets.boundary.SetAttendance;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.scheduling.terms.Attendance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Dates, attendance and counts of a set, for the coordinator of its cohort or network. */
@Schema(
        name = "SetAttendance",
        requiredProperties = {"id", "title", "state", "members", "held", "actions", "waits", "meetings"})
public record SetAttendanceJson(
        long id,
        String title,
        @Schema(implementation = SetState.class) String state,

        @Schema(description = "Name; absent if there is none")
        String facilitator,

        @Schema(description = "How many members it has") int members,
        @Schema(description = "How many meetings were held") long held,
        Actions actions,
        @Schema(description = "What the set is waiting for") Waits waits,
        List<Meeting> meetings) {

    static SetAttendanceJson of(SetAttendance.Line s) {
        return new SetAttendanceJson(
                s.about().id().value(),
                s.about().title(),
                s.about().state().key(),
                s.lead().facilitator(),
                s.members(),
                s.held(),
                new Actions(
                        s.actions().promised(),
                        s.actions().promised() - s.actions().open()),
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

    /** Numbers of actions. */
    @Schema(
            name = "SetActionCounts",
            requiredProperties = {"promised", "done"})
    public record Actions(
            int promised,

            @Schema(description = "Those of them that are done or dropped")
            int done) {}

    /** What the set is waiting for. */
    @Schema(
            name = "SetWaits",
            requiredProperties = {"answer", "sign", "facilitator", "dates"})
    public record Waits(
            @Schema(description = "Names of those who haven't answered whether they take their place")
            List<String> answer,

            @Schema(description = "Names of those who haven't signed the contract")
            List<String> sign,

            @Schema(description = "Whether a facilitator is wanted")
            boolean facilitator,

            @Schema(description = "How many meetings have no date")
            int dates) {}

    /** A meeting with attendance. */
    @Schema(
            name = "SetAttendanceMeeting",
            requiredProperties = {"number", "state", "people"})
    public record Meeting(
            int number,
            @Schema(implementation = MeetingState.class) String state,

            @Schema(description = "Absent, like end, while it has no date")
            Instant start,

            Instant end,
            List<Somebody> people) {}

    /** Attendance of one person. */
    @Schema(
            name = "SetAttendancePerson",
            requiredProperties = {"id", "name", "attendance"})
    public record Somebody(
            long id,
            String name,
            @Schema(implementation = Attendance.class) String attendance) {}
}
