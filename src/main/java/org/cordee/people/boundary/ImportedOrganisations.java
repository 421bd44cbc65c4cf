package org.cordee.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordee.people.control.ListedOrganisationQueries;
import org.cordee.people.entity.Organisation;
import org.cordee.people.terms.ListedOrganisation;
import org.cordee.people.terms.OrganisationListing;
import org.cordee.people.terms.OrganisationListing.Closing;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.person.CurrentPerson;

/** Organisations as an import compares and updates them. It checks no access: the import does. */
@ApplicationScoped
@Transactional
public class ImportedOrganisations {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private ListedOrganisationQueries queries;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Finds those that these listings could mean, by code and by name. */
    public Known known(Collection<OrganisationListing> listings) {
        List<Organisation> found = new ArrayList<>(queries.withCodes(listings.stream()
                .map(OrganisationListing::code)
                .filter(code -> code != null)
                .toList()));
        found.addAll(queries.named(listings.stream()
                .map(OrganisationListing::name)
                .filter(name -> name != null)
                .map(Organisation::nameKey)
                .toList()));
        Known known = new Known(new HashMap<>(), new HashMap<>());
        found.forEach(o -> known.put(listed(o)));
        return known;
    }

    /**
     * Adds an organisation. Where its name is taken, its town or its code tells it apart.
     *
     * @param list the series of published files, or null
     */
    public OrganisationId add(OrganisationListing listing, Long list) {
        Organisation fresh = new Organisation(freeName(listing, null), listing.sector(), listing.region());
        if (listing.code() != null) {
            fresh.identify(listing.code());
        }
        if (listing.published()) {
            fresh.publish(listing.name(), list);
        }
        close(fresh, listing.closing());
        em.persist(fresh);
        return fresh.id();
    }

    /** Changes an organisation to what the file says of it. */
    public void update(OrganisationId id, OrganisationListing listing, Long list) {
        Organisation organisation =
                Optional.ofNullable(em.find(Organisation.class, id.value())).orElseThrow(NotFound::new);
        ListedOrganisation before = listed(organisation);
        if (before.isRenamedBy(listing)) {
            organisation.rename(freeName(listing, id), today());
        }
        organisation.describe(organisation.name(), before.sectorAfter(listing), before.regionAfter(listing));
        if (before.code() == null && listing.code() != null) {
            organisation.identify(listing.code());
        }
        if (listing.published()) {
            organisation.publish(listing.name(), list);
        }
        Closing after = before.stateAfter(listing);
        if (!after.equals(before.state())) {
            if (after.closed()) {
                close(organisation, after);
            } else {
                organisation.reopen();
            }
        }
        audit.changed("people.organisation-changed", id, "import");
    }

    /**
     * Says which organisations that are open should be in a published file and are not: those of the same series of
     * files.
     *
     * @param codes all of the file
     */
    public Missing missing(Set<String> codes) {
        List<ListedOrganisation> open =
                queries.listed().stream().map(ImportedOrganisations::listed).toList();
        Set<Long> lists = new TreeSet<>();
        open.stream().filter(o -> codes.contains(o.code())).forEach(o -> lists.add(o.list()));
        return new Missing(
                lists.stream().findFirst().orElse(null),
                open.stream()
                        .filter(o ->
                                !o.state().isOver(today()) && lists.contains(o.list()) && !codes.contains(o.code()))
                        .toList());
    }

    /** Closes those whose last day is over. Doing it twice does no harm. */
    public void closeDue() {
        LocalDate today = today();
        for (Organisation organisation : queries.due(today)) {
            organisation.close(organisation.closesOn(), today);
            audit.changed("people.organisation-changed", organisation.id(), "closed");
        }
    }

    private void close(Organisation organisation, Closing closing) {
        if (closing != null && closing.closed() && closing.lastDay() != null) {
            organisation.close(closing.lastDay(), today());
        } else if (closing != null && closing.closed()) {
            organisation.close();
        }
    }

    private String freeName(OrganisationListing listing, OrganisationId self) {
        List<String> candidates = Stream.of(
                        listing.name(),
                        listing.town() == null ? null : listing.name() + ", " + listing.town(),
                        listing.code() == null ? null : listing.name() + " (" + listing.code() + ")")
                .filter(name -> name != null)
                .toList();
        Set<String> taken = new HashSet<>();
        queries.named(candidates.stream().map(Organisation::nameKey).toList()).stream()
                .filter(o -> !o.id().equals(self))
                .forEach(o -> taken.add(Organisation.nameKey(o.name())));
        return candidates.stream()
                .filter(name -> name.length() <= Organisation.LONGEST_NAME)
                .filter(name -> !taken.contains(Organisation.nameKey(name)))
                .findFirst()
                .orElse(listing.name());
    }

    private static ListedOrganisation listed(Organisation o) {
        return new ListedOrganisation(
                o.id(),
                o.code(),
                o.name(),
                o.publishedName(),
                o.sector(),
                o.region(),
                o.closed() || o.closesOn() != null ? new Closing(true, o.closesOn()) : Closing.OPEN,
                o.sourceList());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
    }

    /** Organisations by code and by name. */
    public record Known(Map<String, ListedOrganisation> byCode, Map<String, ListedOrganisation> byName) {

        private void put(ListedOrganisation organisation) {
            if (organisation.code() != null) {
                byCode.put(organisation.code(), organisation);
            }
            byName.put(Organisation.nameKey(organisation.name()), organisation);
        }

        /**
         * The one a listing means: that of its code; else that of its name, unless both have a code. Null if there is
         * none.
         */
        public ListedOrganisation of(OrganisationListing listing) {
            ListedOrganisation same = listing.code() == null ? null : byCode.get(listing.code());
            ListedOrganisation named = named(listing);
            return same != null
                    ? same
                    : named != null && (listing.code() == null || named.code() == null) ? named : null;
        }

        /** The one of the listing's name, or null. */
        public ListedOrganisation named(OrganisationListing listing) {
            return byName.get(Organisation.nameKey(listing.name()));
        }
    }

    /** What a file no longer lists. @param list the earliest series of files it belongs to, or null */
    public record Missing(Long list, List<ListedOrganisation> organisations) {}
}
