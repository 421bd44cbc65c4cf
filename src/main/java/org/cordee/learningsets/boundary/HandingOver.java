package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cordee.learningsets.control.MeetingQueries;
import org.cordee.learningsets.control.Rotation;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.MeetingState;
import org.cordee.shared.ids.PersonId;

/** From facilitated to self-facilitated and back (feature 62), and the hosts of the coming meetings. The set is locked. */
@ApplicationScoped
class HandingOver {

    @Inject
    private MeetingQueries meetings;
    @Inject
    private SetDates dates;
    @Inject
    private Contracts contracts;
    @Inject
    private FutureTidings tidings;

    /** The set runs itself: who facilitated it leaves its dates and reads it no more; its hosts lead. */
    void toTheSet(LearningSet set) {
        PersonId before = set.facilitator();
        if (before != null) {
            dates.left(set, before);
        }
        set.selfFacilitated();
        hosts(set);
        tidings.runsItself(set, before);
    }

    /** It waits for a facilitator; whoever forms sets there is asked to find one. */
    void toAFacilitator(LearningSet set) {
        set.awaitFacilitator();
        tidings.wantsFacilitator(set);
    }

    /** Who facilitated it has gone, and does not say why. Until there is another, hosts lead. */
    void withoutFacilitator(LearningSet set) {
        dates.left(set, set.facilitator());
        set.withoutFacilitator();
        tidings.lostFacilitator(set);
        contracts.settle(set);
    }

    /** Every planned meeting has a host who is in the set. */
    void hosts(LearningSet set) {
        List<SetMeeting> all = meetings.meetings(set.id()).stream()
                .map(m -> m.state() == MeetingState.PLANNED ? meetings.locked(m.id()) : m).toList();
        Rotation.assign(all, set.accepted().stream().map(SetMember::person).toList());
    }
}
