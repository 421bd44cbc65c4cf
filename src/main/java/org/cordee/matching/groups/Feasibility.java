package org.cordee.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Looks for what cannot be met before anything is tried. Finding nothing is no promise that all can be met. */
final class Feasibility {

    private final GroupingProblem problem;
    private final int n;
    private final int sets;
    private final List<Infeasible> found = new ArrayList<>();

    private Feasibility(GroupingProblem problem) {
        this.problem = problem;
        n = problem.people.size();
        sets = problem.sets.size();
    }

    static List<Infeasible> of(GroupingProblem problem) {
        Feasibility f = new Feasibility(problem);
        f.values();
        f.cliques();
        f.blocks();
        f.places();
        f.categories();
        return List.copyOf(f.found);
    }

    private String id(int i) {
        return problem.people.get(i).id();
    }

    private void values() {
        for (String attribute : problem.onePerSet) {
            problem.by(attribute).forEach((value, people) -> {
                if (people.size() > sets) {
                    found.add(new Infeasible.TooManyOfOne(attribute, value, people.size(), sets));
                }
            });
        }
    }

    /** A crowd of people all apart from each other, found greedily from those with most such relations. */
    private void cliques() {
        boolean[][] apart = new boolean[n][n];
        int[] degree = new int[n];
        for (int[] pair : problem.apart) {
            if (!apart[pair[0]][pair[1]]) {
                apart[pair[0]][pair[1]] = true;
                apart[pair[1]][pair[0]] = true;
                degree[pair[0]]++;
                degree[pair[1]]++;
            }
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> -degree[i]));
        for (int start : order) {
            if (degree[start] < sets) {
                return;
            }
            List<Integer> clique = new ArrayList<>(List.of(start));
            for (int i : order) {
                if (clique.stream().allMatch(j -> apart[i][j])) {
                    clique.add(i);
                }
            }
            if (clique.size() > sets) {
                found.add(new Infeasible.TooManyApart(clique.stream().map(this::id).sorted().toList(), sets));
                return;
            }
        }
    }

    private void blocks() {
        int largest = problem.sets.stream().mapToInt(GroupingProblem.SetPlan::size).max().orElse(0);
        for (int[] block : problem.together) {
            if (block.length > largest) {
                found.add(new Infeasible.TogetherTooLarge(Arrays.stream(block).mapToObj(this::id).toList(), largest));
            }
        }
    }

    /** Everybody needs a place in a set that is open to them; by augmenting paths (Hall 1935 says what is in the way). */
    private void places() {
        int[] place = new int[n];
        Arrays.fill(place, -1);
        int[] left = problem.sets.stream().mapToInt(GroupingProblem.SetPlan::size).toArray();
        for (int i = 0; i < n; i++) {
            if (problem.fixed[i] >= 0 && !problem.open(i, problem.fixed[i])) {
                found.add(new Infeasible.FixedWhereClosed(id(i), problem.sets.get(problem.fixed[i]).id()));
            }
        }
        boolean[] named = new boolean[n];
        for (int i = 0; i < n; i++) {
            boolean[] seen = new boolean[sets];
            if (!augment(i, place, left, seen) && !named[i]) {
                name(i, place, seen, named);
            }
        }
    }

    private boolean open(int person, int set) {
        return problem.fixed[person] >= 0 ? problem.fixed[person] == set : problem.open(person, set);
    }

    private boolean augment(int person, int[] place, int[] left, boolean[] seen) {
        for (int g = 0; g < sets; g++) {
            if (open(person, g) && !seen[g]) {
                seen[g] = true;
                if (left[g] > 0) {
                    left[g]--;
                    place[person] = g;
                    return true;
                }
                for (int other = 0; other < n; other++) {
                    if (place[other] == g && augment(other, place, left, seen)) {
                        place[person] = g;
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void name(int person, int[] place, boolean[] seen, boolean[] named) {
        TreeSet<String> people = new TreeSet<>(List.of(id(person)));
        named[person] = true;
        int places = 0;
        List<String> full = new ArrayList<>();
        for (int g = 0; g < sets; g++) {
            if (seen[g]) {
                full.add(problem.sets.get(g).id());
                places += problem.sets.get(g).size();
            }
        }
        if (full.isEmpty()) {
            found.add(new Infeasible.NoSetFor(id(person)));
            return;
        }
        for (int i = 0; i < n; i++) {
            if (place[i] >= 0 && seen[place[i]]) {
                people.add(id(i));
            }
        }
        for (int i = 0; i < n; i++) {
            boolean only = place[i] < 0;
            for (int g = 0; g < sets; g++) {
                only &= !open(i, g) || seen[g];
            }
            if (only) {
                people.add(id(i));
                named[i] = true;
            }
        }
        found.add(new Infeasible.TooFewPlaces(List.copyOf(people), List.copyOf(full), places));
    }

    private void categories() {
        for (GroupingProblem.Category c : problem.notAlone) {
            List<Integer> people = problem.having(c.attribute(), c.value());
            if (people.size() == 1) {
                found.add(new Infeasible.OnlyOne(c.attribute(), c.value(), id(people.get(0))));
            }
        }
    }
}
