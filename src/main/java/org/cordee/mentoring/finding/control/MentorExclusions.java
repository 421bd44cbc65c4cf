package org.cordee.mentoring.finding.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.people.boundary.Separation;
import org.cordee.shared.ids.PersonId;

/**
 * Whom somebody cannot have as a mentor, whatever they wish (domain.md, “Mentoring”): themselves, anybody in their
 * reporting line, anybody one of the two asked not to be brought together with, and whoever was or is in a pair with
 * them. Nobody is told why.
 */
@ApplicationScoped
public class MentorExclusions {

    @Inject
    private Separation separation;

    @Inject
    private Accounts accounts;

    @Inject
    private RelationshipQueries relationships;

    /** For this mentee; themselves included. */
    public Set<PersonId> of(PersonId mentee) {
        Set<PersonId> out = new HashSet<>(separation.from(mentee, accounts::withEmail, accounts::emails));
        out.add(mentee);
        for (Relationship pair : relationships.of(mentee)) {
            out.add(pair.mentor());
            out.add(pair.mentee());
        }
        return out;
    }
}
