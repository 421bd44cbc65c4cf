package org.cordee.scheduling.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.cordee.platform.database.Sql;
import org.cordee.scheduling.entity.Diary;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.PersonId;

/**
 * The diaries of people, and their locks. Who changes dates locks in this order, so that nobody waits in a circle:
 * whatever the owner locks of its own (the cohort, the mentor's profile, a poll), then the diaries of the people
 * concerned in the order of their ids, then the rows of the dates in the order of theirs. Only then is read what
 * decides.
 */
@ApplicationScoped
public class Diaries {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Sql sql;

    public void add(Diary diary) {
        em.persist(diary);
    }

    /**
     * Locks the diaries of these people until the end of the transaction.
     *
     * @throws NotFound when one of them is nobody
     */
    public void lock(Collection<PersonId> people) {
        em.flush();
        for (long person :
                people.stream().mapToLong(PersonId::value).distinct().sorted().toArray()) {
            if (sql.lock("select id from diary where person_id = ? for update", row -> row.getLong(1), person)
                    .isEmpty()) {
                throw new NotFound();
            }
        }
    }

    /** As it is now, for decisions: the caller has locked it. @throws NotFound when that is nobody */
    public Diary fresh(PersonId person) {
        Diary diary = of(person);
        em.refresh(diary);
        return diary;
    }

    /** For looking at. @throws NotFound when that is nobody */
    public Diary of(PersonId person) {
        List<Diary> found = em.createQuery("select d from Diary d where d.person = :person", Diary.class)
                .setParameter("person", person)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found.get(0);
    }

    /** Whether that person wants to see only what they take part in, not what they lead. */
    public boolean hidesLed(PersonId person) {
        return em.createQuery("select d.hidesLed from Diary d where d.person = :person", Boolean.class)
                .setParameter("person", person)
                .getResultStream()
                .anyMatch(Boolean::booleanValue);
    }

    /** Keeps what {@link #hidesLed} says; no change of the hours that somebody who edits them could meet. */
    public void hideLed(PersonId person, boolean hide) {
        em.createQuery("update Diary d set d.hidesLed = :hide where d.person = :person")
                .setParameter("hide", hide)
                .setParameter("person", person)
                .executeUpdate();
    }

    /** Those of several people, in no order. */
    public List<Diary> of(Collection<PersonId> people) {
        return em.createQuery("select d from Diary d where d.person in :people", Diary.class)
                .setParameter("people", people)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "d.hours")
                .setHint("eclipselink.batch", "d.exceptions")
                .getResultList();
    }
}
