package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.PersonId;

/** Leaving a set at work: nobody is asked why, and the others go on. */
@ApplicationScoped
@Transactional
public class Leaving {

    @Inject
    private SetQueries sets;

    @Inject
    private SetPolicy policy;

    @Inject
    private MeetingSchedule dates;

    @Inject
    private Contracts contracts;

    @Inject
    private SetProposals proposals;

    @Inject
    private HandingOver handingOver;

    @Inject
    private Closing closing;

    @Inject
    private SetFutureNotifications tidings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A member leaves; or the facilitator, and the set waits for another.
     *
     * @throws org.cordee.shared.errors.NotFound outside the set
     * @throws Conflict while it is forming, when a place is declined instead, and when it is closed
     */
    public void leave(LearningSetId id) {
        LearningSet set = sets.locked(id);
        policy.checkInside(set);
        set.checkLive();
        if (set.state() == SetState.FORMING) {
            throw new Conflict("learningsets.set.moved-on");
        }
        if (policy.facilitator(set)) {
            handingOver.withoutFacilitator(set);
        } else {
            gone(set, policy.me());
        }
        audit.changed("learningsets.left", id, null);
    }

    /** What follows where an accepted member goes, by themselves or with their account. The set is locked. */
    void gone(LearningSet set, PersonId person) {
        if (set.state().live()) {
            if (set.accepted().size() == 1 && policy.inside(set)) {
                dates.seekNoMore(set);
            }
            dates.left(set, person);
        }
        set.leave(person, clock.instant());
        if (!set.state().live()) {
            closing.clearWhenNobodyHolds(set);
        } else if (set.accepted().isEmpty() && set.state() != SetState.FORMING) {
            closing.close(set, Optional.empty());
        } else {
            handingOver.hosts(set);
            tidings.left(set);
            proposals.without(set, person);
            contracts.settle(set);
        }
    }
}
