package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.terms.RelationshipState;
import org.cordee.scheduling.boundary.BookableTimes;
import org.cordee.shared.ids.PersonId;

/**
 * Mentor and mentee of an active pair may book each other, and a mentor can be booked for a first talk by those who may
 * ask them.
 */
@ApplicationScoped
class MentorTimes implements BookableTimes.Permission {

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private MentorQueries profiles;

    @Inject
    private Mentors mentors;

    @Override
    public boolean mayBook(PersonId host, PersonId reader) {
        boolean pair = relationships.of(reader).stream()
                .filter(r -> r.state() == RelationshipState.ACTIVE)
                .anyMatch(r -> r.mentor().equals(host) || r.mentee().equals(host));
        return pair || profiles.profile(host).isPresent() && mentors.one(host).open();
    }
}
