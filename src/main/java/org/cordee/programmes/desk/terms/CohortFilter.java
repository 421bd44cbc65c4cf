package org.cordee.programmes.desk.terms;

import org.cordee.programmes.terms.CohortState;

/**
 * What is looked for among the cohorts of a desk; null means any.
 *
 * @param programme key of an initiative
 * @param text words of the cohort's title or the programme's name
 */
public record CohortFilter(String programme, CohortState state, String text) {

    public static final CohortFilter ALL = new CohortFilter(null, null, null);
}
