package org.cordee.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordee.matching.BadInput;

/**
 * Who could be mentored by whom: mentees, mentors with places, pairs with a score, pairs that must not be and pairs
 * that are settled. Immutable. People are kept in the order of their ids, so nothing depends on the order they were
 * named in.
 *
 * <p>A mentee and a mentor may be candidates for each other only if a pair with a score was given. A pinned pair need
 * not have one; it then counts with score 0.
 */
public final class AssignmentProblem {

    /** A mentor and the number of places there, 0 or more. */
    public record Mentor(String id, int capacity) {}

    /**
     * A candidate pair.
     *
     * @param score what the pair is worth, any {@code int}, more is better
     * @param menteeLikes how the mentee ranks the mentor, more is better; used by the stable assignment alone
     * @param mentorLikes how the mentor ranks the mentee, likewise
     */
    public record Pair(String mentee, String mentor, int score, int menteeLikes, int mentorLikes) {

        /** A pair that both sides rank by its score. */
        public Pair(String mentee, String mentor, int score) {
            this(mentee, mentor, score, score, score);
        }
    }

    private final List<String> mentees;
    private final List<Mentor> mentors;
    private final Map<String, List<Pair>> pairs;
    private final Map<String, String> pins;
    private final Map<String, Set<String>> exclusions;
    private final long seed;

    private AssignmentProblem(Builder b) {
        mentees = List.copyOf(b.mentees);
        List<Mentor> sorted = new ArrayList<>();
        b.mentors.forEach((id, capacity) -> sorted.add(new Mentor(id, capacity)));
        mentors = List.copyOf(sorted);
        pairs = new HashMap<>();
        b.pairs.forEach((mentee, row) -> pairs.put(mentee, List.copyOf(row.values())));
        pins = Collections.unmodifiableMap(new TreeMap<>(b.pins));
        exclusions = new HashMap<>();
        b.exclusions.forEach((mentee, without) -> exclusions.put(mentee, Set.copyOf(without)));
        seed = b.seed;
    }

    /** Ids of the mentees, sorted. */
    public List<String> mentees() {
        return mentees;
    }

    /** The mentors, sorted by id. */
    public List<Mentor> mentors() {
        return mentors;
    }

    /** Candidate pairs of the mentee without those excluded, sorted by mentor; empty where there are none. */
    public List<Pair> candidates(String mentee) {
        Set<String> without = exclusions.getOrDefault(mentee, Set.of());
        List<Pair> all = pairs.getOrDefault(mentee, List.of());
        return without.isEmpty()
                ? all
                : all.stream().filter(p -> !without.contains(p.mentor())).toList();
    }

    /** Mentor by mentee for the pairs that are settled. */
    public Map<String, String> pins() {
        return pins;
    }

    /** Mentors whom this mentee must not get. */
    public Set<String> excluded(String mentee) {
        return exclusions.getOrDefault(mentee, Set.of());
    }

    /** Decides ties between assignments that are equally good. */
    public long seed() {
        return seed;
    }

    /** Score of the pair, 0 where none was given. */
    public int score(String mentee, String mentor) {
        for (Pair p : pairs.getOrDefault(mentee, List.of())) {
            if (p.mentor().equals(mentor)) {
                return p.score();
            }
        }
        return 0;
    }

    /** Starts a problem. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a problem in any order; contradictions are named when it is built. */
    public static final class Builder {

        private final TreeSet<String> mentees = new TreeSet<>();
        private final TreeMap<String, Integer> mentors = new TreeMap<>();
        private final Map<String, TreeMap<String, Pair>> pairs = new HashMap<>();
        private final Map<String, Set<String>> exclusions = new HashMap<>();
        private final Map<String, String> pins = new HashMap<>();
        private long seed = 1;

        private Builder() {}

        /** @throws BadInput if the id was given before */
        public Builder mentee(String id) {
            if (!mentees.add(BadInput.id(id, "mentee"))) {
                throw new BadInput(id, "Mentee " + id + " is named twice.");
            }
            return this;
        }

        /** @throws BadInput if the id was given before or the capacity is negative */
        public Builder mentor(String id, int capacity) {
            BadInput.id(id, "mentor");
            if (capacity < 0) {
                throw new BadInput(id, "Mentor " + id + " has a negative capacity: " + capacity + ".");
            }
            if (mentors.put(id, capacity) != null) {
                throw new BadInput(id, "Mentor " + id + " is named twice.");
            }
            return this;
        }

        /** A candidate pair that both sides rank by its score. */
        public Builder pair(String mentee, String mentor, int score) {
            return pair(new Pair(mentee, mentor, score));
        }

        /** @throws BadInput if the pair was given before */
        public Builder pair(Pair pair) {
            named(pair.mentee(), pair.mentor());
            if (pairs.computeIfAbsent(pair.mentee(), m -> new TreeMap<>()).put(pair.mentor(), pair) != null) {
                throw new BadInput(
                        pair.mentee(), "The pair " + pair.mentee() + " and " + pair.mentor() + " is given twice.");
            }
            return this;
        }

        /** These two must not be matched. */
        public Builder exclude(String mentee, String mentor) {
            named(mentee, mentor);
            exclusions.computeIfAbsent(mentee, m -> new HashSet<>()).add(mentor);
            return this;
        }

        /** These two are settled. */
        public Builder pin(String mentee, String mentor) {
            named(mentee, mentor);
            String other = pins.put(mentee, mentor);
            if (other != null && !other.equals(mentor)) {
                throw new BadInput(mentee, "Mentee " + mentee + " is pinned to both " + other + " and " + mentor + ".");
            }
            return this;
        }

        /** Decides ties; the same seed gives the same assignment. The default is 1. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** @throws BadInput if a pool is empty, an id is unknown, or pins contradict exclusions or capacities */
        public AssignmentProblem build() {
            if (mentees.isEmpty()) {
                throw new BadInput("mentees", "There are no mentees.");
            }
            if (mentors.isEmpty()) {
                throw new BadInput("mentors", "There are no mentors.");
            }
            pairs.forEach((mentee, row) -> row.keySet().forEach(mentor -> known(mentee, mentor, "A pair")));
            exclusions.forEach((mentee, row) -> row.forEach(mentor -> known(mentee, mentor, "An exclusion")));
            Map<String, Integer> taken = new TreeMap<>();
            new TreeMap<>(pins).forEach((mentee, mentor) -> {
                known(mentee, mentor, "A pin");
                if (exclusions.getOrDefault(mentee, Set.of()).contains(mentor)) {
                    throw new BadInput(
                            mentee,
                            "Mentee " + mentee + " is pinned to " + mentor + " and excluded from " + mentor + ".");
                }
                if (taken.merge(mentor, 1, Integer::sum) > mentors.get(mentor)) {
                    throw new BadInput(
                            mentor,
                            "Mentor " + mentor + " has " + mentors.get(mentor) + " places and more pins than that.");
                }
            });
            return new AssignmentProblem(this);
        }

        private static void named(String mentee, String mentor) {
            BadInput.id(mentee, "mentee");
            BadInput.id(mentor, "mentor");
        }

        private void known(String mentee, String mentor, String what) {
            if (!mentees.contains(mentee)) {
                throw new BadInput(mentee, what + " names the mentee " + mentee + ", whom nobody knows.");
            }
            if (!mentors.containsKey(mentor)) {
                throw new BadInput(mentor, what + " names the mentor " + mentor + ", whom nobody knows.");
            }
        }
    }

    /** Capacity left at each mentor after the pins, in the order of {@link #mentors()}. */
    int[] placesLeft() {
        int[] left = mentors.stream().mapToInt(Mentor::capacity).toArray();
        String[] ids = mentors.stream().map(Mentor::id).toArray(String[]::new);
        pins.values().forEach(mentor -> left[Arrays.binarySearch(ids, mentor)]--);
        return left;
    }
}
