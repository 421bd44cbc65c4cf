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

    private final Participants participants;
    private final Explanations explanations;

    private LiveAssignment(AssignmentProblem problem) {
        participants = new Participants(problem);
        explanations = new Explanations(participants);
    }

    /** Finds the best assignment. */
    public static LiveAssignment of(AssignmentProblem problem) {
        return new LiveAssignment(problem);
    }

    private PricedAssignment optimum() {
        return participants.pricedAssignment;
    }

    private Places places() {
        return participants.pricedAssignment.places;
    }

    /** Who is mentored by whom now. */
    public AssignmentResult result() {
        List<Match> matches = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<String, Integer> e : participants.rowOf.entrySet()) {
            String mentee = e.getKey();
            String mentor = mentorOf(mentee);
            if (mentor == null) {
                unplaced.add(mentee);
            } else {
                int score = participants.scores.get(mentee).get(mentor);
                matches.add(new Match(mentee, mentor, score, participants.pins.containsKey(mentee)));
                sum += score;
            }
        }
        return new AssignmentResult(List.copyOf(matches), List.copyOf(unplaced), sum);
    }

    /** The mentor of this mentee, or null where there is none. */
    public String mentorOf(String mentee) {
        return participants.mentorOf(mentee);
    }

    /**
     * A mentee joins.
     *
     * @param candidates score by mentor
     * @throws BadInput if the mentee is there already or a mentor is unknown
     */
    public void addMentee(String id, Map<String, Integer> candidates) {
        if (participants.rowOf.containsKey(BadInput.id(id, "mentee"))) {
            throw new BadInput(id, "Mentee " + id + " is there already.");
        }
        candidates.keySet().forEach(participants::column);
        participants.scores.put(id, new HashMap<>(candidates));
        participants.exclusions.put(id, new HashSet<>());
        if (!participants.room(candidates.values(), 0, 1)) {
            participants.again();
            return;
        }
        int row = optimum().lists.append(participants.packed(id, optimum().weights));
        optimum().grow(row + 1, optimum().columns);
        participants.rowOf.put(id, row);
        participants.menteeAt.add(id);
        optimum().settleRow(row, PricedAssignment.OUT);
    }

    /** A mentee leaves, pinned or not. */
    public void removeMentee(String id) {
        int row = participants.row(id);
        String pinned = participants.pins.remove(id);
        int column = pinned == null ? places().column[row] : participants.columnOf.get(pinned);
        places().take(row);
        optimum().lists.replace(row, new long[0]);
        participants.menteeAt.set(row, null);
        participants.forget(id);
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
        if (participants.columnOf.containsKey(BadInput.id(id, "mentor"))) {
            throw new BadInput(id, "Mentor " + id + " is there already.");
        }
        if (capacity < 0) {
            throw new BadInput(id, "Mentor " + id + " has a negative capacity: " + capacity + ".");
        }
        candidates.keySet().forEach(participants::row);
        candidates.forEach((mentee, score) -> participants.scores.get(mentee).put(id, score));
        if (!participants.room(candidates.values(), 1, 0)) {
            Map<String, Integer> left = participants.left();
            left.put(id, capacity);
            participants.solve(left);
            return;
        }
        int column = optimum().columns;
        participants.columnOf.put(id, column);
        participants.mentorAt.add(id);
        optimum().grow(participants.rowOf.size(), column + 1);
        long price = 0;
        for (Map.Entry<String, Integer> e : candidates.entrySet()) {
            if (!participants.pins.containsKey(e.getKey())) {
                int row = participants.rowOf.get(e.getKey());
                long packed = participants.pack(optimum().weights, e.getValue(), Weights.key(e.getKey()), id);
                optimum().lists.insert(row, packed);
                price = Math.max(price, optimum().over(row, packed));
            }
        }
        optimum().price[column] = price;
        setPlaces(column, capacity);
    }

    /** A mentor leaves; those pinned there are free again. */
    public void removeMentor(String id) {
        participants.column(id);
        List<String> pinned = participants.pins.keySet().stream()
                .filter(m -> participants.pins.get(m).equals(id))
                .toList();
        pinned.forEach(this::unpin);
        int column = participants.columnOf.get(id);
        for (int row = 0; row < participants.menteeAt.size(); row++) {
            String mentee = participants.menteeAt.get(row);
            if (mentee != null
                    && participants.scores.get(mentee).remove(id) != null
                    && places().column[row] != column) {
                optimum().lists.remove(row, column, optimum().weights.columnMask);
            }
        }
        while (places().used[column] > 0) {
            int row = places().first[column];
            places().take(row);
            places().capacity[column]--;
            optimum().lists.remove(row, column, optimum().weights.columnMask);
            optimum().settleRow(row, PricedAssignment.OUT);
        }
        places().capacity[column] = 0;
        optimum().close(column);
        participants.columnOf.remove(id);
        participants.mentorAt.set(column, null);
        participants.exclusions.values().forEach(without -> without.remove(id));
    }

    /**
     * A mentor has more or fewer places.
     *
     * @throws BadInput if more people are pinned there than that
     */
    public void setCapacity(String mentor, int capacity) {
        int column = participants.column(mentor);
        int pinned =
                (int) participants.pins.values().stream().filter(mentor::equals).count();
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
                optimum().settleColumn(column, PricedAssignment.OUT);
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
        if (column != PricedAssignment.OUT && optimum().price[column] > 0) {
            optimum().settleColumn(PricedAssignment.OUT, column);
        }
    }

    /**
     * Settles a pair.
     *
     * @throws BadInput if the mentee is pinned to another mentor, the pair is excluded or no place is left there
     */
    public void pin(String mentee, String mentor) {
        int row = participants.row(mentee);
        int column = participants.column(mentor);
        String other = participants.pins.get(mentee);
        if (other != null) {
            if (other.equals(mentor)) {
                return;
            }
            throw new BadInput(mentee, "Mentee " + mentee + " is pinned to both " + other + " and " + mentor + ".");
        }
        if (participants.exclusions.get(mentee).contains(mentor)) {
            throw new BadInput(mentee, "Mentee " + mentee + " is excluded from " + mentor + ".");
        }
        if (places().capacity[column] == 0) {
            throw new BadInput(mentor, "Mentor " + mentor + " has no place that is not pinned.");
        }
        participants.pins.put(mentee, mentor);
        participants.scorePinned(mentee, mentor);
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
        int row = participants.row(mentee);
        String mentor = participants.pins.remove(mentee);
        if (mentor == null) {
            return;
        }
        participants.forgetPinned(mentee, mentor);
        int column = participants.columnOf.get(mentor);
        places().capacity[column]++;
        if (!participants.room(participants.scores.get(mentee).values(), 0, 0)) {
            participants.again();
            return;
        }
        optimum().lists.replace(row, participants.packed(mentee, optimum().weights));
        optimum().settleRow(row, column);
    }

    /**
     * These two must not be matched from now on.
     *
     * @throws BadInput if they are pinned
     */
    public void exclude(String mentee, String mentor) {
        int row = participants.row(mentee);
        int column = participants.column(mentor);
        if (mentor.equals(participants.pins.get(mentee))) {
            throw new BadInput(mentee, "Mentee " + mentee + " is pinned to " + mentor + ".");
        }
        if (!participants.exclusions.get(mentee).add(mentor) || participants.pins.containsKey(mentee)) {
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
        int row = participants.row(mentee);
        int column = participants.column(mentor);
        participants.score(mentee, mentor, score);
        if (participants.pins.containsKey(mentee)
                || participants.exclusions.get(mentee).contains(mentor)) {
            return;
        }
        if (!participants.room(List.of(score), 0, 0)) {
            participants.again();
            return;
        }
        int from = places().column[row];
        optimum().lists.remove(row, column, optimum().weights.columnMask);
        optimum().lists.insert(row, participants.pack(optimum().weights, score, Weights.key(mentee), mentor));
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
