package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.People;
import org.cordee.platform.jobs.Jobs;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/**
 * Answers scheduling for the dates of a pair. The owner of such a date is the relationship; with whom it is, only the
 * pair sees.
 */
@ApplicationScoped
class MentoringSessionOwner implements AppointmentOwner {

    static final String KIND = "mentoring.session";

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private People people;

    @Inject
    private Messages messages;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public About about(long ownerId, PersonId reader) {
        Relationship relationship = relationships.one(new RelationshipId(ownerId));
        Optional<PairSide> side = relationship.side(reader);
        if (side.isEmpty()) {
            return new About(messages.get("mentoring.session.plain"), null, null);
        }
        String other = people.name(relationship.person(side.get().other()));
        return new About(messages.say("mentoring.session.with", other), null, "/mentoring/relationship?id=" + ownerId);
    }

    @Override
    public boolean mayManage(long ownerId, PersonId person) {
        return relationships.one(new RelationshipId(ownerId)).side(person).isPresent();
    }

    /** The review is made by a job, which takes the relationship's lock before anything else. */
    @Override
    public void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance) {
        if (attendance.present()) {
            jobs.plan(AskReviewJob.KIND, clock.instant(), String.valueOf(ownerId));
        }
    }
}
