package org.cordee.matching.groups;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Looks for the partition of the highest value. Where the budget allows many annealings, they are the beginning of a
 * population: two of it are crossed set by set, as whole sets are what is worth keeping (Falkenauer 1998; for this
 * problem Lai and Hao 2016, Yang et al. 2022), and the child is annealed from a lower temperature. Where the budget
 * allows only a few, one long annealing is better than many short ones.
 */
final class GroupingSearch {

    /** How often a person changes sets in a pass: where annealing starts, where a child starts, where it ends. */
    private static final double[] SWAPS = {10, 0.8, 0.008};
    /** The same for one long annealing. */
    private static final double[] SWAPS_IF_LONG = {Double.parseDouble(System.getProperty("sh","3")), 0.8, Double.parseDouble(System.getProperty("sc","0.04"))};
    private static final double[] USUAL = {0.09, 0.07, 0.03};
    private static final double SCOUT_FROM = 0.2;
    private static final double SCOUT_TO = 0.003;
    private static final int SCOUT_STEPS = 60;
    private static final int SCOUT_PASSES = 4;
    private static final int PARENTS = 10;
    private static final double PARENT_PASSES = 300;
    private static final double CHILD_PASSES = 100;
    private static final int SMALL = 100;
    private static final int LARGE = 400;
    private static final double PASSES_FOR_A_LARGE_POPULATION = 150_000;
    private static final int STALE_PER_PARENT = 4;

    private final SwapAnnealing annealing;
    private final int[] sizes;
    private final Budget.Meter meter;
    private final Blocks blocks;
    private final int penalty;
    private final BooleanSupplier stop;
    private final LongConsumer progress;
    private final int n;
    private final int sets;
    private final int[] start;
    private final int[] fixed;
    private final double parentPasses;
    private final double childPasses;
    private final double[] heat = new double[3];
    private final double[] heatIfLong = new double[3];
    private long best = Long.MIN_VALUE;
    private int[] bestSets;

    /**
     * @param sizes    size of each set to start from
     * @param start    for each person the set it starts in, or -1
     * @param fixed    for each person the set it never leaves, or -1
     * @param blocks   people who stay together, or null
     * @param penalty  what a broken rule costs; changes that large are left out when temperatures are set
     * @param stop     asked after each pass
     * @param progress told each better value
     */
    GroupingSearch(SwapAnnealing annealing, int[] sizes, int[] start, int[] fixed, Blocks blocks, int penalty,
            Budget.Meter meter, BooleanSupplier stop, LongConsumer progress) {
        this.annealing = annealing;
        this.sizes = sizes;
        this.start = start;
        this.fixed = fixed;
        this.blocks = blocks;
        this.penalty = penalty;
        this.meter = meter;
        this.stop = stop;
        this.progress = progress;
        n = annealing.n;
        sets = annealing.sets;
        double part = Math.max(0.07, Math.min(1, Math.pow(n / (double) SMALL, 1.5)));
        parentPasses = part * PARENT_PASSES;
        childPasses = part * CHILD_PASSES;
    }

    /** Runs to the end of the budget; the best partition found. */
    int[] run() {
        annealing.start(random());
        settle();
        if (sets < 2 || n < 3) {
            return bestSets;
        }
        scout(annealing.scale(penalty));
        while (!over()) {
            double passes = passesLeft();
            if (passes < (n < LARGE ? 4 * parentPasses : PASSES_FOR_A_LARGE_POPULATION)) {
                annealing.start(random());
                anneal(heatIfLong[0], heatIfLong[2], passes);
            } else {
                population();
            }
        }
        return bestSets;
    }

    /**
     * Finds the temperatures between which something happens by a short annealing: hot where each person still changes
     * sets some times in a pass, cold where hardly anybody does. With a small budget the usual ones have to do.
     */
    private void scout(double scale) {
        for (int k = 0; k < heat.length; k++) {
            heat[k] = USUAL[k] * scale;
            heatIfLong[k] = USUAL[k] * scale;
        }
        if (passesLeft() < 20 * SCOUT_STEPS * SCOUT_PASSES) {
            return;
        }
        double before = Double.MAX_VALUE;
        for (int step = 0; step < SCOUT_STEPS && !over(); step++) {
            double temperature = scale * SCOUT_FROM * Math.pow(SCOUT_TO / SCOUT_FROM, step / (double) SCOUT_STEPS);
            annealing.setThresholds(temperature);
            long changes = annealing.changes;
            for (int k = 0; k < SCOUT_PASSES; k++) {
                pass(temperature);
            }
            double swaps = (annealing.changes - changes) / (double) (SCOUT_PASSES * n);
            for (int k = 0; k < heat.length; k++) {
                heat[k] = before >= SWAPS[k] ? temperature : heat[k];
                heatIfLong[k] = before >= SWAPS_IF_LONG[k] ? temperature : heatIfLong[k];
            }
            before = Math.min(before, swaps);
        }
        settle();
    }

    private boolean over() {
        return meter.over() || stop.getAsBoolean();
    }

    private double passesLeft() {
        return (meter.likelyIterations() / n) * Math.max(0, 1 - meter.used() / meter.total());
    }

    private void population() {
        int count = (int) Math.max(2, Math.min(PARENTS, passesLeft() / (2 * parentPasses)));
        int[][] parents = new int[count][];
        long[] values = new long[count];
        for (int p = 0; p < count && !over(); p++) {
            annealing.start(random());
            anneal(heat[0], heat[2], parentPasses);
            parents[p] = annealing.set.clone();
            values[p] = annealing.value;
        }
        int stale = 0;
        while (!over() && stale < STALE_PER_PARENT * count) {
            int one = annealing.below(count);
            int other = annealing.below(count);
            if (one == other) {
                continue;
            }
            annealing.start(cross(parents[one], parents[other]));
            anneal(heat[1], heat[2], childPasses);
            int worse = values[one] < values[other] ? one : other;
            stale++;
            long value = annealing.value;
            if (value > values[worse] && Arrays.stream(values).noneMatch(v -> v == value)) {
                parents[worse] = annealing.set.clone();
                values[worse] = value;
                stale = 0;
            }
        }
    }

    /** One annealing over a number of passes, by temperatures that fall by the same factor each time. */
    private void anneal(double from, double to, double passes) {
        double begin = meter.used();
        double length = passes * n * meter.total() / Math.max(1, meter.likelyIterations());
        length = Math.min(length, meter.total() - begin);
        double set = -1;
        while (!over()) {
            double part = (meter.used() - begin) / length;
            if (part >= 1) {
                break;
            }
            double temperature = from * Math.pow(to / from, part);
            if (set < 0 || temperature < 0.99 * set) {
                set = temperature;
                annealing.setThresholds(temperature);
            }
            pass(temperature);
        }
        settle();
    }

    private void pass(double temperature) {
        annealing.pass();
        if (blocks != null) {
            blocks.pass(annealing, temperature);
        }
        meter.count(n);
    }

    /** Only improvements, to the nearest top; then the partition is compared with the best. */
    private void settle() {
        long before;
        annealing.setThresholds(0);
        do {
            before = annealing.value;
            pass(0);
        } while (annealing.value > before && !over());
        if (annealing.value > best) {
            best = annealing.value;
            bestSets = annealing.set.clone();
            progress.accept(best);
        }
    }

    private int[] random() {
        int[] partition = (annealing.below(2) == 0 ? start : fixed).clone();
        return fill(partition, sizes.clone());
    }

    private int[] order() {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = annealing.below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Puts everybody who has no set yet into any set with room. */
    private int[] fill(int[] partition, int[] room) {
        for (int g : partition) {
            if (g >= 0) {
                room[g]--;
            }
        }
        int g = 0;
        for (int i : order()) {
            if (partition[i] < 0) {
                while (room[g] <= 0) {
                    g++;
                }
                partition[i] = g;
                room[g]--;
            }
        }
        return partition;
    }

    /** A child takes the set with most people still free from one parent and the other by turns. */
    private int[] cross(int[] one, int[] other) {
        int[][] parents = {one, other};
        int[] child = fixed.clone();
        int[] room = annealing.size.clone();
        for (int g : child) {
            if (g >= 0) {
                room[g]--;
            }
        }
        int[] full = annealing.size.clone();
        boolean[][] usedSet = new boolean[2][sets];
        boolean[] filled = new boolean[sets];
        int[] order = order();
        int turn = annealing.below(2);
        for (int step = 0; step < sets; step++) {
            int[] parent = parents[turn];
            int[] free = new int[sets];
            for (int i = 0; i < n; i++) {
                if (child[i] < 0) {
                    free[parent[i]]++;
                }
            }
            int from = largest(free, usedSet[turn]);
            int into = target(from, full, filled);
            for (int i : order) {
                if (child[i] < 0 && parent[i] == from && room[into] > 0) {
                    child[i] = into;
                    room[into]--;
                }
            }
            turn = 1 - turn;
        }
        return fill(child, full);
    }

    private int largest(int[] free, boolean[] used) {
        int at = -1;
        int shift = annealing.below(sets);
        for (int k = 0; k < sets; k++) {
            int g = (k + shift) % sets;
            if (!used[g] && (at < 0 || free[g] > free[at])) {
                at = g;
            }
        }
        used[at] = true;
        return at;
    }

    /** The same set, or else the one nearest to it in size that is still to be filled. */
    private int target(int from, int[] full, boolean[] filled) {
        int at = -1;
        for (int g = 0; g < sets; g++) {
            if (!filled[g] && (at < 0 || g == from
                    || at != from && Math.abs(full[g] - full[from]) < Math.abs(full[at] - full[from]))) {
                at = g;
            }
        }
        filled[at] = true;
        return at;
    }
}
