package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.ProfileInterests;
import org.cordee.people.terms.Interest;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.person.CurrentPerson;

/** What brings the current person to Cordee. It shapes what is suggested to them; nobody else reads it. */
@ApplicationScoped
@Transactional
public class Interests {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private PeopleQueries queries;

    @Inject
    private CurrentPerson current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Empty for those who have not said any. */
    public Set<Interest> mine() {
        return queries.interests(current.required())
                .map(ProfileInterests::interests)
                .orElse(Set.of());
    }

    /** Replaces what was said before; an empty list takes it back. */
    public void say(Collection<Interest> interests) {
        ProfileInterests kept = queries.interests(current.required()).orElse(null);
        if (kept == null) {
            kept = new ProfileInterests(current.required());
            kept.say(interests, clock.instant());
            em.persist(kept);
        } else {
            kept.say(interests, clock.instant());
        }
        audit.changed("people.profile-changed", current.required(), "interests");
    }
}
