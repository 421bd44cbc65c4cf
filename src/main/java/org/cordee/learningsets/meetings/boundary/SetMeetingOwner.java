package org.cordee.learningsets.meetings.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cordee.learningsets.boundary.MeetingSchedule;
import org.cordee.learningsets.boundary.SetNotifications;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/**
 * Answers scheduling for the dates of a set. The owner of such a date is the set; a set of a confidential network has
 * no name in diaries.
 */
@ApplicationScoped
class SetMeetingOwner implements AppointmentOwner {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private SetNotifications tidings;

    @Inject
    private MeetingTookPlaceJob meetingTookPlaceJob;

    @Inject
    private Jobs jobs;

    @Inject
    private Messages messages;

    @Override
    public String kind() {
        return MeetingSchedule.OWNER_KIND;
    }

    @Override
    public About about(long ownerId, PersonId reader) {
        LearningSet set = set(ownerId);
        if (!set.insiders().contains(reader)) {
            return new About(messages.get("learningsets.dates.about.outside"), null, null);
        }
        String title = setOrigins.confidential(set.origin())
                ? tidings.name(set)
                : messages.say("learningsets.dates.about", set.title());
        return new About(title, null, "/learningsets/set?id=" + ownerId);
    }

    @Override
    public boolean mayManage(long ownerId, PersonId person) {
        return set(ownerId).insiders().contains(person);
    }

    /** In a set all know each other. */
    @Override
    public boolean showsOthers(long ownerId, PersonId reader) {
        return set(ownerId).insiders().contains(reader);
    }

    @Override
    public Optional<Sought> sought(long ownerId) {
        return dates.sought(set(ownerId));
    }

    @Override
    public void planned(long ownerId, AppointmentId appointment) {
        dates.found(new LearningSetId(ownerId), appointment);
    }

    @Override
    public void moved(long ownerId, AppointmentId appointment, TimeRange before) {
        dates.moved(appointment);
    }

    @Override
    public void cancelled(long ownerId, AppointmentId appointment) {
        dates.lost(appointment);
    }

    /**
     * Who was there stays with the date; whether the meeting was held is seen once it is over, by a job that takes the
     * set’s lock first.
     */
    @Override
    public void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance) {
        jobs.plan(MeetingTookPlaceJob.KIND, meetingTookPlaceJob.due(appointment), appointment.toString());
    }

    private LearningSet set(long id) {
        return sets.one(new LearningSetId(id));
    }
}
