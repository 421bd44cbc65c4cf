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
import java.util.function.BiFunction;
import org.cordee.matching.BadInput;
import org.cordee.matching.assignment.AssignmentProblem.Mentor;
import org.cordee.matching.assignment.AssignmentProblem.Pair;
import org.cordee.matching.assignment.AssignmentResult.Match;
import org.cordee.matching.scoring.Score;

/**
 * The best assignment (as many people as possible, then the highest score) and what becomes of it while a coordinator
 * works on it: people come and go, pairs are pinned and unpinned. After each change it is the best one again, at the
 * cost of one shortest path. Among equally good assignments the seed decides, never the order of input.
 *
 * <p>Not safe for use by several threads at once. Every change either happens as a whole or throws {@link BadInput} and
 * leaves everything as it was.
 */
public final class LiveAssignment {

    private final long seed;
    private final TreeMap<String, Integer> rowOf = new TreeMap<>();
    private final TreeMap<String, Integer> columnOf = new TreeMap<>();
    private final List<String> menteeAt = new ArrayList<>();
    private final List<String> mentorAt = new ArrayList<>();
    private final Map<String, Map<String, Integer>> scores = new HashMap<>();
    private final Map<String, Set<String>> exclusions = new HashMap<>();
    private final TreeMap<String, String> pins = new TreeMap<>();
    private final Set<String> unscored = new HashSet<>();
    private Optimum optimum;

    private LiveAssignment(AssignmentProblem problem) {
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

    /** Finds the best assignment. */
    public static LiveAssignment of(AssignmentProblem problem) {
        return new LiveAssignment(problem);
    }

    private void scorePinned(String mentee, String mentor) {
        if (scores.get(mentee).putIfAbsent(mentor, 0) == null) {
            unscored.add(mentee);
        }
    }

    private void solve(Map<String, Integer> left) {
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
        Weights weights = new Weights(low > high ? 0 : low, low > high ? 0 : high, left.size() + 2 + left.size() / 8,
            people + 2 + people / 8, true);
        List<long[]> lists = new ArrayList<>();
        for (String mentee : mentees) {
            rowOf.put(mentee, menteeAt.size());
            menteeAt.add(mentee);
            lists.add(pins.containsKey(mentee) ? new long[0] : packed(mentee, weights));
        }
        optimum = Optimum.of(new CandidateLists(lists.toArray(long[][]::new)), weights, capacity);
        pins.keySet().forEach(mentee -> optimum.places.take(rowOf.get(mentee)));
    }

    private long[] packed(String mentee, Weights weights) {
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

    private long pack(Weights weights, int score, long menteeKey, String mentor) {
        return weights.pack(score, Weights.hash(seed, menteeKey, Weights.key(mentor)), columnOf.get(mentor));
    }

    /** Who is mentored by whom now. */
    public AssignmentResult result() {
        List<Match> matches = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<String, Integer> e : rowOf.entrySet()) {
            String mentee = e.getKey();
            String mentor = mentorOf(mentee);
            if (mentor == null) {
                unplaced.add(mentee);
            } else {
                int score = scores.get(mentee).get(mentor);
                matches.add(new Match(mentee, mentor, score, pins.containsKey(mentee)));
                sum += score;
            }
        }
        return new AssignmentResult(List.copyOf(matches), List.copyOf(unplaced), sum);
    }

    /** The mentor of this mentee, or null where there is none. */
    public String mentorOf(String mentee) {
        Integer row = rowOf.get(known(mentee));
        return pins.containsKey(mentee) ? pins.get(mentee) : mentorAt.get(optimum.places.column[row]);
    }

    /**
     * A mentee joins.
     *
     * @param candidates score by mentor
     * @throws BadInput if the mentee is there already or a mentor is unknown
     */
    public void addMentee(String id, Map<String, Integer> candidates) {
        if (rowOf.containsKey(BadInput.id(id, "mentee"))) {
            throw new BadInput(id, "Mentee " + id + " is there already.");
        }
        candidates.keySet().forEach(this::knownMentor);
        scores.put(id, new HashMap<>(candidates));
        exclusions.put(id, new HashSet<>());
        if (!room(candidates.values(), 0, 1)) {
            again();
            return;
        }
        int row = optimum.lists.append(packed(id, optimum.weights));
        optimum.grow(row + 1, optimum.columns);
        rowOf.put(id, row);
        menteeAt.add(id);
        optimum.settleRow(row, Optimum.OUT);
    }

    /** A mentee leaves, pinned or not. */
    public void removeMentee(String id) {
        int row = rowOf.get(known(id));
        String pinned = pins.remove(id);
        int column = pinned == null ? optimum.places.column[row] : columnOf.get(pinned);
        optimum.places.take(row);
        optimum.lists.replace(row, new long[0]);
        rowOf.remove(id);
        menteeAt.set(row, null);
        scores.remove(id);
        exclusions.remove(id);
        unscored.remove(id);
        if (pinned != null) {
            optimum.places.capacity[column]++;
        }
        refill(column);
    }

    /**
     * A mentor joins.
     *
     * @param capacity number of places, 0 or more
     * @param candidates score by mentee
     * @throws BadInput if the mentor is there already, a mentee is unknown or the capacity negative
     */
    public void addMentor(String id, int capacity, Map<String, Integer> candidates) {
        if (columnOf.containsKey(BadInput.id(id, "mentor"))) {
            throw new BadInput(id, "Mentor " + id + " is there already.");
        }
        if (capacity < 0) {
            throw new BadInput(id, "Mentor " + id + " has a negative capacity: " + capacity + ".");
        }
        candidates.keySet().forEach(this::known);
        candidates.forEach((mentee, score) -> scores.get(mentee).put(id, score));
        if (!room(candidates.values(), 1, 0)) {
            Map<String, Integer> left = left();
            left.put(id, capacity);
            solve(left);
            return;
        }
        int column = optimum.columns;
        columnOf.put(id, column);
        mentorAt.add(id);
        optimum.grow(rowOf.size(), column + 1);
        long price = 0;
        for (Map.Entry<String, Integer> e : candidates.entrySet()) {
            if (!pins.containsKey(e.getKey())) {
                int row = rowOf.get(e.getKey());
                long packed = pack(optimum.weights, e.getValue(), Weights.key(e.getKey()), id);
                optimum.lists.insert(row, packed);
                price = Math.max(price, optimum.over(row, packed));
            }
        }
        optimum.price[column] = price;
        setPlaces(column, capacity);
    }

    /** A mentor leaves; those pinned there are free again. */
    public void removeMentor(String id) {
        knownMentor(id);
        List<String> pinned = pins.keySet().stream().filter(m -> pins.get(m).equals(id)).toList();
        pinned.forEach(this::unpin);
        int column = columnOf.get(id);
        for (int row = 0; row < menteeAt.size(); row++) {
            String mentee = menteeAt.get(row);
            if (mentee != null && scores.get(mentee).remove(id) != null && optimum.places.column[row] != column) {
                optimum.lists.remove(row, column, optimum.weights.columnMask);
            }
        }
        while (optimum.places.used[column] > 0) {
            int row = optimum.places.first[column];
            optimum.places.take(row);
            optimum.places.capacity[column]--;
            optimum.lists.remove(row, column, optimum.weights.columnMask);
            optimum.settleRow(row, Optimum.OUT);
        }
        optimum.places.capacity[column] = 0;
        optimum.close(column);
        columnOf.remove(id);
        mentorAt.set(column, null);
        exclusions.values().forEach(without -> without.remove(id));
    }

    /**
     * A mentor has more or fewer places.
     *
     * @throws BadInput if more people are pinned there than that
     */
    public void setCapacity(String mentor, int capacity) {
        int column = columnOf.get(knownMentor(mentor));
        int pinned = (int) pins.values().stream().filter(mentor::equals).count();
        if (capacity < pinned) {
            throw new BadInput(mentor, "Mentor " + mentor + " has " + pinned + " pinned mentees and cannot have only "
                + capacity + " places.");
        }
        setPlaces(column, capacity - pinned);
    }

    private void setPlaces(int column, int places) {
        while (optimum.places.capacity[column] > places) {
            if (optimum.places.free(column)) {
                optimum.places.capacity[column] = Math.max(places, optimum.places.used[column]);
            } else {
                optimum.places.capacity[column]--;
                optimum.settleColumn(column, Optimum.OUT);
            }
        }
        optimum.close(column);
        while (optimum.places.capacity[column] < places) {
            if (optimum.price[column] == 0) {
                optimum.places.capacity[column] = places;
            } else {
                optimum.places.capacity[column]++;
                refill(column);
            }
        }
    }

    /** A place at this column has become free: somebody else may want it. */
    private void refill(int column) {
        if (column != Optimum.OUT && optimum.price[column] > 0) {
            optimum.settleColumn(Optimum.OUT, column);
        }
    }

    /**
     * Settles a pair.
     *
     * @throws BadInput if the mentee is pinned to another mentor, the pair is excluded or no place is left there
     */
    public void pin(String mentee, String mentor) {
        int row = rowOf.get(known(mentee));
        int column = columnOf.get(knownMentor(mentor));
        String other = pins.get(mentee);
        if (other != null) {
            if (other.equals(mentor)) {
                return;
            }
            throw new BadInput(mentee, "Mentee " + mentee + " is pinned to both " + other + " and " + mentor + ".");
        }
        if (exclusions.get(mentee).contains(mentor)) {
            throw new BadInput(mentee, "Mentee " + mentee + " is excluded from " + mentor + ".");
        }
        if (optimum.places.capacity[column] == 0) {
            throw new BadInput(mentor, "Mentor " + mentor + " has no place that is not pinned.");
        }
        pins.put(mentee, mentor);
        scorePinned(mentee, mentor);
        int from = optimum.places.column[row];
        optimum.places.take(row);
        optimum.lists.replace(row, new long[0]);
        optimum.places.capacity[column]--;
        if (optimum.places.used[column] > optimum.places.capacity[column]) {
            optimum.settleColumn(column, from);
        } else if (from != column) {
            refill(from);
        }
        optimum.close(column);
    }

    /** Frees a settled pair again; nothing happens where the mentee is not pinned. */
    public void unpin(String mentee) {
        int row = rowOf.get(known(mentee));
        String mentor = pins.remove(mentee);
        if (mentor == null) {
            return;
        }
        if (unscored.remove(mentee)) {
            scores.get(mentee).remove(mentor);
        }
        int column = columnOf.get(mentor);
        optimum.places.capacity[column]++;
        if (!room(scores.get(mentee).values(), 0, 0)) {
            again();
            return;
        }
        optimum.lists.replace(row, packed(mentee, optimum.weights));
        optimum.settleRow(row, column);
    }

    /**
     * These two must not be matched from now on.
     *
     * @throws BadInput if they are pinned
     */
    public void exclude(String mentee, String mentor) {
        int row = rowOf.get(known(mentee));
        int column = columnOf.get(knownMentor(mentor));
        if (mentor.equals(pins.get(mentee))) {
            throw new BadInput(mentee, "Mentee " + mentee + " is pinned to " + mentor + ".");
        }
        if (!exclusions.get(mentee).add(mentor) || pins.containsKey(mentee)) {
            return;
        }
        optimum.lists.remove(row, column, optimum.weights.columnMask);
        if (optimum.places.column[row] == column) {
            optimum.places.take(row);
            optimum.settleRow(row, column);
        }
    }

    /** Gives a pair another score, or its first one. */
    public void setScore(String mentee, String mentor, int score) {
        int row = rowOf.get(known(mentee));
        int column = columnOf.get(knownMentor(mentor));
        scores.get(mentee).put(mentor, score);
        if (mentor.equals(pins.get(mentee))) {
            unscored.remove(mentee);
        }
        if (pins.containsKey(mentee) || exclusions.get(mentee).contains(mentor)) {
            return;
        }
        if (!room(List.of(score), 0, 0)) {
            again();
            return;
        }
        int from = optimum.places.column[row];
        optimum.lists.remove(row, column, optimum.weights.columnMask);
        optimum.lists.insert(row, pack(optimum.weights, score, Weights.key(mentee), mentor));
        optimum.places.take(row);
        optimum.settleRow(row, from);
    }

    /**
     * Why the mentee did not get this mentor; changes nothing.
     *
     * @throws BadInput if either is unknown
     */
    public WhyNot whyNot(String mentee, String mentor) {
        int row = rowOf.get(known(mentee));
        int column = columnOf.get(knownMentor(mentor));
        List<String> holders = holders(column, mentor);
        Worth price = worth(optimum.places.capacity[column] > 0 ? optimum.price[column] : optimum.wanted(column));
        int score = scores.get(mentee).getOrDefault(mentor, 0);
        WhyNot.Standing against = against(mentee, mentor, column);
        if (against != null) {
            Worth loss = against == WhyNot.Standing.MATCHED ? Worth.NONE : null;
            return new WhyNot(mentee, mentor, against, score, price, holders, loss, loss);
        }
        long packed = optimum.candidate(row, column);
        long gap = optimum.price[column] - optimum.over(row, packed);
        long loss = gap + optimum.loss(column, optimum.places.column[row]);
        Worth exact = worth(loss);
        return new WhyNot(mentee, mentor,
            exact.equals(Worth.NONE) ? WhyNot.Standing.EQUALLY_GOOD : WhyNot.Standing.COSTS_OTHERS,
            score, price, holders, worth(gap), exact);
    }

    /**
     * Why the mentee got the mentor it has; changes nothing.
     *
     * @param scoring the score of mentee and mentor with its parts, as it was when the pairs were given
     * @return null where the mentee has no mentor
     * @throws BadInput if nobody knows the mentee
     */
    public Explained explain(String mentee, BiFunction<String, String, Score> scoring) {
        String mentor = mentorOf(mentee);
        if (mentor == null) {
            return null;
        }
        Map<String, Integer> row = scores.get(mentee);
        int score = row.get(mentor);
        List<WhyNot> dearer = row.keySet().stream().filter(t -> row.get(t) > score)
            .sorted(Comparator.<String>comparingLong(t -> -(long) row.get(t)).thenComparing(t -> t))
            .map(t -> whyNot(mentee, t)).toList();
        return new Explained(new Match(mentee, mentor, score, pins.containsKey(mentee)),
            scoring.apply(mentee, mentor), dearer);
    }

    private WhyNot.Standing against(String mentee, String mentor, int column) {
        if (mentor.equals(mentorOf(mentee))) {
            return WhyNot.Standing.MATCHED;
        }
        if (pins.containsKey(mentee)) {
            return WhyNot.Standing.PINNED_ELSEWHERE;
        }
        if (exclusions.get(mentee).contains(mentor)) {
            return WhyNot.Standing.EXCLUDED;
        }
        if (!scores.get(mentee).containsKey(mentor)) {
            return WhyNot.Standing.NO_CANDIDATE;
        }
        return optimum.places.capacity[column] == 0 ? WhyNot.Standing.NO_PLACE : null;
    }

    private Worth worth(long difference) {
        int people = (int) optimum.weights.people(difference);
        long rest = difference - people * optimum.weights.everyone;
        return new Worth(people, optimum.weights.points(rest) + (long) people * optimum.weights.lowest);
    }

    private List<String> holders(int column, String mentor) {
        List<String> holders = new ArrayList<>();
        for (int r = optimum.places.first[column]; r >= 0; r = optimum.places.next[r]) {
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

    private boolean room(Iterable<Integer> scores, int moreMentors, int moreMentees) {
        int columns = optimum.columns + moreMentors;
        int people = columns + menteeAt.size() + moreMentees;
        for (int s : scores) {
            if (!optimum.weights.fits(s, columns, people)) {
                return false;
            }
        }
        return optimum.weights.fits((int) optimum.weights.lowest, columns, people);
    }

    /** Solves anew where the kept numbers have no room for what was added. */
    private void again() {
        solve(left());
    }

    private Map<String, Integer> left() {
        Map<String, Integer> left = new TreeMap<>();
        columnOf.forEach((mentor, column) -> left.put(mentor, optimum.places.capacity[column]));
        return left;
    }

    private String known(String mentee) {
        if (mentee == null || !rowOf.containsKey(mentee)) {
            throw new BadInput(String.valueOf(mentee), "Nobody knows the mentee " + mentee + ".");
        }
        return mentee;
    }

    private String knownMentor(String mentor) {
        if (mentor == null || !columnOf.containsKey(mentor)) {
            throw new BadInput(String.valueOf(mentor), "Nobody knows the mentor " + mentor + ".");
        }
        return mentor;
    }
}
