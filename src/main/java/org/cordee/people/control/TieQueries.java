package org.cordee.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.DeclaredConflict;
import org.cordee.people.entity.LineManager;
import org.cordee.people.terms.EmailForm;
import org.cordee.shared.ids.PersonId;

/** Who stands above and below whom, and who asked to be kept apart. */
@ApplicationScoped
public class TieQueries {

    private static final int AT_ONCE = 500;
    private static final String TODAY = " and a.since <= :day and (a.until is null or a.until >= :day)";

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    /** To whom these report in their posts of that day. */
    public Above above(Collection<PersonId> people, LocalDate day) {
        Set<PersonId> known = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (List<PersonId> some : stretches(people)) {
            em.createQuery("select a from Affiliation a where a.person in :people" + TODAY, Affiliation.class)
                    .setParameter("people", some)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(a -> a.manager().ifPresent(m -> add(m, known, addresses)));
        }
        return new Above(known, addresses);
    }

    private static void add(LineManager manager, Set<PersonId> known, Set<String> addresses) {
        if (manager.person() != null) {
            known.add(manager.person());
        } else {
            addresses.add(EmailForm.same(manager.email()));
        }
    }

    /** Who reports on that day to one of these people, or to somebody named by one of these addresses. */
    public Set<PersonId> below(Collection<PersonId> managers, Collection<String> addresses, LocalDate day) {
        Set<PersonId> found = new HashSet<>();
        for (List<PersonId> some : stretches(managers)) {
            em.createQuery("select a from Affiliation a where a.manager.person in :managers" + TODAY, Affiliation.class)
                    .setParameter("managers", some)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(a -> found.add(a.person()));
        }
        for (List<String> small :
                stretches(addresses.stream().map(a -> EmailForm.same(a)).toList())) {
            em.createQuery(
                            "select a from Affiliation a where lower(a.manager.email) in :addresses" + TODAY,
                            Affiliation.class)
                    .setParameter("addresses", small)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(a -> found.add(a.person()));
        }
        return found;
    }

    /** Whom this person asked not to be brought together with, and who asked it of them. */
    public Set<PersonId> conflicts(PersonId person) {
        Set<PersonId> found = new HashSet<>();
        em.createQuery(
                        "select c from DeclaredConflict c where c.person = :person or c.other = :person",
                        DeclaredConflict.class)
                .setParameter("person", person)
                .getResultList()
                .forEach(c -> found.add(c.person().equals(person) ? c.other() : c.person()));
        return found;
    }

    /** All affiliations of these people, the earliest first. */
    public List<Affiliation> careers(Collection<PersonId> people) {
        List<Affiliation> found = new ArrayList<>();
        for (List<PersonId> some : stretches(people)) {
            found.addAll(em.createQuery(
                            "select a from Affiliation a join fetch a.organisation where a.person in :people order by a.since, a.id",
                            Affiliation.class)
                    .setParameter("people", some)
                    .getResultList());
        }
        return found;
    }

    private static <T> List<List<T>> stretches(Collection<T> these) {
        List<T> all = these.stream().distinct().toList();
        List<List<T>> stretches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            stretches.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
        return stretches;
    }

    /** @param addresses in small letters */
    public record Above(Set<PersonId> people, Set<String> addresses) {}
}
