package org.cordee.matching.scoring;

import java.util.List;

/**
 * A score with the parts it is made of, in the order of the criteria.
 *
 * @param points sum of the points of the parts
 */
public record Score(int points, List<Part> parts) {

    /**
     * One part.
     *
     * @param met how far the criterion is met, 0 to 1000
     * @param points weight times {@code met}
     * @param known whether both people have a value; without it the part counts nothing
     */
    public record Part(Criterion criterion, int met, int points, boolean known) {}
}
