package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.Organisation;
import org.cordee.people.entity.Person;
import org.cordee.people.terms.ExperienceAnswer;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/**
 * Who is who, for the other rooms. It tells no page anything: a room asks it about people it has a reason to show, and
 * checks that reason itself.
 */
@ApplicationScoped
@Transactional
public class People {

    /** Longest name of a person, in characters. */
    public static final int LONGEST_NAME = Person.LONGEST_NAME;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private PeopleQueries queries;

    @Inject
    @Any
    private Instance<PersonJoinedListener> joinings;

    @Inject
    private Clock clock;

    /** The form in which two spellings of one organisation's name are the same. */
    public static String sameName(String organisation) {
        return Organisation.nameKey(organisation);
    }

    /** @throws NotFound when nobody has that id */
    public PersonCard card(PersonId id) {
        PersonCard card = cards(List.of(id)).get(id);
        if (card == null) {
            throw new NotFound();
        }
        return card;
    }

    /** In the order asked for; ids that nobody has are left out. */
    public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
        Map<PersonId, PersonCard> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        ids.forEach(id -> found.put(id, null));
        Map<PersonId, List<Affiliation>> posts = queries.affiliations(ids, today());
        queries.people(ids).forEach(p -> found.put(p.id(), card(p, posts.getOrDefault(p.id(), List.of()))));
        found.values().removeIf(card -> card == null);
        return found;
    }

    /** Their names only, with one statement; ids that nobody has are left out. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : queries.people(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** @throws NotFound when nobody has that id */
    public String name(PersonId id) {
        return Optional.ofNullable(em.find(Person.class, id.value()))
                .orElseThrow(NotFound::new)
                .name();
    }

    /** Returns the time zone of a person, with one statement at most. @throws NotFound when nobody has that id */
    public ZoneId zone(PersonId id) {
        return Optional.ofNullable(em.find(Person.class, id.value()))
                .orElseThrow(NotFound::new)
                .zone();
    }

    private static PersonCard card(Person person, List<Affiliation> current) {
        Organisation main = current.isEmpty() ? null : current.get(0).organisation();
        return new PersonCard(
                person.id(),
                person.name(),
                person.level(),
                person.region(),
                main == null ? null : main.id(),
                main == null ? null : main.name(),
                main == null ? null : main.sector(),
                person.zone(),
                person.listed(),
                person.photo());
    }

    /**
     * True when one of the person's posts of today names a line manager. Citizen leaders have none, and nobody asks
     * them for one.
     */
    public boolean hasLineManager(PersonId id) {
        return lineManager(id).isPresent();
    }

    /** The manager of the main post of today, else of the first other one that names somebody. */
    public Optional<LineManagerCard> lineManager(PersonId id) {
        return queries.affiliations(id, today()).stream()
                .flatMap(a -> a.manager().stream())
                .findFirst()
                .map(m -> new LineManagerCard(m.person(), m.name(), m.email()));
    }

    /** The affiliations that hold on that day, the main one first; empty for those without any. */
    public List<AffiliationCard> affiliations(PersonId id, LocalDate day) {
        return queries.affiliations(id, day).stream().map(Posts::card).toList();
    }

    /**
     * Returns the affiliations of these people, past ones included, the earliest first. People without any are not in
     * it.
     */
    public Map<PersonId, List<AffiliationCard>> careers(Collection<PersonId> ids) {
        return queries.careers(ids).stream()
                .collect(Collectors.groupingBy(
                        Affiliation::person, Collectors.mapping(Posts::card, Collectors.toList())));
    }

    /**
     * Whether a person states lived experience <em>and</em> agrees to be counted for it in totals; for snapshots at
     * enrolment and set membership. Never to be shown beside a name.
     */
    public boolean livedExperienceCounted(PersonId id) {
        return queries.livedExperience(id)
                .filter(l -> l.counted() && l.answer() == ExperienceAnswer.YES)
                .isPresent();
    }

    /** Those of these people of whom {@link #livedExperienceCounted} is true. */
    public Set<PersonId> livedExperienceCounted(Collection<PersonId> ids) {
        return queries.livedExperience(ids).stream()
                .filter(l -> l.counted() && l.answer() == ExperienceAnswer.YES)
                .map(l -> l.person())
                .collect(Collectors.toSet());
    }

    /**
     * Those who state lived experience and agree that it is shown beside their name to those who form learning sets and
     * to their members.
     */
    public Set<PersonId> livedExperienceShown(Collection<PersonId> ids) {
        return queries.livedExperience(ids).stream()
                .filter(l -> l.shown() && l.answer() == ExperienceAnswer.YES)
                .map(l -> l.person())
                .collect(Collectors.toSet());
    }

    /**
     * A new person, for registration, import and the demo region; not for a page by itself.
     *
     * @param region may be null
     * @throws Invalid when name, level or zone cannot be taken
     */
    public PersonId join(String name, Level level, Region region, ZoneId zone) {
        Person person = new Person(name, level, region, zone == null ? CurrentPerson.HOME_ZONE : zone);
        em.persist(person);
        joinings.forEach(personJoinedListener -> personJoinedListener.joined(person.id()));
        return person.id();
    }

    /** A post in an organisation, for import and the demo region. The first one becomes the main one. */
    public void affiliate(
            PersonId id,
            OrganisationId at,
            String post,
            LeadershipRole role,
            LocalDate since,
            LocalDate until,
            LineManagerCard manager) {
        Organisation organisation = em.find(Organisation.class, at.value());
        Affiliation affiliation = new Affiliation(id, organisation, post, role, since, until);
        affiliation.reportTo(Posts.manager(manager));
        if (queries.affiliations(id).isEmpty()) {
            affiliation.beMain();
        }
        em.persist(affiliation);
    }

    /** Whether others on the same cohort may see the name. */
    public void list(PersonId id, boolean listed) {
        Person person = Optional.ofNullable(em.find(Person.class, id.value())).orElseThrow(NotFound::new);
        if (listed) {
            person.beListed();
        } else {
            person.beUnlisted();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
    }
}
