package org.cordee.networks.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.catalogue.terms.Kind;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;

/**
 * Makes a room for each network of Table 3 that has none, with what the catalogue says of it; afterwards the room is
 * its coordinators'. Nodes that start at once queue at one locked row.
 */
@Singleton
@Startup
@DependsOn("CatalogueLoader")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Table3Networks {

    /**
     * How each opens its door (domain.md, "The fourteen initiatives"); one that is not named here is restricted, by
     * request.
     */
    private static final Map<String, Door> DOORS = Map.of(
            "uip-west-midlands", new Door(Visibility.OPEN, MembershipRoute.AT_ONCE),
            "amhp-leads", new Door(Visibility.RESTRICTED, MembershipRoute.BY_REQUEST),
            "icn", new Door(Visibility.RESTRICTED, MembershipRoute.AT_ONCE),
            "scsnmh", new Door(Visibility.PRIVATE, MembershipRoute.BY_REQUEST),
            "joint-improvement-partnership", new Door(Visibility.PRIVATE, MembershipRoute.BY_REQUEST),
            "spn", new Door(Visibility.OPEN, MembershipRoute.AT_ONCE));

    private static final Door USUAL = new Door(Visibility.RESTRICTED, MembershipRoute.BY_REQUEST);

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private NetworkQueries networks;

    @Inject
    private Clock clock;

    @PostConstruct
    void make() {
        em.createNativeQuery("select id from network_edition where id = 1 for update")
                .getSingleResult();
        for (InitiativeCard card : initiatives.find(new Initiatives.Filter(null, Kind.NETWORK, null, null))) {
            if (networks.of(card.id()).isEmpty()) {
                Door door = DOORS.getOrDefault(card.key(), USUAL);
                String purpose = initiatives.byKey(card.key()).words().whatItIs();
                networks.add(new Network(
                        card.id(),
                        new NetworkPlan(card.name(), purpose, door.visibility(), door.entry()),
                        clock.instant()));
            }
        }
    }

    private record Door(Visibility visibility, MembershipRoute entry) {}
}
