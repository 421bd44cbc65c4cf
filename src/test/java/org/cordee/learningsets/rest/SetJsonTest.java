package org.cordee.learningsets.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.boundary.SetAttendance;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

/** What a coordinator's system reads of a set: dates, attendance and counts, and no content. */
class SetJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final PersonId ANN = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    private static SetAttendance.Line line(SetAttendance.Date... dates) {
        return new SetAttendance.Line(
                new SetAttendance.Line.About(new LearningSetId(7), "Set", Origin.own(), SetState.RECONTRACTING),
                new SetAttendance.Line.Lead(true, "Fay"),
                2,
                List.of(dates),
                List.of(
                        new SetAttendance.Somebody(ANN, "Ann", false, List.of()),
                        new SetAttendance.Somebody(BEN, "Ben", false, List.of())),
                new SetAttendance.Line.Actions(5, 2),
                new SetAttendance.Waits(List.of("Ann"), List.of(), false, 1));
    }

    private static SetAttendance.Date date(int number, TimeRange when, Map<PersonId, Attendance> attendance) {
        return new SetAttendance.Date(number, MeetingState.HELD, when, false, attendance);
    }

    @Test
    void actionsAreCountedAndNeverQuoted() {
        SetAttendanceJson json = SetAttendanceJson.of(line());
        assertEquals(new SetAttendanceJson.Actions(5, 3), json.actions());
        assertEquals("recontracting", json.state());
        assertEquals("Fay", json.facilitator());
        assertEquals(new SetAttendanceJson.Waits(List.of("Ann"), List.of(), false, 1), json.waits());
        assertEquals(0, json.held());
    }

    @Test
    void attendanceIsThatOfThoseWhoWereInvited() {
        TimeRange when = new TimeRange(NOW, NOW.plusSeconds(3600), ZoneId.of("Europe/London"));
        SetAttendanceJson json = SetAttendanceJson.of(
                line(date(1, when, Map.of(BEN, Attendance.PARTLY_ATTENDED)), date(2, null, Map.of())));
        SetAttendanceJson.Meeting first = json.meetings().get(0);
        assertEquals(List.of(new SetAttendanceJson.Somebody(2, "Ben", "partly-attended")), first.people());
        assertEquals(NOW, first.start());
        assertEquals("held", first.state());
        SetAttendanceJson.Meeting second = json.meetings().get(1);
        assertNull(second.start(), "it has no date");
        assertNull(second.end());
        assertEquals(List.of(), second.people());
    }
}
