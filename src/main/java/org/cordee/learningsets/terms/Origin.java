package org.cordee.learningsets.terms;

import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.NetworkId;

/**
 * Where a set or a forming round comes from.
 *
 * @param cohort of a cohort, else null
 * @param network of a network, else null
 */
public record Origin(OriginKind kind, CohortId cohort, NetworkId network) {

    public static Origin of(CohortId cohort) {
        return new Origin(OriginKind.COHORT, cohort, null);
    }

    public static Origin of(NetworkId network) {
        return new Origin(OriginKind.NETWORK, null, network);
    }

    public static Origin own() {
        return new Origin(OriginKind.OWN, null, null);
    }
}
