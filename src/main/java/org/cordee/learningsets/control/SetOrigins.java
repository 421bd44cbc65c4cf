package org.cordee.learningsets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.networks.boundary.Coordinating;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.programmes.boundary.Arranging;
import org.cordee.shared.ids.PersonId;

/** Where sets come from: who is there, what it is called, and where its page is. */
@ApplicationScoped
public class SetOrigins {

    @Inject
    private Arranging arranging;

    @Inject
    private Coordinating coordinating;

    @Inject
    private People people;

    @Inject
    private SetQueries sets;

    /** Who takes part there now. */
    public List<PersonId> people(Origin origin) {
        return switch (origin.kind()) {
            case COHORT -> arranging.participants(origin.cohort());
            case NETWORK -> coordinating.members(origin.network());
            case OWN -> List.of();
        };
    }

    /** Who may form sets there now. */
    public List<PersonId> coordinators(Origin origin) {
        return switch (origin.kind()) {
            case COHORT -> arranging.arrangers(origin.cohort());
            case NETWORK -> coordinating.coordinators(origin.network());
            case OWN -> List.of();
        };
    }

    /**
     * Whether those who form sets there were given that part: founding a network of one’s own shows nobody the wishes
     * of others.
     */
    public boolean entrusted(Origin origin) {
        return switch (origin.kind()) {
            case COHORT -> true;
            case NETWORK -> coordinating.ofTable3(origin.network());
            case OWN -> false;
        };
    }

    /**
     * Whether a coordinator there may name that person as facilitator: who founded a network names members, and others
     * who are listed.
     */
    public boolean mayNameFacilitator(Origin origin, PersonId person) {
        return entrusted(origin)
                || people.card(person).listed()
                || people(origin).contains(person);
    }

    /**
     * Whom a coordinator there is offered by name when naming a facilitator: the people there and, where forming sets
     * was entrusted to them, all who facilitate or have facilitated.
     */
    public Set<PersonId> possibleFacilitators(Origin origin) {
        Set<PersonId> possible = new LinkedHashSet<>(people(origin));
        if (entrusted(origin)) {
            possible.addAll(sets.facilitators());
        }
        return possible;
    }

    /** The people there who let others in the same cohort or network see their name. */
    public List<PersonId> listed(Origin origin) {
        return people.cards(people(origin)).values().stream()
                .filter(PersonCard::listed)
                .map(PersonCard::id)
                .toList();
    }

    /** Whether no mail and nobody outside may learn its name. */
    public boolean confidential(Origin origin) {
        return origin.kind() == OriginKind.NETWORK && coordinating.confidential(origin.network());
    }

    /** What it is called; empty for sets that their own members made. */
    public String title(Origin origin) {
        return switch (origin.kind()) {
            case COHORT -> arranging.title(origin.cohort());
            case NETWORK -> coordinating.title(origin.network());
            case OWN -> "";
        };
    }

    /** The page with all rounds of it. */
    public String path(Origin origin) {
        return origin.kind() == OriginKind.COHORT
                ? "/learningsets/forming?cohort=" + origin.cohort()
                : "/learningsets/forming?network=" + origin.network();
    }
}
