package org.cordee.learningsets.forming.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cordee.accounts.boundary.PersonFinder;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetOrigins;
import org.cordee.learningsets.control.SetPolicy;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.terms.Origin;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;

/**
 * Suggests, by name, whom a coordinator may want as facilitator and whom a set may ask to join. Others are named by
 * their address.
 */
@ApplicationScoped
@Transactional
public class SetPeopleFinder {

    @Inject
    private FormingQueries forming;

    @Inject
    private SetQueries sets;

    @Inject
    private SetPolicy policy;

    @Inject
    private SetOrigins setOrigins;

    @Inject
    private PersonFinder finder;

    /** @throws NotFound to all but those who form sets there */
    public List<PersonFinder.Suggestion> facilitators(FormingRoundId id, String typed) {
        Origin origin = forming.one(id).origin();
        policy.checkCoordinates(origin);
        return suggest(origin, typed);
    }

    /** @throws NotFound to all but the set's coordinators */
    public List<PersonFinder.Suggestion> facilitators(LearningSetId id, String typed) {
        LearningSet set = sets.one(id);
        policy.checkCoordinates(set);
        return suggest(set.origin(), typed);
    }

    /** @throws NotFound outside the set */
    public List<PersonFinder.Suggestion> members(LearningSetId id, String typed) {
        LearningSet set = sets.one(id);
        policy.checkInside(set);
        return finder.suggest(typed, setOrigins.listed(set.origin()));
    }

    private List<PersonFinder.Suggestion> suggest(Origin origin, String typed) {
        return finder.suggest(typed, setOrigins.possibleFacilitators(origin));
    }
}
