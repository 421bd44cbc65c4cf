package org.cordee.learningsets.meetings.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.MeetingCheckIn;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.meetings.terms.MeetingChanged;
import org.cordee.learningsets.terms.MeetingRoundTimes;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.SetMeetingId;

/**
 * The way into a meeting, the same for everything that is read and written there: the set's policy is asked about the
 * loaded set, and who writes holds the meeting's row until the end of the transaction.
 */
@ApplicationScoped
public class MeetingAccess {

    @Inject
    private SetQueries sets;

    @Inject
    private MeetingQueries meetings;

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private SetPolicy policy;

    @Inject
    private Event<MeetingChanged> changed;

    /** To read. @throws NotFound for everybody but members and the facilitator */
    public Inside look(SetMeetingId id) {
        SetMeeting meeting = meetings.one(id);
        return inside(meeting, sets.one(meeting.set()));
    }

    /** To write. @throws NotFound for everybody but members and the facilitator */
    public Inside enter(SetMeetingId id) {
        look(id);
        SetMeeting meeting = meetings.locked(id);
        // whoever left while this waited for the lock does not write any more
        return inside(meeting, sets.fresh(meeting.set()));
    }

    /** To write what changes the set as well, whose row is locked before the meeting’s. */
    public Inside enterWithSet(SetMeetingId id) {
        LearningSet set = sets.locked(look(id).set().id());
        return inside(meetings.locked(id), set);
    }

    private Inside inside(SetMeeting meeting, LearningSet set) {
        policy.checkInside(set);
        return new Inside(set, meeting, meetings.contract(meeting.contract()).times());
    }

    /** As one who leads the meeting. @throws Denied when somebody else does */
    public Inside lead(SetMeetingId id) {
        Inside in = enter(id);
        policy.checkLeads(in.set(), in.meeting());
        return in;
    }

    /** Something was written: the revision rises, and open pages hear of it once it is kept. */
    public void changed(SetMeeting meeting) {
        meeting.touch();
        changed.fire(new MeetingChanged(meeting.id(), meeting.revision()));
    }

    /** The rope: members who are there, in the set's order; all who accepted while nobody has checked in. */
    public List<PersonId> circle(Inside in) {
        return circle(
                in.set(),
                rooms.checkIns(in.meeting().id()).stream()
                        .map(MeetingCheckIn::person)
                        .collect(Collectors.toSet()));
    }

    /** @param here who has checked in */
    public static List<PersonId> circle(LearningSet set, Set<PersonId> here) {
        List<PersonId> all = set.accepted().stream().map(SetMember::person).toList();
        List<PersonId> present = all.stream().filter(here::contains).toList();
        return present.isEmpty() ? all : present;
    }

    /** @param times of the contract the meeting belongs to */
    public record Inside(LearningSet set, SetMeeting meeting, MeetingRoundTimes times) {}
}
