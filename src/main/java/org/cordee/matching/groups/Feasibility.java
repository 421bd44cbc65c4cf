package org.cordee.matching.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.cordee.matching.scoring.Value;

/** Looks for what cannot be met before anything is tried. Finding nothing is no promise that all can be met. */
final class Feasibility {

    private final GroupingProblem problem;
    private final int n;
    private final int sets;
    private final boolean[][] open;
    private final boolean[][] apart;
    private final List<Infeasible> found = new ArrayList<>();

    private Feasibility(GroupingProblem problem) {
        this.problem = problem;
        n = problem.people.size();
        sets = problem.sets.size();
        open = new boolean[n][sets];
        for (int i = 0; i < n; i++) {
            for (int g = 0; g < sets; g++) {
                open[i][g] = problem.fixed[i] >= 0 ? problem.fixed[i] == g : problem.open(i, g);
            }
        }
        apart = new boolean[n][n];
        for (int[] pair : problem.apart) {
            apart[pair[0]][pair[1]] = true;
            apart[pair[1]][pair[0]] = true;
        }
    }

    static List<Infeasible> of(GroupingProblem problem) {
        Feasibility f = new Feasibility(problem);
        f.values();
        f.crowds();
        f.blocks();
        f.fixed();
        f.places();
        f.categories();
        return List.copyOf(f.found);
    }

    private String id(int i) {
        return problem.people.get(i).id();
    }

    private List<String> ids(int[] people) {
        return Arrays.stream(people).mapToObj(this::id).toList();
    }

    /** People with one value, of which a set may have one, are spread over the sets open to them as far as can be. */
    private void values() {
        for (String attribute : problem.onePerSet) {
            problem.by(attribute).forEach((value, people) -> {
                int[] one = new int[sets];
                Arrays.fill(one, 1);
                Seats seats = new Seats(one);
                int count = 0;
                int spread = 0;
                for (int i : people) {
                    count += hasSet(i) ? 1 : 0;
                    spread += seats.seat(i) ? 1 : 0;
                }
                if (spread < count) {
                    found.add(new Infeasible.TooManyOfOne(attribute, value, count, spread));
                }
            });
        }
    }

    /** A crowd of people all apart from each other, found greedily from those with most such relations. */
    private void crowds() {
        int[] degree = new int[n];
        for (int i = 0; i < n; i++) {
            for (boolean a : apart[i]) {
                degree[i] += a ? 1 : 0;
            }
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> -degree[i]));
        for (int start : order) {
            if (degree[start] < sets) {
                return;
            }
            List<Integer> crowd = new ArrayList<>(List.of(start));
            for (int i : order) {
                if (crowd.stream().allMatch(j -> apart[i][j])) {
                    crowd.add(i);
                }
            }
            if (crowd.size() > sets) {
                found.add(new Infeasible.TooManyApart(
                        crowd.stream().map(this::id).sorted().toList(), sets));
                return;
            }
        }
    }

    /** People who are together need a set that is open to all of them and has room beside those fixed in it. */
    private void blocks() {
        for (int[] block : problem.together) {
            int largest = -1;
            for (int g = 0; g < sets; g++) {
                int at = g;
                if (Arrays.stream(block).allMatch(i -> open[i][at])) {
                    largest = Math.max(largest, problem.sets.get(g).size() - othersFixed(block, g));
                }
            }
            if (largest < 0) {
                if (Arrays.stream(block).allMatch(i -> hasSet(i))) {
                    found.add(new Infeasible.NoSetForAll(ids(block)));
                }
            } else if (block.length > largest) {
                found.add(new Infeasible.TogetherTooLarge(ids(block), largest));
            }
        }
    }

    private boolean hasSet(int person) {
        for (boolean o : open[person]) {
            if (o) {
                return true;
            }
        }
        return false;
    }

    private int othersFixed(int[] block, int set) {
        int others = 0;
        for (int i = 0; i < n; i++) {
            others += problem.fixed[i] == set && Arrays.binarySearch(block, i) < 0 ? 1 : 0;
        }
        return others;
    }

    private void fixed() {
        for (int i = 0; i < n; i++) {
            if (problem.fixed[i] >= 0 && !problem.open(i, problem.fixed[i])) {
                found.add(new Infeasible.FixedWhereClosed(
                        id(i), problem.sets.get(problem.fixed[i]).id()));
            }
        }
        for (int[] pair : problem.apart) {
            int set = problem.fixed[pair[0]];
            if (set >= 0 && set == problem.fixed[pair[1]]) {
                found.add(new Infeasible.ApartButFixed(
                        id(pair[0]), id(pair[1]), problem.sets.get(set).id()));
            }
        }
    }

    private void places() {
        Seats seats = new Seats(
                problem.sets.stream().mapToInt(GroupingProblem.SetPlan::size).toArray());
        boolean[] named = new boolean[n];
        for (int i = 0; i < n; i++) {
            if (!seats.seat(i) && !named[i]) {
                name(i, seats, named);
            }
        }
    }

    private void name(int person, Seats seats, boolean[] named) {
        TreeSet<String> people = new TreeSet<>(List.of(id(person)));
        named[person] = true;
        int places = 0;
        List<String> full = new ArrayList<>();
        for (int g = 0; g < sets; g++) {
            if (seats.seen[g]) {
                full.add(problem.sets.get(g).id());
                places += problem.sets.get(g).size();
            }
        }
        if (full.isEmpty()) {
            found.add(new Infeasible.NoSetFor(id(person)));
            return;
        }
        for (int i = 0; i < n; i++) {
            boolean only = hasSet(i);
            for (int g = 0; g < sets; g++) {
                only &= !open[i][g] || seats.seen[g];
            }
            if (only || seats.set[i] >= 0 && seats.seen[seats.set[i]]) {
                people.add(id(i));
                named[i] |= seats.set[i] < 0;
            }
        }
        found.add(new Infeasible.TooFewPlaces(List.copyOf(people), List.copyOf(full), places));
    }

    private void categories() {
        for (GroupingProblem.Category c : problem.notAlone) {
            List<Integer> people = problem.having(c.attribute(), c.value());
            if (people.size() == 1) {
                found.add(new Infeasible.OnlyOne(c.attribute(), c.value(), id(people.get(0))));
                continue;
            }
            for (int i : people) {
                if (hasSet(i) && people.stream().noneMatch(j -> j != i && mayMeet(i, j))) {
                    found.add(new Infeasible.NoCompanyFor(c.attribute(), c.value(), id(i)));
                }
            }
        }
    }

    private boolean mayMeet(int i, int j) {
        boolean meet = false;
        for (int g = 0; g < sets; g++) {
            meet |= open[i][g] && open[j][g];
        }
        for (String attribute : problem.onePerSet) {
            Value v = problem.people.get(i).attributes().get(attribute);
            meet &= v == null || !v.equals(problem.people.get(j).attributes().get(attribute));
        }
        return meet && !apart[i][j];
    }

    /** Places in sets, given out by augmenting paths; Hall (1935) says what is in the way where there are too few. */
    private final class Seats {

        final int[] set = new int[n];
        boolean[] seen;
        private final int[] left;

        private Seats(int[] places) {
            left = places;
            Arrays.fill(set, -1);
        }

        /** Seats one more person; where that cannot be, {@link #seen} are the sets that are in the way. */
        private boolean seat(int person) {
            seen = new boolean[sets];
            return augment(person);
        }

        private boolean augment(int person) {
            for (int g = 0; g < sets; g++) {
                if (open[person][g] && !seen[g]) {
                    seen[g] = true;
                    if (left[g] > 0) {
                        left[g]--;
                        set[person] = g;
                        return true;
                    }
                    for (int other = 0; other < n; other++) {
                        if (set[other] == g && augment(other)) {
                            set[person] = g;
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }
}
