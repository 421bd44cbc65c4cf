package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMeeting;
import org.cordee.learningsets.terms.Origin;
import org.cordee.networks.boundary.Coordinating;
import org.cordee.programmes.boundary.Arranging;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who may see and do what with a set, asked about the loaded one (domain.md, "Who may see what"). Content is for those
 * who accepted a place and for the facilitator, and for nobody else: not for the coordinator of its cohort or network,
 * who sees who is in it, dates, attendance and counts, nor for an administrator. What is not yours looks as if it were
 * not there.
 */
@ApplicationScoped
public class SetPolicy {

    @Inject
    private Arranging arranging;

    @Inject
    private Coordinating coordinating;

    @Inject
    private CurrentPerson me;

    /** For CDI. */
    public SetPolicy() {}

    /** For tests without a container. */
    SetPolicy(CurrentPerson me, Arranging arranging, Coordinating coordinating) {
        this.me = me;
        this.arranging = arranging;
        this.coordinating = coordinating;
    }

    /** Who asks. */
    public PersonId me() {
        return me.required();
    }

    /** Has a place in it, proposed or accepted. */
    public boolean holdsPlace(LearningSet set) {
        return me.id().flatMap(set::place).filter(m -> m.state().holdsPlace()).isPresent();
    }

    /** Has accepted a place in it, and has not let go of it. */
    public boolean member(LearningSet set) {
        return me.id().filter(set.holders()::contains).isPresent();
    }

    public boolean facilitator(LearningSet set) {
        return set.facilitator() != null && me.is(set.facilitator());
    }

    /** Issues, questions, actions, the contract: members and the facilitator. */
    public boolean inside(LearningSet set) {
        return me.id().filter(set::inside).isPresent();
    }

    /**
     * Starts a meeting, moves its stages on and ends it: the facilitator where the set has one, and the member who
     * leads while the facilitator is away; else who hosts it. What somebody leads they are in.
     */
    public boolean leads(LearningSet set, SetMeeting meeting) {
        PersonId leader = set.facilitator() != null ? meeting.standIn() : meeting.host();
        return facilitator(set) || member(set) && leader != null && me.is(leader);
    }

    /** @throws Denied when somebody else leads it */
    public void checkLeads(LearningSet set, SetMeeting meeting) {
        if (!leads(set, meeting)) {
            throw new Denied();
        }
    }

    /** Arranges for the cohort or network it comes from. */
    public boolean coordinates(LearningSet set) {
        return coordinates(set.origin());
    }

    /** Forms sets there. Sets that their own members made have no coordinator. */
    public boolean coordinates(Origin origin) {
        return switch (origin.kind()) {
            case COHORT -> arranging.mayArrange(origin.cohort());
            case NETWORK -> coordinating.mayCoordinate(origin.network());
            case OWN -> false;
        };
    }

    /** @throws NotFound for everybody but members and the facilitator */
    public void checkInside(LearningSet set) {
        check(inside(set));
    }

    /** @throws NotFound for everybody but those who hold a place, and the facilitator */
    public void checkSeesComposition(LearningSet set) {
        check(holdsPlace(set) || facilitator(set));
    }

    /** @throws NotFound for everybody but the coordinator of its origin */
    public void checkCoordinates(LearningSet set) {
        check(coordinates(set));
    }

    /** @throws NotFound for everybody but the coordinator there */
    public void checkCoordinates(Origin origin) {
        check(coordinates(origin));
    }

    private static void check(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
