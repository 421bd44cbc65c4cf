package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.ids.RelationshipId;

/** A mentor and a mentee, from the accepted request to the end. The two know of it; nobody else reads what they write. */
@ApplicationScoped
@Transactional
public class Relationships {

    @Inject
    private RelationshipQueries relationships;
    @Inject
    private Audit audit;
    @Inject
    private Clock clock;

    /**
     * An asking was accepted. The caller has checked capacity, under the mentor's lock, and everything that rules a pair out.
     *
     * @throws Conflict when the two are mentor and mentee already
     */
    public RelationshipId begin(PersonId mentor, PersonId mentee) {
        if (relationships.livePair(mentor, mentee)) {
            throw new Conflict("mentoring.relationship.already");
        }
        Relationship relationship = new Relationship(mentor, mentee, clock.instant());
        relationships.add(relationship);
        audit.changed("mentoring.relationship-begun", relationship.id(), null);
        return relationship.id();
    }
}
