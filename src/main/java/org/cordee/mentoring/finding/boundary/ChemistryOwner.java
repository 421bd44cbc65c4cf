package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cordee.mentoring.finding.control.ChemistryQueries;
import org.cordee.mentoring.finding.entity.ChemistryMeeting;
import org.cordee.people.boundary.People;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** Answers scheduling for first talks with a mentor. */
@ApplicationScoped
class ChemistryOwner implements AppointmentOwner {

    static final String KIND = "mentoring.chemistry";

    @Inject
    private ChemistryQueries meetings;

    @Inject
    private Appointments appointments;

    @Inject
    private People people;

    @Inject
    private Messages messages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public About about(long ownerId, PersonId reader) {
        ChemistryMeeting meeting = meetings.one(ownerId);
        if (meeting.mentee().equals(reader)) {
            return new About(
                    messages.say("mentoring.chemistry.with", people.name(meeting.mentor())),
                    null,
                    "/mentoring/mentor?id=" + meeting.mentor());
        }
        return meeting.mentor().equals(reader)
                ? new About(messages.say("mentoring.chemistry.with", people.name(meeting.mentee())), null, null)
                : new About(messages.get("mentoring.chemistry.plain"), null, null);
    }

    @Override
    public boolean mayManage(long ownerId, PersonId person) {
        ChemistryMeeting meeting = meetings.one(ownerId);
        return meeting.mentor().equals(person) || meeting.mentee().equals(person);
    }

    @Override
    public void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance) {
        // nothing follows from a first talk by itself
    }

    @Override
    public void moved(long ownerId, AppointmentId appointment, TimeRange before) {
        appointments
                .all(List.of(appointment))
                .forEach(date -> meetings.one(ownerId).move(date.when().start()));
    }

    @Override
    public void cancelled(long ownerId, AppointmentId appointment) {
        meetings.one(ownerId).callOff();
    }
}
