package org.cordee.matching.assignment;

import java.util.List;

/**
 * Who is mentored by whom.
 *
 * @param matches sorted by mentee
 * @param unplaced mentees without a mentor, sorted
 * @param score sum of the scores of all matches
 */
public record AssignmentResult(List<Match> matches, List<String> unplaced, long score) {

    /**
     * A mentee with a mentor.
     *
     * @param pinned whether the pair was settled beforehand
     */
    public record Match(String mentee, String mentor, int score, boolean pinned) {}

    /** How many mentees have a mentor. */
    public int cardinality() {
        return matches.size();
    }
}
