package org.cordee.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.cordee.accounts.boundary.Addresses;
import org.cordee.accounts.terms.Address;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.people.boundary.Ties;
import org.cordee.shared.ids.PersonId;

/**
 * Whom somebody cannot have as a mentor, whatever they wish (rules.md, “Mentoring”): themselves, anybody in their reporting
 * line, anybody one of the two asked not to be brought together with, and whoever was or is in a pair with them. Nobody is told why.
 */
@ApplicationScoped
public class RuledOut {

    @Inject
    private Ties ties;
    @Inject
    private Addresses addresses;
    @Inject
    private RelationshipQueries relationships;

    /** For this mentee; themselves included. */
    public Set<PersonId> of(PersonId mentee) {
        Ties.Apart apart = ties.apart(mentee, addresses.of(mentee).map(Address::email).orElse(null));
        Set<PersonId> out = new HashSet<>(apart.people());
        out.add(mentee);
        apart.addresses().forEach(address -> addresses.owner(address).ifPresent(out::add));
        for (Relationship pair : relationships.of(mentee)) {
            out.add(pair.mentor());
            out.add(pair.mentee());
        }
        return out;
    }
}
