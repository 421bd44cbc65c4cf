package org.cordee.matching.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cordee.matching.assignment.AssignmentResult.Match;
import org.cordee.matching.scoring.Score;

/** Answers why somebody got this mentor and not another, from the prices of the {@link Optimum}. */
final class Explanations {

    private final Roster roster;

    Explanations(Roster roster) {
        this.roster = roster;
    }

    /** See {@link LiveAssignment#whyNot}. */
    WhyNot whyNot(String mentee, String mentor) {
        int row = roster.row(mentee);
        int column = roster.column(mentor);
        List<String> holders = roster.holders(column, mentor);
        Worth price = worth(
                roster.optimum.places.capacity[column] > 0
                        ? roster.optimum.price[column]
                        : roster.optimum.wanted(column));
        int score = roster.scores.get(mentee).getOrDefault(mentor, 0);
        WhyNot.Standing against = against(mentee, mentor, column);
        if (against != null) {
            Worth loss = against == WhyNot.Standing.MATCHED ? Worth.NONE : null;
            return new WhyNot(mentee, mentor, against, score, price, holders, loss, loss);
        }
        long packed = roster.optimum.candidate(row, column);
        long gap = roster.optimum.price[column] - roster.optimum.over(row, packed);
        long loss = gap + roster.optimum.loss(column, roster.optimum.places.column[row]);
        Worth exact = worth(loss);
        return new WhyNot(
                mentee,
                mentor,
                exact.equals(Worth.NONE) ? WhyNot.Standing.EQUALLY_GOOD : WhyNot.Standing.COSTS_OTHERS,
                score,
                price,
                holders,
                worth(gap),
                exact);
    }

    /** See {@link LiveAssignment#explain}. */
    Explained explain(String mentee, BiFunction<String, String, Score> scoring) {
        String mentor = roster.mentorOf(mentee);
        if (mentor == null) {
            return null;
        }
        Map<String, Integer> row = roster.scores.get(mentee);
        int score = row.get(mentor);
        List<WhyNot> dearer = row.keySet().stream()
                .filter(t -> row.get(t) > score)
                .sorted(Comparator.<String>comparingLong(t -> -(long) row.get(t))
                        .thenComparing(t -> t))
                .map(t -> whyNot(mentee, t))
                .toList();
        return new Explained(
                new Match(mentee, mentor, score, roster.pins.containsKey(mentee)),
                scoring.apply(mentee, mentor),
                dearer);
    }

    private WhyNot.Standing against(String mentee, String mentor, int column) {
        if (mentor.equals(roster.mentorOf(mentee))) {
            return WhyNot.Standing.MATCHED;
        }
        if (roster.pins.containsKey(mentee)) {
            return WhyNot.Standing.PINNED_ELSEWHERE;
        }
        if (roster.exclusions.get(mentee).contains(mentor)) {
            return WhyNot.Standing.EXCLUDED;
        }
        if (!roster.scores.get(mentee).containsKey(mentor)) {
            return WhyNot.Standing.NO_CANDIDATE;
        }
        return roster.optimum.places.capacity[column] == 0 ? WhyNot.Standing.NO_PLACE : null;
    }

    private Worth worth(long difference) {
        int people = (int) roster.optimum.weights.people(difference);
        long rest = difference - people * roster.optimum.weights.everyone;
        return new Worth(people, roster.optimum.weights.points(rest) + (long) people * roster.optimum.weights.lowest);
    }
}
