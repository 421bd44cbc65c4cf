package org.cordee.programmes;

import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.shared.ids.InitiativeId;

/** A cohort in no database that was published when applications opened. */
public final class PublishedCohort {

    private PublishedCohort() {}

    public static Cohort of(CohortPlan plan, int places) {
        Cohort cohort = new Cohort(new InitiativeId(1), 1, plan, places);
        cohort.publish(plan.opensAt());
        return cohort;
    }
}
