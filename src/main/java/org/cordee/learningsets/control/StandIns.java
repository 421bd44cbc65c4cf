package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.shared.ids.PersonId;

/**
 * Who leads a facilitated meeting while its facilitator is away: the host, or another member when the host isn't there
 * either.
 */
@ApplicationScoped
public class StandIns {

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private SetPolicy policy;

    @Inject
    private Appointments appointments;

    /** Who leads the meeting, or null: the stand-in, the facilitator, or the host of a set without one. */
    public static PersonId leader(LearningSet set, SetMeeting meeting) {
        if (set.facilitator() == null) {
            return meeting.host();
        }
        return standsIn(set, meeting) ? meeting.standIn() : set.facilitator();
    }

    /** Whether a member leads in the facilitator's place. Nobody does once they have left the set. */
    public static boolean standsIn(LearningSet set, SetMeeting meeting) {
        return set.facilitator() != null
                && meeting.standIn() != null
                && set.holders().contains(meeting.standIn());
    }

    /** Whether the facilitator has checked in. */
    public boolean facilitatorIsHere(LearningSet set, SetMeeting meeting) {
        return set.facilitator() != null && here(meeting, set.facilitator());
    }

    /**
     * Whether the current person may lead until the facilitator is back: a member, from the planned start on, unless a
     * stand-in or the host has checked in and is someone else.
     */
    public boolean mayLead(LearningSet set, SetMeeting meeting, Instant now) {
        if (set.facilitator() == null || !policy.member(set) || policy.leads(set, meeting) || !begun(meeting, now)) {
            return false;
        }
        boolean leaderIsHere = standsIn(set, meeting) && here(meeting, meeting.standIn());
        boolean hostIsHere = meeting.host() != null
                && !meeting.host().equals(policy.me())
                && set.holders().contains(meeting.host())
                && here(meeting, meeting.host());
        return !leaderIsHere && !hostIsHere;
    }

    private boolean begun(SetMeeting meeting, Instant now) {
        if (meeting.state() != MeetingState.PLANNED) {
            return meeting.state() == MeetingState.RUNNING;
        }
        return meeting.appointment() == null
                || appointments.all(List.of(meeting.appointment())).stream()
                        .allMatch(d -> !d.when().start().isAfter(now));
    }

    private boolean here(SetMeeting meeting, PersonId person) {
        return rooms.checkIn(meeting.id(), person).isPresent();
    }
}
