package org.cordee.catalogue.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cordee.catalogue.entity.Initiative;
import org.cordee.catalogue.entity.InitiativeVersion;
import org.cordee.catalogue.terms.InitiativeFacts;

/**
 * At each start, brings what comes with Cordee to what the data file says, as a new version of each that differs. What
 * people have changed stays as they left it, and so does an initiative that is no longer in the file: cohorts stand on
 * it. Nodes that start at once queue at one locked row, so that the second finds what the first has written.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CatalogueLoader {

    @Inject
    private CatalogueQueries catalogue;

    @Inject
    private CatalogueSnapshot snapshot;

    @Inject
    private Clock clock;

    @PostConstruct
    void load() {
        bringTo(InitiativesFile.read());
    }

    /** Adds what is new and corrects what differs. @return how many initiatives are new */
    public int bringTo(List<InitiativeFacts> wanted) {
        catalogue.lock();
        int fresh = 0;
        for (InitiativeFacts facts : wanted) {
            Optional<Initiative> known = catalogue.byKey(facts.key());
            Initiative initiative = known.orElseGet(() -> new Initiative(facts, true));
            if (known.isEmpty()) {
                catalogue.add(initiative);
                fresh++;
            }
            if (known.isEmpty()
                    || initiative.update(facts)
                    || catalogue.versions(initiative.id()).isEmpty()) {
                catalogue.add(new InitiativeVersion(initiative, null, clock.instant()));
            }
        }
        snapshot.change();
        return fresh;
    }
}
