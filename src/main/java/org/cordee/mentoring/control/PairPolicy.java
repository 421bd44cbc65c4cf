package org.cordee.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Who may see and do what with a relationship: the two of it, and nobody else. Not a coordinator, not a lead, not an
 * administrator; there is no look to log because there is none (domain.md, "Who may see what").
 */
@ApplicationScoped
public class PairPolicy {

    @Inject
    private CurrentPerson me;

    /** For CDI. */
    public PairPolicy() {}

    /** For tests without a container. */
    PairPolicy(CurrentPerson me) {
        this.me = me;
    }

    /** On which side the person who asks stands. @throws NotFound for everybody else */
    public PairSide side(Relationship relationship) {
        return me.id().flatMap(relationship::side).orElseThrow(NotFound::new);
    }

    /** Who asks. */
    public PersonId me() {
        return me.required();
    }
}
