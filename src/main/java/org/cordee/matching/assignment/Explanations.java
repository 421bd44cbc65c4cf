package org.cordee.matching.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cordee.matching.assignment.AssignmentResult.Match;
import org.cordee.matching.scoring.Score;

/** Answers why somebody got this mentor and not another, from the prices of the {@link PricedAssignment}. */
final class Explanations {

    private final Participants participants;

    Explanations(Participants participants) {
        this.participants = participants;
    }

    /** See {@link LiveAssignment#whyNot}. */
    WhyNot whyNot(String mentee, String mentor) {
        int row = participants.row(mentee);
        int column = participants.column(mentor);
        List<String> holders = participants.holders(column, mentor);
        Worth price = worth(
                participants.pricedAssignment.places.capacity[column] > 0
                        ? participants.pricedAssignment.price[column]
                        : participants.pricedAssignment.wanted(column));
        int score = participants.scores.get(mentee).getOrDefault(mentor, 0);
        WhyNot.Standing against = against(mentee, mentor, column);
        if (against != null) {
            Worth loss = against == WhyNot.Standing.MATCHED ? Worth.NONE : null;
            return new WhyNot(mentee, mentor, against, score, price, holders, loss, loss);
        }
        long packed = participants.pricedAssignment.candidate(row, column);
        long gap = participants.pricedAssignment.price[column] - participants.pricedAssignment.over(row, packed);
        long loss = gap + participants.pricedAssignment.loss(column, participants.pricedAssignment.places.column[row]);
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
        String mentor = participants.mentorOf(mentee);
        if (mentor == null) {
            return null;
        }
        Map<String, Integer> row = participants.scores.get(mentee);
        int score = row.get(mentor);
        List<WhyNot> dearer = row.keySet().stream()
                .filter(t -> row.get(t) > score)
                .sorted(Comparator.<String>comparingLong(t -> -(long) row.get(t))
                        .thenComparing(t -> t))
                .map(t -> whyNot(mentee, t))
                .toList();
        return new Explained(
                new Match(mentee, mentor, score, participants.pins.containsKey(mentee)),
                scoring.apply(mentee, mentor),
                dearer);
    }

    private WhyNot.Standing against(String mentee, String mentor, int column) {
        if (mentor.equals(participants.mentorOf(mentee))) {
            return WhyNot.Standing.MATCHED;
        }
        if (participants.pins.containsKey(mentee)) {
            return WhyNot.Standing.PINNED_ELSEWHERE;
        }
        if (participants.exclusions.get(mentee).contains(mentor)) {
            return WhyNot.Standing.EXCLUDED;
        }
        if (!participants.scores.get(mentee).containsKey(mentor)) {
            return WhyNot.Standing.NO_CANDIDATE;
        }
        return participants.pricedAssignment.places.capacity[column] == 0 ? WhyNot.Standing.NO_PLACE : null;
    }

    private Worth worth(long difference) {
        int people = (int) participants.pricedAssignment.weights.people(difference);
        long rest = difference - people * participants.pricedAssignment.weights.everyone;
        return new Worth(
                people,
                participants.pricedAssignment.weights.points(rest)
                        + (long) people * participants.pricedAssignment.weights.lowest);
    }
}
