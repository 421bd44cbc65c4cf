package org.cordee.mentoring.terms;

import java.util.Collection;
import java.util.List;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Term;

/**
 * A topic of mentoring: a leadership dimension under a short, plain name. Constants are named as the dimensions are.
 */
public enum Topic implements Term {
    EXPERTS_BY_EXPERIENCE,
    CROSS_SECTOR_NETWORKS,
    CREATIVITY_AND_INNOVATION,
    HOSTING_AND_MENTORING,
    PUBLIC_SERVICE_ETHICS,
    HUMAN_VALUES,
    EQUALITIES_AND_RIGHTS,
    OUTCOMES_AND_GOVERNANCE;

    /** Returns the topic of that dimension; null for null. */
    public static Topic of(Dimension dimension) {
        return dimension == null ? null : valueOf(dimension.name());
    }

    /** Returns the topics of those dimensions, in the same order. */
    public static List<Topic> of(Collection<Dimension> dimensions) {
        return dimensions.stream().map(Topic::of).toList();
    }
}
