package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.people.control.ListedOrganisationQueries;
import org.cordee.people.control.PeopleQueries;
import org.cordee.people.entity.Organisation;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;
import org.cordee.shared.text.SearchText;

/** Organisations, for choosing and naming. Their names are no secret: anybody may read them. */
@ApplicationScoped
@Transactional
public class Organisations {

    private static final int LONGEST_LIST = 500;

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private PeopleQueries queries;

    @Inject
    private ListedOrganisationQueries listed;

    /** @throws NotFound when there is none of that id */
    public OrganisationCard card(OrganisationId id) {
        return Optional.ofNullable(em.find(Organisation.class, id.value()))
                .map(Organisations::card)
                .orElseThrow(NotFound::new);
    }

    /** By id; ids of none are left out. */
    public Map<OrganisationId, OrganisationCard> cards(Collection<OrganisationId> ids) {
        Map<OrganisationId, OrganisationCard> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select o from Organisation o where o.id in :ids order by o.searchText, o.id",
                            Organisation.class)
                    .setParameter(
                            "ids",
                            ids.stream().map(OrganisationId::value).distinct().toList())
                    .getResultStream()
                    .forEach(o -> found.put(o.id(), card(o)));
        }
        return found;
    }

    /** Those with one of these names, whatever its capitals and spaces; closed ones too. */
    public List<OrganisationCard> named(Collection<String> names) {
        return listed.named(names.stream().map(Organisation::nameKey).toList()).stream()
                .map(Organisations::card)
                .toList();
    }

    /** The one of that name or code, closed or not. */
    public Optional<OrganisationCard> find(String nameOrCode) {
        String code = nameOrCode.strip().toUpperCase(Locale.ROOT);
        return Stream.concat(
                        listed.withCodes(List.of(code)).stream(),
                        listed.named(List.of(Organisation.nameKey(nameOrCode))).stream())
                .map(Organisations::card)
                .findFirst();
    }

    /**
     * Those that are still there, by name, for a choice. Where files have brought in more than a list can hold, only
     * those in which someone has a post; others are chosen by typing their names.
     */
    public List<OrganisationCard> list() {
        String open = "select o from Organisation o where o.closed = false";
        String order = " order by o.searchText, o.id";
        List<Organisation> found = em.createQuery(open + order, Organisation.class)
                .setMaxResults(LONGEST_LIST + 1)
                .getResultList();
        if (found.size() > LONGEST_LIST) {
            found = em.createQuery(
                            open + " and exists (select a.id from Affiliation a where a.organisation = o)" + order,
                            Organisation.class)
                    .setMaxResults(LONGEST_LIST)
                    .getResultList();
        }
        return found.stream().map(Organisations::card).toList();
    }

    /** Those still there whose name holds all the words, by name, at most {@code most}; for a choice while typing. */
    public List<OrganisationCard> pick(String text, int most) {
        List<String> patterns = SearchText.patterns(text);
        StringBuilder jpql = new StringBuilder("select o from Organisation o where o.closed = false");
        for (int i = 0; i < patterns.size(); i++) {
            jpql.append(" and o.searchText like :word").append(i);
        }
        TypedQuery<Organisation> query = em.createQuery(jpql + " order by o.searchText, o.id", Organisation.class);
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
        return query.setMaxResults(most)
                .getResultStream()
                .map(Organisations::card)
                .toList();
    }

    /**
     * A new organisation, for import and the demo region; administrators use {@code OrganisationDesk}.
     *
     * @throws Invalid when the name is there already
     */
    public OrganisationId add(String name, Sector sector, Region region) {
        Organisation organisation = new Organisation(name, sector, region);
        if (queries.organisationNamed(organisation.name()).isPresent()) {
            throw new Invalid("name", "people.organisation.name-taken", organisation.name());
        }
        em.persist(organisation);
        return organisation.id();
    }

    static OrganisationCard card(Organisation o) {
        return new OrganisationCard(o.id(), o.name(), o.sector(), o.region(), o.closed());
    }
}
