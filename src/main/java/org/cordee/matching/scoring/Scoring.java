package org.cordee.matching.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.matching.BadInput;

/**
 * Turns what is known of two people into a score: the sum of the criteria, each weight times how far it is met. The
 * order of the two people makes no difference. For a mentoring pair the score says how well they fit; for a learning
 * set it is read as the difference that makes the set diverse.
 */
public record Scoring(List<Criterion> criteria) {

    private static final int MOST_CRITERIA = 1000;

    /** @throws BadInput where there are more than 1,000 criteria */
    public Scoring {
        criteria = List.copyOf(criteria);
        if (criteria.size() > MOST_CRITERIA) {
            throw new BadInput("criteria", "There are more than " + MOST_CRITERIA + " criteria.");
        }
    }

    /** The score of two people by attribute; a value that is missing counts nothing. */
    public Score score(Map<String, Value> one, Map<String, Value> other) {
        List<Score.Part> parts = new ArrayList<>();
        int sum = 0;
        for (Criterion c : criteria) {
            Value a = one.get(c.attribute());
            Value b = other.get(c.attribute());
            boolean known = a != null && b != null;
            int met = known ? c.met(a, b) : 0;
            parts.add(new Score.Part(c, met, c.weight() * met, known));
            sum += c.weight() * met;
        }
        return new Score(sum, List.copyOf(parts));
    }

    /** The points of {@link #score} alone. */
    public int points(Map<String, Value> one, Map<String, Value> other) {
        int sum = 0;
        for (Criterion c : criteria) {
            Value a = one.get(c.attribute());
            Value b = other.get(c.attribute());
            if (a != null && b != null) {
                sum += c.weight() * c.met(a, b);
            }
        }
        return sum;
    }
}
