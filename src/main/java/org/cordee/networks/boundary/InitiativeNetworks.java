package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.catalogue.boundary.InitiativeLeads;
import org.cordee.catalogue.boundary.InitiativePage;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/**
 * Makes a room for each network of the catalogue, with what the catalogue says of it; afterwards the room is its
 * coordinators'. Who coordinates such a network may change its entry in the catalogue.
 */
@ApplicationScoped
@Transactional
public class InitiativeNetworks implements InitiativeLeads {

    /**
     * How those of Table 3 open their door (domain.md, "The fourteen initiatives"); one that is not named here is
     * restricted, by request.
     */
    private static final Map<String, Door> DOORS = Map.of(
            "uip-west-midlands", new Door(Visibility.OPEN, MembershipRoute.AT_ONCE),
            "amhp-leads", new Door(Visibility.RESTRICTED, MembershipRoute.BY_REQUEST),
            "icn", new Door(Visibility.RESTRICTED, MembershipRoute.AT_ONCE),
            "scsnmh", new Door(Visibility.PRIVATE, MembershipRoute.BY_REQUEST),
            "joint-improvement-partnership", new Door(Visibility.PRIVATE, MembershipRoute.BY_REQUEST),
            "spn", new Door(Visibility.OPEN, MembershipRoute.AT_ONCE));

    private static final Door USUAL = new Door(Visibility.RESTRICTED, MembershipRoute.BY_REQUEST);

    @Inject
    private NetworkQueries networks;

    @Inject
    private Clock clock;

    @Override
    public Set<InitiativeId> ledBy(PersonId person) {
        return networks.coordinatedBy(person).stream()
                .map(Network::initiative)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Networks are founded without the catalogue. */
    @Override
    public boolean mayMake(PersonId person) {
        return false;
    }

    @Override
    public void added(InitiativePage page, PersonId author) {
        if (!page.card().programme() && networks.of(page.card().id()).isEmpty()) {
            Door door = DOORS.getOrDefault(page.card().key(), USUAL);
            networks.add(new Network(
                    page.card().id(),
                    new NetworkPlan(page.card().name(), page.words().whatItIs(), door.visibility(), door.entry()),
                    clock.instant()));
        }
    }

    private record Door(Visibility visibility, MembershipRoute entry) {}
}
