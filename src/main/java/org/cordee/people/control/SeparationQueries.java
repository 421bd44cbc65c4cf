package org.cordee.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.DeclaredConflict;
import org.cordee.people.entity.LineManager;
import org.cordee.people.terms.EmailForm;
import org.cordee.platform.database.Batches;
import org.cordee.shared.ids.PersonId;

/** Finds who reports to whom, and who asked not to be brought together with whom. */
@ApplicationScoped
public class SeparationQueries {

    private static final String ON_DAY = " and a.since <= :day and (a.until is null or a.until >= :day)";

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    /** Returns the managers of these people in their posts of that day. People without any are not in it. */
    public Map<PersonId, List<LineManager>> managers(Collection<PersonId> people, LocalDate day) {
        Map<PersonId, List<LineManager>> found = new HashMap<>();
        for (List<PersonId> some : Batches.of(people)) {
            em.createQuery("select a from Affiliation a where a.person in :people" + ON_DAY, Affiliation.class)
                    .setParameter("people", some)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(a -> a.manager()
                            .ifPresent(m -> found.computeIfAbsent(a.person(), p -> new ArrayList<>())
                                    .add(m)));
        }
        return found;
    }

    /**
     * Returns who reports on that day to one of these people, or to someone named by one of these addresses.
     *
     * @param addresses in any spelling
     */
    public Set<PersonId> reports(Collection<PersonId> managers, Collection<String> addresses, LocalDate day) {
        Set<PersonId> found = new HashSet<>();
        for (List<PersonId> some : Batches.of(managers)) {
            em.createQuery(
                            "select a from Affiliation a where a.manager.person in :managers" + ON_DAY,
                            Affiliation.class)
                    .setParameter("managers", some)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(a -> found.add(a.person()));
        }
        for (List<String> some :
                Batches.of(addresses.stream().map(EmailForm::same).toList())) {
            em.createQuery(
                            "select a from Affiliation a where lower(a.manager.email) in :addresses" + ON_DAY,
                            Affiliation.class)
                    .setParameter("addresses", some)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(a -> found.add(a.person()));
        }
        return found;
    }

    /** Returns the conflicts declared by this person or about them. */
    public List<DeclaredConflict> conflicts(PersonId person) {
        return em.createQuery(
                        "select c from DeclaredConflict c where c.person = :person or c.other = :person",
                        DeclaredConflict.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Returns the conflicts that one of these people has declared about another of them. */
    public List<DeclaredConflict> conflictsAmong(Collection<PersonId> people) {
        Set<PersonId> among = new HashSet<>(people);
        List<DeclaredConflict> found = new ArrayList<>();
        for (List<PersonId> some : Batches.of(among)) {
            em.createQuery(
                            "select c from DeclaredConflict c where c.person in :people order by c.id",
                            DeclaredConflict.class)
                    .setParameter("people", some)
                    .getResultStream()
                    .filter(c -> among.contains(c.other()))
                    .forEach(found::add);
        }
        return found;
    }
}
