package org.cordee.matching.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.cordee.matching.BadInput;
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

    private final Roster roster;
    private final Explanations explanations;

    private LiveAssignment(AssignmentProblem problem) {
        roster = new Roster(problem);
        explanations = new Explanations(roster);
    }

    /** Finds the best assignment. */
    public static LiveAssignment of(AssignmentProblem problem) {
        return new LiveAssignment(problem);
    }

    private Optimum optimum() {
        return roster.optimum;
    }

    private Places places() {
        return roster.optimum.places;
    }

    /** Who is mentored by whom now. */
    public AssignmentResult result() {
        List<Match> matches = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<String, Integer> e : roster.rowOf.entrySet()) {
            String mentee = e.getKey();
            String mentor = mentorOf(mentee);
            if (mentor == null) {
                unplaced.add(mentee);
            } else {
                int score = roster.scores.get(mentee).get(mentor);
                matches.add(new Match(mentee, mentor, score, roster.pins.containsKey(mentee)));
                sum += score;
            }
        }
        return new AssignmentResult(List.copyOf(matches), List.copyOf(unplaced), sum);
    }

    /** The mentor of this mentee, or null where there is none. */
    public String mentorOf(String mentee) {
        return roster.mentorOf(mentee);
    }

    /**
     * A mentee joins.
     *
     * @param candidates score by mentor
     * @throws BadInput if the mentee is there already or a mentor is unknown
     */
    public void addMentee(String id, Map<String, Integer> candidates) {
        if (roster.rowOf.containsKey(BadInput.id(id, "mentee"))) {
            throw new BadInput(id, "Mentee " + id + " is there already.");
        }
        candidates.keySet().forEach(roster::column);
        roster.scores.put(id, new HashMap<>(candidates));
        roster.exclusions.put(id, new HashSet<>());
        if (!roster.room(candidates.values(), 0, 1)) {
            roster.again();
            return;
        }
        int row = optimum().lists.append(roster.packed(id, optimum().weights));
        optimum().grow(row + 1, optimum().columns);
        roster.rowOf.put(id, row);
        roster.menteeAt.add(id);
        optimum().settleRow(row, Optimum.OUT);
    }

    /** A mentee leaves, pinned or not. */
    public void removeMentee(String id) {
        int row = roster.row(id);
        String pinned = roster.pins.remove(id);
        int column = pinned == null ? places().column[row] : roster.columnOf.get(pinned);
        places().take(row);
        optimum().lists.replace(row, new long[0]);
        roster.menteeAt.set(row, null);
        roster.forget(id);
        if (pinned != null) {
            places().capacity[column]++;
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
        if (roster.columnOf.containsKey(BadInput.id(id, "mentor"))) {
            throw new BadInput(id, "Mentor " + id + " is there already.");
        }
        if (capacity < 0) {
            throw new BadInput(id, "Mentor " + id + " has a negative capacity: " + capacity + ".");
        }
        candidates.keySet().forEach(roster::row);
        candidates.forEach((mentee, score) -> roster.scores.get(mentee).put(id, score));
        if (!roster.room(candidates.values(), 1, 0)) {
            Map<String, Integer> left = roster.left();
            left.put(id, capacity);
            roster.solve(left);
            return;
        }
        int column = optimum().columns;
        roster.columnOf.put(id, column);
        roster.mentorAt.add(id);
        optimum().grow(roster.rowOf.size(), column + 1);
        long price = 0;
        for (Map.Entry<String, Integer> e : candidates.entrySet()) {
            if (!roster.pins.containsKey(e.getKey())) {
                int row = roster.rowOf.get(e.getKey());
                long packed = roster.pack(optimum().weights, e.getValue(), Weights.key(e.getKey()), id);
                optimum().lists.insert(row, packed);
                price = Math.max(price, optimum().over(row, packed));
            }
        }
        optimum().price[column] = price;
        setPlaces(column, capacity);
    }

    /** A mentor leaves; those pinned there are free again. */
    public void removeMentor(String id) {
        roster.column(id);
        List<String> pinned = roster.pins.keySet().stream()
                .filter(m -> roster.pins.get(m).equals(id))
                .toList();
        pinned.forEach(this::unpin);
        int column = roster.columnOf.get(id);
        for (int row = 0; row < roster.menteeAt.size(); row++) {
            String mentee = roster.menteeAt.get(row);
            if (mentee != null && roster.scores.get(mentee).remove(id) != null && places().column[row] != column) {
                optimum().lists.remove(row, column, optimum().weights.columnMask);
            }
        }
        while (places().used[column] > 0) {
            int row = places().first[column];
            places().take(row);
            places().capacity[column]--;
            optimum().lists.remove(row, column, optimum().weights.columnMask);
            optimum().settleRow(row, Optimum.OUT);
        }
        places().capacity[column] = 0;
        optimum().close(column);
        roster.columnOf.remove(id);
        roster.mentorAt.set(column, null);
        roster.exclusions.values().forEach(without -> without.remove(id));
    }

    /**
     * A mentor has more or fewer places.
     *
     * @throws BadInput if more people are pinned there than that
     */
    public void setCapacity(String mentor, int capacity) {
        int column = roster.column(mentor);
        int pinned = (int) roster.pins.values().stream().filter(mentor::equals).count();
        if (capacity < pinned) {
            throw new BadInput(
                    mentor,
                    "Mentor " + mentor + " has " + pinned + " pinned mentees and cannot have only " + capacity
                            + " places.");
        }
        setPlaces(column, capacity - pinned);
    }

    private void setPlaces(int column, int places) {
        while (places().capacity[column] > places) {
            if (places().free(column)) {
                places().capacity[column] = Math.max(places, places().used[column]);
            } else {
                places().capacity[column]--;
                optimum().settleColumn(column, Optimum.OUT);
            }
        }
        optimum().close(column);
        while (places().capacity[column] < places) {
            if (optimum().price[column] == 0) {
                places().capacity[column] = places;
            } else {
                places().capacity[column]++;
                refill(column);
            }
        }
    }

    /** A place at this column has become free: somebody else may want it. */
    private void refill(int column) {
        if (column != Optimum.OUT && optimum().price[column] > 0) {
            optimum().settleColumn(Optimum.OUT, column);
        }
    }

    /**
     * Settles a pair.
     *
     * @throws BadInput if the mentee is pinned to another mentor, the pair is excluded or no place is left there
     */
    public void pin(String mentee, String mentor) {
        int row = roster.row(mentee);
        int column = roster.column(mentor);
        String other = roster.pins.get(mentee);
        if (other != null) {
            if (other.equals(mentor)) {
                return;
            }
            throw new BadInput(mentee, "Mentee " + mentee + " is pinned to both " + other + " and " + mentor + ".");
        }
        if (roster.exclusions.get(mentee).contains(mentor)) {
            throw new BadInput(mentee, "Mentee " + mentee + " is excluded from " + mentor + ".");
        }
        if (places().capacity[column] == 0) {
            throw new BadInput(mentor, "Mentor " + mentor + " has no place that is not pinned.");
        }
        roster.pins.put(mentee, mentor);
        roster.scorePinned(mentee, mentor);
        int from = places().column[row];
        places().take(row);
        optimum().lists.replace(row, new long[0]);
        places().capacity[column]--;
        if (places().used[column] > places().capacity[column]) {
            optimum().settleColumn(column, from);
        } else if (from != column) {
            refill(from);
        }
        optimum().close(column);
    }

    /** Frees a settled pair again; nothing happens where the mentee is not pinned. */
    public void unpin(String mentee) {
        int row = roster.row(mentee);
        String mentor = roster.pins.remove(mentee);
        if (mentor == null) {
            return;
        }
        roster.forgetPinned(mentee, mentor);
        int column = roster.columnOf.get(mentor);
        places().capacity[column]++;
        if (!roster.room(roster.scores.get(mentee).values(), 0, 0)) {
            roster.again();
            return;
        }
        optimum().lists.replace(row, roster.packed(mentee, optimum().weights));
        optimum().settleRow(row, column);
    }

    /**
     * These two must not be matched from now on.
     *
     * @throws BadInput if they are pinned
     */
    public void exclude(String mentee, String mentor) {
        int row = roster.row(mentee);
        int column = roster.column(mentor);
        if (mentor.equals(roster.pins.get(mentee))) {
            throw new BadInput(mentee, "Mentee " + mentee + " is pinned to " + mentor + ".");
        }
        if (!roster.exclusions.get(mentee).add(mentor) || roster.pins.containsKey(mentee)) {
            return;
        }
        optimum().lists.remove(row, column, optimum().weights.columnMask);
        if (places().column[row] == column) {
            places().take(row);
            optimum().settleRow(row, column);
        }
    }

    /** Gives a pair another score, or its first one. */
    public void setScore(String mentee, String mentor, int score) {
        int row = roster.row(mentee);
        int column = roster.column(mentor);
        roster.score(mentee, mentor, score);
        if (roster.pins.containsKey(mentee) || roster.exclusions.get(mentee).contains(mentor)) {
            return;
        }
        if (!roster.room(List.of(score), 0, 0)) {
            roster.again();
            return;
        }
        int from = places().column[row];
        optimum().lists.remove(row, column, optimum().weights.columnMask);
        optimum().lists.insert(row, roster.pack(optimum().weights, score, Weights.key(mentee), mentor));
        places().take(row);
        optimum().settleRow(row, from);
    }

    /**
     * Why the mentee did not get this mentor; changes nothing.
     *
     * @throws BadInput if either is unknown
     */
    public WhyNot whyNot(String mentee, String mentor) {
        return explanations.whyNot(mentee, mentor);
    }

    /**
     * Why the mentee got the mentor it has; changes nothing.
     *
     * @param scoring the score of mentee and mentor with its parts, as it was when the pairs were given
     * @return null where the mentee has no mentor
     * @throws BadInput if nobody knows the mentee
     */
    public Explained explain(String mentee, BiFunction<String, String, Score> scoring) {
        return explanations.explain(mentee, scoring);
    }
}
