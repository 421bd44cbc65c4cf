package org.cordee.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.matching.assignment.AssignmentProblem.Mentor;
import org.cordee.matching.assignment.AssignmentProblem.Pair;
import org.cordee.matching.assignment.AssignmentResult.Match;

/**
 * An assignment in which no mentee and mentor would both rather have each other than what they got (Gale and Shapley
 * 1962). Each side ranks by its own figures in {@link Pair}; equal ranks go by lower id. Pinned pairs are taken out
 * first and may therefore be envied.
 */
public final class StableAssignment {

    /** Which side asks; it gets the stable assignment it likes best. */
    public enum Proposing {
        MENTEES,
        MENTORS
    }

    /**
     * What stability costs against the best assignment.
     *
     * @param fewerPeople how many fewer have a mentor, 0 or more
     * @param lessScore how much less score; may be negative where fewer people leave the better pairs together
     */
    public record Price(int fewerPeople, long lessScore) {}

    private StableAssignment() {}

    /** @return the stable assignment that the proposing side likes best */
    public static AssignmentResult of(AssignmentProblem problem, Proposing proposing) {
        List<String> mentees = problem.mentees().stream()
                .filter(m -> !problem.pins().containsKey(m))
                .toList();
        Map<String, Integer> mentorIndex = new HashMap<>();
        for (Mentor m : problem.mentors()) {
            mentorIndex.put(m.id(), mentorIndex.size());
        }
        List<List<Pair>> byMentee = mentees.stream().map(problem::candidates).toList();
        int[] places = problem.placesLeft();
        int[] one = new int[mentees.size()];
        Arrays.fill(one, 1);
        int[][] kept;
        if (proposing == Proposing.MENTEES) {
            kept = fromMentees(byMentee, mentorIndex, one, places);
        } else {
            kept = turned(fromMentors(mentees, byMentee, mentorIndex, one, places), places.length);
        }
        List<Match> matches = new ArrayList<>();
        problem.pins()
                .forEach((mentee, mentor) ->
                        matches.add(new Match(mentee, mentor, problem.score(mentee, mentor), true)));
        for (int j = 0; j < kept.length; j++) {
            for (int i : kept[j]) {
                String mentor = problem.mentors().get(j).id();
                matches.add(new Match(mentees.get(i), mentor, problem.score(mentees.get(i), mentor), false));
            }
        }
        matches.sort(Comparator.comparing(Match::mentee));
        List<String> placed = matches.stream().map(Match::mentee).toList();
        List<String> unplaced = new ArrayList<>(problem.mentees());
        unplaced.removeAll(new java.util.HashSet<>(placed));
        return new AssignmentResult(
                List.copyOf(matches),
                List.copyOf(unplaced),
                matches.stream().mapToLong(Match::score).sum());
    }

    /** What the stable assignment costs against the best one. */
    public static Price price(AssignmentResult best, AssignmentResult stable) {
        return new Price(best.cardinality() - stable.cardinality(), best.score() - stable.score());
    }

    private static int[][] fromMentees(
            List<List<Pair>> byMentee, Map<String, Integer> mentorIndex, int[] one, int[] places) {
        int n = byMentee.size();
        int[][] wishes = new int[n][];
        int[][] standing = new int[n][];
        for (int i = 0; i < n; i++) {
            List<Pair> order = new ArrayList<>(byMentee.get(i));
            order.sort(Comparator.comparingInt(Pair::menteeLikes).reversed());
            wishes[i] =
                    order.stream().mapToInt(p -> mentorIndex.get(p.mentor())).toArray();
            standing[i] = order.stream().mapToInt(Pair::mentorLikes).toArray();
        }
        return DeferredAcceptance.run(wishes, standing, one, places);
    }

    private static int[][] fromMentors(
            List<String> mentees,
            List<List<Pair>> byMentee,
            Map<String, Integer> mentorIndex,
            int[] one,
            int[] places) {
        Map<String, Integer> menteeIndex = new HashMap<>();
        mentees.forEach(m -> menteeIndex.put(m, menteeIndex.size()));
        List<List<Pair>> byMentor = new ArrayList<>();
        for (int j = 0; j < places.length; j++) {
            byMentor.add(new ArrayList<>());
        }
        byMentee.forEach(row ->
                row.forEach(p -> byMentor.get(mentorIndex.get(p.mentor())).add(p)));
        int[][] wishes = new int[places.length][];
        int[][] standing = new int[places.length][];
        for (int j = 0; j < places.length; j++) {
            List<Pair> order = byMentor.get(j);
            order.sort(Comparator.comparingInt(Pair::mentorLikes).reversed());
            wishes[j] =
                    order.stream().mapToInt(p -> menteeIndex.get(p.mentee())).toArray();
            standing[j] = order.stream().mapToInt(Pair::menteeLikes).toArray();
        }
        return DeferredAcceptance.run(wishes, standing, places, one);
    }

    private static int[][] turned(int[][] mentorOfMentee, int mentors) {
        List<List<Integer>> kept = new ArrayList<>();
        for (int j = 0; j < mentors; j++) {
            kept.add(new ArrayList<>());
        }
        for (int i = 0; i < mentorOfMentee.length; i++) {
            for (int j : mentorOfMentee[i]) {
                kept.get(j).add(i);
            }
        }
        return kept.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
