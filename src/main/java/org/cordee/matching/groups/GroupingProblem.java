package org.cordee.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordee.matching.BadInput;
import org.cordee.matching.scoring.Scoring;
import org.cordee.matching.scoring.Value;

/**
 * People who are to be put into learning sets, and what has to be kept in mind. Immutable; people are kept in the order
 * of their ids. Two people differ by the points of the scoring; a set is the more diverse the more its members differ.
 */
public final class GroupingProblem {

    /**
     * Somebody who takes part.
     *
     * @param attributes values by name of attribute
     * @param slots time slots in which the person can come; null where any will do
     */
    public record Participant(String id, Map<String, Value> attributes, Set<String> slots) {
        public Participant {
            attributes = Map.copyOf(attributes);
            slots = slots == null ? null : Set.copyOf(slots);
        }
    }

    /**
     * A set to be filled.
     *
     * @param size number of members, 2 or more
     * @param slot when it meets; null where that is open
     * @param facilitator who facilitates it; null where nobody does
     */
    public record SetPlan(String id, int size, String slot, String facilitator) {}

    /** A value of an attribute of which there are to be two in a set, or none. */
    public record Category(String attribute, Value value) {}

    final List<Participant> people;
    final List<SetPlan> sets;
    final Scoring scoring;
    final List<int[]> apart;
    final List<String> onePerSet;
    final List<Category> notAlone;
    final int[][] together;
    final int[] fixed;
    final Map<String, Set<String>> conflicts;
    final long seed;

    private GroupingProblem(Builder b) {
        people = List.copyOf(b.people.values());
        sets = List.copyOf(b.sets.values());
        scoring = b.scoring;
        onePerSet = List.copyOf(b.onePerSet);
        notAlone = List.copyOf(b.notAlone.values());
        conflicts = new TreeMap<>();
        b.conflicts.forEach((f, with) -> conflicts.put(f, Set.copyOf(with)));
        seed = b.seed;
        Map<String, Integer> index = new HashMap<>();
        people.forEach(p -> index.put(p.id(), index.size()));
        together = b.blocks(index);
        apart = b.pairs(index);
        fixed = new int[people.size()];
        Arrays.fill(fixed, -1);
        List<String> ids = new ArrayList<>(b.sets.keySet());
        b.fixed.forEach((person, set) -> fixed[index.get(person)] = ids.indexOf(set));
    }

    /** The people, sorted by id. */
    public List<Participant> people() {
        return people;
    }

    /** The sets, sorted by id. */
    public List<SetPlan> sets() {
        return sets;
    }

    /** How many points two people differ by. */
    public Scoring scoring() {
        return scoring;
    }

    /** Whether this person may be in this set as far as slot and facilitator are concerned. */
    boolean open(int person, int set) {
        SetPlan plan = sets.get(set);
        Participant p = people.get(person);
        boolean slot = plan.slot() == null || p.slots() == null || p.slots().contains(plan.slot());
        return slot
                && (plan.facilitator() == null
                        || !conflicts.getOrDefault(plan.facilitator(), Set.of()).contains(p.id()));
    }

    /** People with this value, by index. */
    List<Integer> having(String attribute, Value value) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (value.equals(people.get(i).attributes().get(attribute))) {
                found.add(i);
            }
        }
        return found;
    }

    /** Values of the attribute that occur, with the people who have them, by index; in order of the first of them. */
    Map<Value, List<Integer>> by(String attribute) {
        Map<Value, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            Value v = people.get(i).attributes().get(attribute);
            if (v != null) {
                groups.computeIfAbsent(v, x -> new ArrayList<>()).add(i);
            }
        }
        return groups;
    }

    /** Starts a problem. */
    public static Builder builder(Scoring difference) {
        return new Builder(difference);
    }

    /** Collects a problem in any order; contradictions are named when it is built. */
    public static final class Builder {

        private final Scoring scoring;
        private final TreeMap<String, Participant> people = new TreeMap<>();
        private final TreeMap<String, SetPlan> sets = new TreeMap<>();
        private final List<String[]> apart = new ArrayList<>();
        private final List<String[]> together = new ArrayList<>();
        private final TreeSet<String> onePerSet = new TreeSet<>();
        private final TreeMap<String, Category> notAlone = new TreeMap<>();
        private final TreeMap<String, String> fixed = new TreeMap<>();
        private final Map<String, Set<String>> conflicts = new HashMap<>();
        private long seed = 1;

        private Builder(Scoring scoring) {
            this.scoring = scoring;
        }

        /** @throws BadInput if the id was given before */
        public Builder person(Participant p) {
            if (people.put(BadInput.id(p.id(), "participant"), p) != null) {
                throw new BadInput(p.id(), "Participant " + p.id() + " is named twice.");
            }
            return this;
        }

        /** @throws BadInput if the id was given before or the size is below 2 */
        public Builder set(SetPlan plan) {
            BadInput.id(plan.id(), "set");
            if (plan.size() < 2) {
                throw new BadInput(plan.id(), "Set " + plan.id() + " cannot have the size " + plan.size() + ".");
            }
            if (sets.put(plan.id(), plan) != null) {
                throw new BadInput(plan.id(), "Set " + plan.id() + " is named twice.");
            }
            return this;
        }

        /** Sets of these sizes, named 1, 2, 3 … with leading zeros, without slot or facilitator. */
        public Builder sizes(int... sizes) {
            int digits = String.valueOf(sizes.length).length();
            for (int g = 0; g < sizes.length; g++) {
                set(new SetPlan(String.format("%0" + digits + "d", g + 1), sizes[g], null, null));
            }
            return this;
        }

        /** These two must not be in one set. */
        public Builder apart(String one, String other) {
            apart.add(named(one, other));
            return this;
        }

        /** These two must be in one set. */
        public Builder together(String one, String other) {
            together.add(named(one, other));
            return this;
        }

        /** At most one person with the same value of this attribute in a set, such as one member per organisation. */
        public Builder onePerSet(String attribute) {
            onePerSet.add(BadInput.id(attribute, "attribute"));
            return this;
        }

        /** Nobody with this value is to be alone with it in a set. */
        public Builder notAlone(String attribute, Value value) {
            notAlone.put(BadInput.id(attribute, "attribute") + " " + value, new Category(attribute, value));
            return this;
        }

        /** This person is in this set, come what may. */
        public Builder fixed(String person, String set) {
            String other = fixed.put(BadInput.id(person, "participant"), BadInput.id(set, "set"));
            if (other != null && !other.equals(set)) {
                throw new BadInput(
                        person, "Participant " + person + " is fixed in both " + other + " and " + set + ".");
            }
            return this;
        }

        /** This facilitator cannot have this person in the set. */
        public Builder conflict(String facilitator, String person) {
            BadInput.id(person, "participant");
            conflicts
                    .computeIfAbsent(BadInput.id(facilitator, "facilitator"), f -> new HashSet<>())
                    .add(person);
            return this;
        }

        /** Decides what chance decides; the same seed gives the same sets for the same budget of iterations. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** @throws BadInput if a pool is empty, sizes do not add up, an id is unknown or rules contradict each other */
        public GroupingProblem build() {
            if (people.isEmpty()) {
                throw new BadInput("people", "There are no participants.");
            }
            if (people.size() == 1) {
                throw new BadInput(people.firstKey(), "One person alone makes no set: " + people.firstKey() + ".");
            }
            if (sets.isEmpty()) {
                throw new BadInput("sets", "There are no sets.");
            }
            long places = sets.values().stream().mapToLong(SetPlan::size).sum();
            if (places != people.size()) {
                throw new BadInput(
                        "sizes",
                        "The sizes of the sets add up to " + places + ", and there are " + people.size()
                                + " participants.");
            }
            apart.forEach(pair -> known(pair, "apart from"));
            together.forEach(pair -> known(pair, "together with"));
            conflicts.values().forEach(with -> new TreeSet<>(with).forEach(this::known));
            Map<String, Integer> inSet = new HashMap<>();
            fixed.forEach((person, set) -> {
                known(person);
                if (!sets.containsKey(set)) {
                    throw new BadInput(
                            set, "Participant " + person + " is fixed in set " + set + ", which nobody knows.");
                }
                if (inSet.merge(set, 1, Integer::sum) > sets.get(set).size()) {
                    throw new BadInput(set, "More people are fixed in set " + set + " than it has places.");
                }
            });
            GroupingProblem problem = new GroupingProblem(this);
            problem.checkBlocks();
            return problem;
        }

        private static String[] named(String one, String other) {
            return new String[] {BadInput.id(one, "participant"), BadInput.id(other, "participant")};
        }

        private void known(String[] pair, String what) {
            known(pair[0]);
            known(pair[1]);
            if (pair[0].equals(pair[1])) {
                throw new BadInput(pair[0], "Participant " + pair[0] + " cannot be " + what + " the same person.");
            }
        }

        private void known(String person) {
            if (!people.containsKey(person)) {
                throw new BadInput(person, "Nobody knows the participant " + person + ".");
            }
        }

        private List<int[]> pairs(Map<String, Integer> index) {
            return apart.stream()
                    .map(p -> new int[] {index.get(p[0]), index.get(p[1])})
                    .map(p -> new int[] {Math.min(p[0], p[1]), Math.max(p[0], p[1])})
                    .sorted(Comparator.<int[]>comparingInt(p -> p[0]).thenComparingInt(p -> p[1]))
                    .toList();
        }

        private int[][] blocks(Map<String, Integer> index) {
            int[] root = new int[index.size()];
            Arrays.setAll(root, i -> i);
            for (String[] pair : together) {
                int a = root[index.get(pair[0])];
                int b = root[index.get(pair[1])];
                for (int i = 0; i < root.length; i++) {
                    root[i] = root[i] == Math.max(a, b) ? Math.min(a, b) : root[i];
                }
            }
            TreeMap<Integer, List<Integer>> blocks = new TreeMap<>();
            for (int i = 0; i < root.length; i++) {
                blocks.computeIfAbsent(root[i], r -> new ArrayList<>()).add(i);
            }
            return blocks.values().stream()
                    .filter(l -> l.size() > 1)
                    .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }
    }

    private void checkBlocks() {
        int[] block = new int[people.size()];
        for (int b = 0; b < together.length; b++) {
            for (int i : together[b]) {
                block[i] = b + 1;
            }
        }
        for (int[] pair : apart) {
            if (block[pair[0]] > 0 && block[pair[0]] == block[pair[1]]) {
                throw contradiction(pair[0], pair[1], "apart");
            }
        }
        for (String attribute : onePerSet) {
            for (List<Integer> same : by(attribute).values()) {
                for (int i : same) {
                    for (int j : same) {
                        if (i < j && block[i] > 0 && block[i] == block[j]) {
                            throw contradiction(i, j, "one per set by " + attribute);
                        }
                    }
                }
            }
        }
        for (int[] members : together) {
            Set<Integer> in = new HashSet<>();
            for (int i : members) {
                if (fixed[i] >= 0) {
                    in.add(fixed[i]);
                }
            }
            if (in.size() > 1) {
                throw new BadInput(
                        people.get(members[0]).id(),
                        "Participant " + people.get(members[0]).id()
                                + " is together with people who are fixed in different sets.");
            }
        }
    }

    private BadInput contradiction(int i, int j, String rule) {
        String a = people.get(i).id();
        String b = people.get(j).id();
        return new BadInput(a, "Participants " + a + " and " + b + " are to be together and " + rule + ".");
    }

    /** Which values of a category there are, for those who look at a set. */
    List<Integer> categoriesOf(int person) {
        List<Integer> in = new ArrayList<>();
        for (int c = 0; c < notAlone.size(); c++) {
            if (notAlone.get(c)
                    .value()
                    .equals(people.get(person).attributes().get(notAlone.get(c).attribute()))) {
                in.add(c);
            }
        }
        return Collections.unmodifiableList(in);
    }
}
