package org.cordee.matching.groups;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Puts people into sets so that those in one set differ as much as can be (the maximally diverse grouping problem).
 * Rules are kept before diversity is looked at: each broken one costs more than all diversity of a person.
 */
public final class DiverseGroups {

    private static final int ROOM = 1 << 20;
    private static final int FIXED = 16;

    /**
     * How far a search is.
     *
     * @param value what the best so far is worth to the search: the better the higher; not points
     * @param used part of the budget used up, 0 to 1
     */
    public record Progress(long value, double used) {}

    private DiverseGroups() {}

    /** What cannot be met whatever sets are made; empty where nothing is known to be in the way. */
    public static List<Infeasible> check(GroupingProblem problem) {
        return Feasibility.of(problem);
    }

    /** The best arrangement found within the budget. */
    public static Arrangement find(GroupingProblem problem, SearchBudget searchBudget) {
        return find(problem, searchBudget, () -> false, p -> {});
    }

    /**
     * The best arrangement found within the budget.
     *
     * @param stop asked now and then; once it says true, the best so far is returned
     * @param progress told at each hundredth of the budget and at its end, on the same thread
     */
    public static Arrangement find(
            GroupingProblem problem, SearchBudget searchBudget, BooleanSupplier stop, Consumer<Progress> progress) {
        SearchBudget.Meter meter = searchBudget.start();
        int n = problem.people.size();
        int sets = problem.sets.size();
        int[] sizes =
                problem.sets.stream().mapToInt(GroupingProblem.SetPlan::size).toArray();
        int largest = Arrays.stream(sizes).max().orElse(1);
        // penalties of all members of a set, and of one who leaves the set it is fixed in, stay below 2^29 together
        int room = Math.min(ROOM, (1 << 28) / (largest + FIXED));
        int[] distance = distances(problem, largest, room);
        int penalty = 2 * room;
        rules(problem, distance, penalty);
        RandomSource randomSource = new RandomSource(problem.seed);
        Partition people = new Partition(sizes, n, distance, fits(problem, penalty));
        SwapAnnealing annealing =
                new SwapAnnealing(people, sizes, sizes, company(problem, sets, penalty), randomSource);
        Blocks blocks = problem.together.length == 0 ? null : new Blocks(problem.together, n);
        GroupingSearch search = new GroupingSearch(
                people,
                annealing,
                randomSource,
                sizes,
                start(problem, sizes),
                problem.fixed,
                blocks,
                penalty,
                meter,
                stop,
                value -> progress.accept(new Progress(value, Math.min(1, meter.used() / meter.total()))));
        return new Arrangement(problem, search.run());
    }

    /** Points of all pairs, made smaller by a common factor where a set of them would not fit into the room. */
    private static int[] distances(GroupingProblem problem, int largest, int room) {
        int n = problem.people.size();
        int[] points = new int[n * n];
        long most = 1;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int d = problem.scoring.points(
                        problem.people.get(i).attributes(),
                        problem.people.get(j).attributes());
                points[i * n + j] = d;
                points[j * n + i] = d;
                most = Math.max(most, Math.abs((long) d));
            }
        }
        double factor = Math.min(1, (double) room / (most * 2.0 * largest));
        for (int k = 0; k < points.length; k++) {
            points[k] = (int) Math.round(points[k] * factor);
        }
        return points;
    }

    private static void rules(GroupingProblem problem, int[] distance, int penalty) {
        int n = problem.people.size();
        boolean[] apart = new boolean[n * n];
        for (int[] pair : problem.apart) {
            apart[pair[0] * n + pair[1]] = true;
            apart[pair[1] * n + pair[0]] = true;
        }
        for (String attribute : problem.onePerSet) {
            for (List<Integer> same : problem.by(attribute).values()) {
                for (int i : same) {
                    for (int j : same) {
                        apart[i * n + j] |= i != j;
                    }
                }
            }
        }
        for (int k = 0; k < apart.length; k++) {
            distance[k] -= apart[k] ? penalty : 0;
        }
        for (int[] block : problem.together) {
            for (int i : block) {
                for (int j : block) {
                    distance[i * n + j] += i == j ? 0 : penalty;
                }
            }
        }
    }

    private static int[] fits(GroupingProblem problem, int penalty) {
        int n = problem.people.size();
        int[] fit = new int[problem.sets.size() * n];
        boolean any = false;
        for (int g = 0; g < problem.sets.size(); g++) {
            for (int i = 0; i < n; i++) {
                if (problem.fixed[i] >= 0 && problem.fixed[i] != g) {
                    fit[g * n + i] -= FIXED * penalty;
                    any = true;
                }
                if (!problem.open(i, g)) {
                    fit[g * n + i] -= penalty;
                    any = true;
                }
            }
        }
        return any ? fit : null;
    }

    private static IsolationPenalty company(GroupingProblem problem, int sets, int penalty) {
        if (problem.notAlone.isEmpty()) {
            return null;
        }
        int[][] categories = new int[problem.people.size()][];
        for (int i = 0; i < categories.length; i++) {
            categories[i] =
                    problem.categoriesOf(i).stream().mapToInt(Integer::intValue).toArray();
        }
        return new IsolationPenalty(categories, problem.notAlone.size(), sets, penalty);
    }

    /** Where people start who are fixed, or together with others: blocks of the largest first, where they fit. */
    private static int[] start(GroupingProblem problem, int[] sizes) {
        int[] set = problem.fixed.clone();
        int[] room = sizes.clone();
        for (int g : set) {
            if (g >= 0) {
                room[g]--;
            }
        }
        int[][] blocks = problem.together.clone();
        Arrays.sort(blocks, (a, b) -> Integer.compare(b.length, a.length));
        for (int[] block : blocks) {
            int known = -1;
            int open = 0;
            for (int i : block) {
                known = Math.max(known, set[i]);
                open += set[i] < 0 ? 1 : 0;
            }
            for (int g = 0; g < room.length && known < 0; g++) {
                known = room[g] >= open ? g : -1;
            }
            for (int i : block) {
                if (known >= 0 && set[i] < 0 && room[known] > 0) {
                    set[i] = known;
                    room[known]--;
                }
            }
        }
        return set;
    }
}
