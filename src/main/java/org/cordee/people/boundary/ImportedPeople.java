package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.Affiliation;
import org.cordee.people.entity.LineManager;
import org.cordee.people.entity.Organisation;
import org.cordee.people.entity.Person;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/** People and organisations as an import compares and updates them. It checks no access: the import does. */
@ApplicationScoped
@Transactional
public class ImportedPeople {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private PeopleQueries queries;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What is known of these people, by id, with their posts of today. */
    public Map<PersonId, Known> known(Collection<PersonId> ids) {
        Map<PersonId, Known> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        Map<PersonId, List<Affiliation>> posts = queries.affiliations(ids, today());
        queries.people(ids)
                .forEach(p -> found.put(
                        p.id(),
                        new Known(
                                p.name(),
                                p.level(),
                                p.region(),
                                posts.getOrDefault(p.id(), List.of()).stream()
                                        .map(ImportedPeople::post)
                                        .toList())));
        return found;
    }

    private static Post post(Affiliation a) {
        LineManager manager = a.manager().orElse(null);
        return new Post(
                a.organisation().id(),
                a.post(),
                a.role(),
                a.since(),
                manager == null ? null : manager.person(),
                manager == null ? null : manager.name(),
                manager == null ? null : manager.email());
    }

    /** Changes who someone is. @param region null leaves it as it is */
    public void update(PersonId id, String name, Level level, Region region) {
        Person person = Optional.ofNullable(em.find(Person.class, id.value())).orElseThrow(NotFound::new);
        person.describe(name, level, region == null ? person.region() : region, person.zone());
        audit.changed("people.profile-changed", id, "import");
    }

    /**
     * Changes the person's post of today in that organisation, or adds one. Null leaves what is there as it is.
     *
     * @throws org.cordee.shared.errors.Invalid if it cannot be taken
     */
    public void updatePost(
            PersonId id,
            OrganisationId at,
            String post,
            LeadershipRole role,
            LocalDate since,
            LineManagerCard manager) {
        Affiliation there = queries.affiliations(id, today()).stream()
                .filter(a -> a.organisation().id().equals(at))
                .findFirst()
                .orElse(null);
        if (there == null) {
            there = new Affiliation(
                    id, em.find(Organisation.class, at.value()), post, role, since == null ? today() : since, null);
            if (queries.affiliations(id).isEmpty()) {
                there.beMain();
            }
            em.persist(there);
        } else {
            there.describe(
                    there.organisation(),
                    post == null ? there.post() : post,
                    role == null ? there.role() : role,
                    since == null ? there.since() : since,
                    there.until());
        }
        if (manager != null) {
            there.reportTo(Posts.manager(manager));
        }
        audit.changed("people.profile-changed", id, "import, post");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
    }

    /** What is known of someone. @param region may be null; @param posts the main one first */
    public record Known(String name, Level level, Region region, List<Post> posts) {

        /** Whether one of the posts is there. */
        public boolean worksAt(OrganisationId organisation) {
            return posts.stream().anyMatch(post -> post.organisation().equals(organisation));
        }
    }

    /** A post of today; the manager is a person, or a name and an address, or nobody. */
    public record Post(
            OrganisationId organisation,
            String post,
            LeadershipRole role,
            LocalDate since,
            PersonId manager,
            String managerName,
            String managerEmail) {}
}
