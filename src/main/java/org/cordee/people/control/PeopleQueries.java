package org.cordee.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.people.entity.AccessNeeds;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.ContactWish;
import org.cordee.people.entity.DeclaredConflict;
import org.cordee.people.entity.LivedExperience;
import org.cordee.people.entity.Organisation;
import org.cordee.people.entity.Person;
import org.cordee.people.entity.ProfileInterests;
import org.cordee.people.entity.ProfilePhoto;
import org.cordee.platform.database.Batches;
import org.cordee.shared.ids.PersonId;

/** Finds people and what belongs to them. */
@ApplicationScoped
public class PeopleQueries {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    public List<Person> people(Collection<PersonId> ids) {
        List<Person> found = new ArrayList<>();
        for (List<Long> some : Batches.of(ids.stream().map(PersonId::value).toList())) {
            found.addAll(em.createQuery("select p from Person p where p.id in :ids", Person.class)
                    .setParameter("ids", some)
                    .getResultList());
        }
        return found;
    }

    /** All affiliations of a person, the main one first, then the latest begun. */
    public List<Affiliation> affiliations(PersonId person) {
        return em.createQuery(
                        "select a from Affiliation a join fetch a.organisation where a.person = :person"
                                + " order by a.main desc, a.since desc, a.id",
                        Affiliation.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Those that hold on that day: the main one first, then the first begun. */
    public List<Affiliation> affiliations(PersonId person, LocalDate day) {
        return affiliations(List.of(person), day).getOrDefault(person, List.of());
    }

    /** By person; people without any are not in it. The main one comes first, then the first begun. */
    public Map<PersonId, List<Affiliation>> affiliations(Collection<PersonId> ids, LocalDate day) {
        Map<PersonId, List<Affiliation>> byPerson = new HashMap<>();
        for (List<PersonId> some : Batches.of(ids)) {
            em.createQuery(
                            "select a from Affiliation a join fetch a.organisation where a.person in :people"
                                    + " and a.since <= :day and (a.until is null or a.until >= :day) order by a.main "
                                    + "desc, a.since, a.id",
                            Affiliation.class)
                    .setParameter("people", some)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(a -> byPerson.computeIfAbsent(a.person(), p -> new ArrayList<>())
                            .add(a));
        }
        return byPerson;
    }

    /** Returns all affiliations of these people, the earliest first. */
    public List<Affiliation> careers(Collection<PersonId> people) {
        List<Affiliation> found = new ArrayList<>();
        for (List<PersonId> some : Batches.of(people)) {
            found.addAll(em.createQuery(
                            "select a from Affiliation a join fetch a.organisation where a.person in :people"
                                    + " order by a.since, a.id",
                            Affiliation.class)
                    .setParameter("people", some)
                    .getResultList());
        }
        return found;
    }

    public Optional<AccessNeeds> accessNeeds(PersonId person) {
        return one(AccessNeeds.class, person);
    }

    public Optional<LivedExperience> livedExperience(PersonId person) {
        return one(LivedExperience.class, person);
    }

    public List<LivedExperience> livedExperience(Collection<PersonId> ids) {
        List<LivedExperience> found = new ArrayList<>();
        for (List<PersonId> some : Batches.of(ids)) {
            found.addAll(
                    em.createQuery("select l from LivedExperience l where l.person in :people", LivedExperience.class)
                            .setParameter("people", some)
                            .getResultList());
        }
        return found;
    }

    public Optional<ProfileInterests> interests(PersonId person) {
        return one(ProfileInterests.class, person);
    }

    public Optional<ContactWish> contactWish(PersonId person) {
        return one(ContactWish.class, person);
    }

    public Optional<ProfilePhoto> photo(PersonId person) {
        return one(ProfilePhoto.class, person);
    }

    public Optional<ProfilePhoto> photo(String token) {
        return em.createQuery("select p from ProfilePhoto p where p.token = :token", ProfilePhoto.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    private <T> Optional<T> one(Class<T> type, PersonId person) {
        return em.createQuery("select x from " + type.getSimpleName() + " x where x.person = :person", type)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Those the person has declared; not those that others declared about the person. */
    public List<DeclaredConflict> conflictsOf(PersonId person) {
        return em.createQuery(
                        "select c from DeclaredConflict c where c.person = :person order by c.declared",
                        DeclaredConflict.class)
                .setParameter("person", person)
                .getResultList();
    }

    public Optional<Organisation> organisationNamed(String name) {
        return em.createQuery("select o from Organisation o where o.nameKey = :name", Organisation.class)
                .setParameter("name", Organisation.nameKey(name))
                .getResultStream()
                .findFirst();
    }
}
