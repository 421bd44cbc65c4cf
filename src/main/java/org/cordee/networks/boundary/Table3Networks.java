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
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;

/**
 * At each start, sees to it that each network of the catalogue has a room. Nodes that start at once queue at one row.
 */
@Singleton
@Startup
@DependsOn("CatalogueLoader")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Table3Networks {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private InitiativeNetworks rooms;

    @PostConstruct
    void make() {
        em.createNativeQuery("select id from network_edition where id = 1 for update")
                .getSingleResult();
        for (InitiativeCard card : initiatives.all()) {
            if (!card.programme()) {
                rooms.added(initiatives.byKey(card.key()), null);
            }
        }
    }
}
