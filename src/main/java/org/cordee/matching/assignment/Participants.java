package org.cordee.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordee.matching.BadInput;

/**
 * Who is in a live assignment and what is known of them, by id and by row and column of the {@link PricedAssignment}.
 */
final class Participants {

    private final long seed;
    final TreeMap<String, Integer> rowOf = new TreeMap<>();
    final TreeMap<String, Integer> columnOf = new TreeMap<>();
    final List<String> menteeAt = new ArrayList<>();
    final List<String> mentorAt = new ArrayList<>();
    final Map<String, Map<String, Integer>> scores = new HashMap<>();
    final Map<String, Set<String>> exclusions = new HashMap<>();
    final TreeMap<String, String> pins = new TreeMap<>();
    private final Set<String> unscored = new HashSet<>();
    PricedAssignment pricedAssignment;

    Participants(AssignmentProblem problem) {
        seed = problem.seed();
        for (String mentee : problem.mentees()) {
            Map<String, Integer> row = new HashMap<>();
            problem.candidates(mentee).forEach(p -> row.put(p.mentor(), p.score()));
            scores.put(mentee, row);
            exclusions.put(mentee, new HashSet<>(problem.excluded(mentee)));
        }
        pins.putAll(problem.pins());
        pins.forEach(this::scorePinned);
        Map<String, Integer> left = new TreeMap<>();
        int[] places = problem.placesLeft();
        for (int j = 0; j < places.length; j++) {
            left.put(problem.mentors().get(j).id(), places[j]);
        }
        solve(left);
    }

    /** A pinned pair counts 0 where no score was given. */
    void scorePinned(String mentee, String mentor) {
        if (scores.get(mentee).putIfAbsent(mentor, 0) == null) {
            unscored.add(mentee);
        }
    }

    /** The pair is pinned no longer, and loses the score it had only for that. */
    void forgetPinned(String mentee, String mentor) {
        if (unscored.remove(mentee)) {
            scores.get(mentee).remove(mentor);
        }
    }

    /** The pair, pinned or not, was given a score. */
    void score(String mentee, String mentor, int score) {
        scores.get(mentee).put(mentor, score);
        if (mentor.equals(pins.get(mentee))) {
            unscored.remove(mentee);
        }
    }

    void forget(String mentee) {
        rowOf.remove(mentee);
        scores.remove(mentee);
        exclusions.remove(mentee);
        unscored.remove(mentee);
    }

    /** Solves from the beginning, with this many places of each mentor that are not pinned. */
    void solve(Map<String, Integer> left) {
        TreeSet<String> mentees = new TreeSet<>(scores.keySet());
        rowOf.clear();
        columnOf.clear();
        menteeAt.clear();
        mentorAt.clear();
        mentorAt.add(null);
        int[] capacity = new int[left.size() + 1];
        left.forEach((mentor, places) -> {
            capacity[mentorAt.size()] = places;
            columnOf.put(mentor, mentorAt.size());
            mentorAt.add(mentor);
        });
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (Map<String, Integer> row : scores.values()) {
            for (int s : row.values()) {
                low = Math.min(low, s);
                high = Math.max(high, s);
            }
        }
        int people = mentees.size() + left.size();
        Weights weights = new Weights(
                low > high ? 0 : low,
                low > high ? 0 : high,
                left.size() + 2 + left.size() / 8,
                people + 2 + people / 8,
                true);
        List<long[]> lists = new ArrayList<>();
        for (String mentee : mentees) {
            rowOf.put(mentee, menteeAt.size());
            menteeAt.add(mentee);
            lists.add(pins.containsKey(mentee) ? new long[0] : packed(mentee, weights));
        }
        pricedAssignment = PricedAssignment.of(new CandidateLists(lists.toArray(long[][]::new)), weights, capacity);
        pins.keySet().forEach(mentee -> pricedAssignment.places.take(rowOf.get(mentee)));
    }

    long[] packed(String mentee, Weights weights) {
        Map<String, Integer> row = scores.get(mentee);
        Set<String> without = exclusions.get(mentee);
        long key = Weights.key(mentee);
        long[] list = new long[row.size()];
        int k = 0;
        for (Map.Entry<String, Integer> e : row.entrySet()) {
            if (!without.contains(e.getKey())) {
                list[k++] = pack(weights, e.getValue(), key, e.getKey());
            }
        }
        long[] packed = k == list.length ? list : Arrays.copyOf(list, k);
        Arrays.sort(packed);
        return packed;
    }

    long pack(Weights weights, int score, long menteeKey, String mentor) {
        return weights.pack(score, Weights.hash(seed, menteeKey, Weights.key(mentor)), columnOf.get(mentor));
    }

    /** The mentor of this mentee, or null where there is none. */
    String mentorOf(String mentee) {
        int row = row(mentee);
        return pins.containsKey(mentee) ? pins.get(mentee) : mentorAt.get(pricedAssignment.places.column[row]);
    }

    /** Who holds places at this mentor, pinned ones included, sorted. */
    List<String> holders(int column, String mentor) {
        List<String> holders = new ArrayList<>();
        for (int r = pricedAssignment.places.first[column]; r >= 0; r = pricedAssignment.places.next[r]) {
            holders.add(menteeAt.get(r));
        }
        pins.forEach((mentee, by) -> {
            if (by.equals(mentor)) {
                holders.add(mentee);
            }
        });
        holders.sort(Comparator.naturalOrder());
        return List.copyOf(holders);
    }

    /** Whether the kept numbers have room for these scores and so many more people. */
    boolean room(Iterable<Integer> scores, int moreMentors, int moreMentees) {
        int columns = pricedAssignment.columns + moreMentors;
        int people = columns + menteeAt.size() + moreMentees;
        for (int s : scores) {
            if (!pricedAssignment.weights.fits(s, columns, people)) {
                return false;
            }
        }
        return pricedAssignment.weights.fits((int) pricedAssignment.weights.lowest, columns, people);
    }

    /** Solves anew where the kept numbers have no room for what was added. */
    void again() {
        solve(left());
    }

    Map<String, Integer> left() {
        Map<String, Integer> left = new TreeMap<>();
        columnOf.forEach((mentor, column) -> left.put(mentor, pricedAssignment.places.capacity[column]));
        return left;
    }

    /**
     * Row of the mentee.
     *
     * @throws BadInput if nobody knows it
     */
    int row(String mentee) {
        if (mentee == null || !rowOf.containsKey(mentee)) {
            throw new BadInput(String.valueOf(mentee), "Nobody knows the mentee " + mentee + ".");
        }
        return rowOf.get(mentee);
    }

    /**
     * Column of the mentor.
     *
     * @throws BadInput if nobody knows it
     */
    int column(String mentor) {
        if (mentor == null || !columnOf.containsKey(mentor)) {
            throw new BadInput(String.valueOf(mentor), "Nobody knows the mentor " + mentor + ".");
        }
        return columnOf.get(mentor);
    }
}
