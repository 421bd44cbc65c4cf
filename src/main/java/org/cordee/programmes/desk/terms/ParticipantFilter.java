package org.cordee.programmes.desk.terms;

import org.cordee.programmes.terms.EnrolmentState;

/**
 * What is looked for among those who take or took part in a cohort; null means any.
 *
 * @param text words of the name or the organisation
 */
public record ParticipantFilter(String text, EnrolmentState state, ActivityProgress activities) {

    public static final ParticipantFilter ALL = new ParticipantFilter(null, null, null);
}
