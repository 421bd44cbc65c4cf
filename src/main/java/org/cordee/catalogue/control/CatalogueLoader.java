package org.cordee.catalogue.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cordee.catalogue.entity.Initiative;
import org.cordee.catalogue.terms.InitiativeFacts;

/**
 * At each start, brings the catalogue to what the data file says. Nodes that start at once queue at one locked row, so
 * that the second finds what the first has written. An initiative that is no longer in the file stays: cohorts stand on
 * it.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CatalogueLoader {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @PostConstruct
    void load() {
        bringTo(InitiativesFile.read());
    }

    /** Adds what is new and corrects what differs. @return how many initiatives are new */
    public int bringTo(List<InitiativeFacts> wanted) {
        em.createNativeQuery("select id from catalogue_edition where id = 1 for update")
                .getSingleResult();
        int fresh = 0;
        for (InitiativeFacts facts : wanted) {
            List<Initiative> known = em.createQuery("select i from Initiative i where i.slug = :slug", Initiative.class)
                    .setParameter("slug", facts.key())
                    .getResultList();
            if (known.isEmpty()) {
                em.persist(new Initiative(facts));
                fresh++;
            } else {
                known.get(0).become(facts);
            }
        }
        return fresh;
    }
}
