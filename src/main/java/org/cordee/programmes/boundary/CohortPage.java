package org.cordee.programmes.boundary;

import java.util.List;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.programmes.terms.CohortPlan;
import org.cordee.programmes.terms.CohortState;
import org.cordee.programmes.terms.PoolKind;
import org.cordee.programmes.terms.QuestionKind;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.Sector;

/**
 * A cohort as anybody may see it.
 *
 * @param plan without joining details, unless the reader takes part or arranges
 */
public record CohortPage(
        CohortId id,
        int version,
        InitiativeCard initiative,
        CohortPlan plan,
        CohortState state,
        Numbers numbers,
        List<PoolCard> pools,
        List<QuestionCard> questions,
        List<ComponentCard> components,
        String cancelReason) {

    /**
     * How full it is.
     *
     * @param free places nobody has and nobody is offered; never below zero
     */
    public record Numbers(int capacity, int enrolled, int offered, int waiting, int free) {}

    /**
     * Places for some or for all.
     *
     * @param organisationName of the organisation they are kept for, or null
     * @param sector they are kept for, or null
     */
    public record PoolCard(
            long id,
            PoolKind kind,
            OrganisationId organisation,
            String organisationName,
            Sector sector,
            int places,
            int taken) {}

    /** A question of the programme's own. */
    public record QuestionCard(
            long id, String label, String hint, QuestionKind kind, List<String> choices, boolean required) {}

    /** A part of the cohort. @param least sessions to attend; null means all */
    public record ComponentCard(long id, ComponentKind kind, String title, Integer least) {}
}
