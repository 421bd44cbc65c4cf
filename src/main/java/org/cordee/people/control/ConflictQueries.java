package org.cordee.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cordee.people.entity.DeclaredConflict;
import org.cordee.platform.database.EntityQueries;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.paging.PageQuery;

/** Finds declared conflicts of interest, and the people they can be declared about. */
@ApplicationScoped
public class ConflictQueries extends EntityQueries {

    private static final int MOST_FOUND = 20;

    /** Those declared by or for this person, the latest first. */
    public List<DeclaredConflict> of(PersonId person) {
        return em.createQuery(
                        "select c from DeclaredConflict c where c.person = :person order by c.declared desc, c.id desc",
                        DeclaredConflict.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Those that administrators declared, the latest first. */
    public List<DeclaredConflict> byAdministrators() {
        return em.createQuery(
                        "select c from DeclaredConflict c where c.byAdministrator = true"
                                + " order by c.declared desc, c.id desc",
                        DeclaredConflict.class)
                .getResultList();
    }

    /** Null when there is none. */
    public DeclaredConflict find(long id) {
        return em.find(DeclaredConflict.class, id);
    }

    /** Whether this person has declared it, or an administrator has for them. */
    public boolean declared(PersonId person, PersonId other, boolean byAdministrator) {
        return em.createQuery(
                                "select count(c) from DeclaredConflict c where c.person = :person and c.other = :other"
                                        + " and c.byAdministrator = :by",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("other", other)
                        .setParameter("by", byAdministrator)
                        .getSingleResult()
                > 0;
    }

    /** Written at once, so that the reason can be sealed for its row. */
    public void add(DeclaredConflict conflict) {
        insert(conflict);
    }

    public void remove(DeclaredConflict conflict) {
        em.remove(conflict);
    }

    /**
     * People whose name contains this text, by name; at most twenty. @param listedOnly leaves out those who don't want
     * to be listed
     */
    public List<PersonId> named(String text, boolean listedOnly) {
        return em.createQuery(
                        "select p.id from Person p where lower(p.name) like :name"
                                + (listedOnly ? " and p.listed = true" : "") + " order by lower(p.name), p.id",
                        Long.class)
                .setParameter("name", PageQuery.anywhere(text))
                .setMaxResults(MOST_FOUND)
                .getResultStream()
                .map(PersonId::of)
                .toList();
    }
}
