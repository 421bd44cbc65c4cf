package org.cordee.notices.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import org.cordee.accounts.entity.Account;
import org.cordee.people.boundary.People;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;

/** People with an address, for tests. */
@ApplicationScoped
@Transactional
public class NoticesFixture {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** @param email null for a person without an account */
    public PersonId person(String name, String email, ZoneId zone) {
        PersonId person = people.join(name, Level.CITIZEN, null, zone);
        if (email != null) {
            em.flush();
            em.persist(new Account(person, email, null, false, clock.instant()));
        }
        return person;
    }
}
