package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cordee.learningsets.control.HostRotation;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.MeetingRoomQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.shared.ids.PersonId;

/**
 * From facilitated to self-facilitated and back (domain.md), and the hosts of the coming meetings. The set is locked.
 */
@ApplicationScoped
class HandingOver {

    @Inject
    private MeetingQueries meetings;

    @Inject
    private MeetingRoomQueries rooms;

    @Inject
    private SetProposals proposals;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private Contracts contracts;

    @Inject
    private SetFutureNotifications tidings;

    /** The set runs itself: who facilitated it leaves its dates and reads it no more; its hosts lead. */
    void toTheSet(LearningSet set) {
        PersonId before = set.facilitator();
        if (before != null) {
            dates.left(set, before);
        }
        set.selfFacilitated();
        hosts(set);
        tidings.runsItself(set, before);
        settle(set, before);
    }

    /** The one who has gone was perhaps the one who was waited for. */
    private void settle(LearningSet set, PersonId gone) {
        if (gone != null) {
            proposals.without(set, gone);
        }
        contracts.settle(set);
    }

    /** It waits for a facilitator; whoever forms sets there is asked to find one. */
    void toAFacilitator(LearningSet set) {
        set.awaitFacilitator();
        tidings.wantsFacilitator(set);
    }

    /** Who facilitated it has gone, and does not say why. Until there is another, hosts lead. */
    void withoutFacilitator(LearningSet set) {
        PersonId gone = set.facilitator();
        dates.left(set, gone);
        set.withoutFacilitator();
        tidings.lostFacilitator(set);
        settle(set, gone);
    }

    /**
     * Every meeting that is planned or runs has a host who is in the set; in one that runs somebody who is there, if
     * there is anybody.
     */
    void hosts(LearningSet set) {
        List<PersonId> members = set.accepted().stream().map(SetMember::person).toList();
        List<SetMeeting> all = meetings.meetings(set.id()).stream()
                .map(m -> m.state() == MeetingState.PLANNED || m.state() == MeetingState.RUNNING
                        ? meetings.locked(m.id())
                        : m)
                .toList();
        HostRotation.assign(all, members);
        all.stream()
                .filter(m -> m.state() == MeetingState.RUNNING && (m.host() == null || !members.contains(m.host())))
                .forEach(m -> {
                    List<PersonId> there = members.stream()
                            .filter(p -> rooms.checkIn(m.id(), p).isPresent())
                            .toList();
                    HostRotation.next(
                                    there.isEmpty() ? members : there,
                                    all.stream().map(SetMeeting::host).toList(),
                                    1)
                            .forEach(m::hostedBy);
                });
        // open pages show who is left
        all.stream().filter(m -> m.state() == MeetingState.RUNNING).forEach(SetMeeting::touch);
    }
}
