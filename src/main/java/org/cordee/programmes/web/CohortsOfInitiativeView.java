package org.cordee.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.terms.CohortDetails;
import org.cordee.shared.ids.InitiativeId;

/** The cohorts on the page of their initiative; that page belongs to the catalogue, which hands over the id. */
@Named
@RequestScoped
public class CohortsOfInitiativeView {

    @Inject
    private Cohorts cohorts;

    private final Map<InitiativeId, List<CohortPage>> read = new HashMap<>();
    private Map<InitiativeId, Cohorts.NextCohort> next;

    /** The cohort to look at first, or null when none can be applied for or will be; all are read once a request. */
    public Cohorts.NextCohort next(InitiativeId initiative) {
        if (next == null) {
            next = cohorts.next();
        }
        return next.get(initiative);
    }

    /** What the first of its cohorts that names a contact says of itself; without a contact where none does. */
    public CohortDetails contact(InitiativeId initiative) {
        return of(initiative).stream()
                .map(cohort -> cohort.plan().details())
                .filter(details -> details.contactName() != null)
                .findFirst()
                .orElse(CohortDetails.NONE);
    }

    /**
     * Those still to be run or running, the next to start first; read once a request.
     *
     * @param initiative null for one that isn't published yet: it has none
     */
    public List<CohortPage> of(InitiativeId initiative) {
        return initiative == null ? List.of() : read.computeIfAbsent(initiative, cohorts::of);
    }
}
