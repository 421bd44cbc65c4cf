package org.cordee.matching.groups;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Looks for the partition of the highest value. Where the budget allows many annealings, they are the beginning of a
 * population: two of it are crossed, and the child is annealed from a lower temperature. Where it allows only a few,
 * one long annealing is better than many short ones.
 */
final class GroupingSearch {

    /** How often a person changes sets in a pass: where annealing starts, where a child starts, where it ends. */
    private static final double[] SWAPS = {3, 0.8, 0.008};
    /** The same for one long annealing: from where sets begin to take shape to where nothing moves any more. */
    private static final double[] SWAPS_IF_LONG = {1, 0.8, 0.006};

    private static final double[] USUAL = {0.09, 0.07, 0.03};
    private static final double SCOUT_FROM = 0.2;
    private static final double SCOUT_TO = 0.003;
    private static final int SCOUT_STEPS = 60;
    private static final int SCOUT_PASSES = 4;
    private static final double SCOUT_PART = 0.05;
    private static final double WARM_UP = 0.02;
    private static final double WARM_UP_SECONDS = 0.5;
    private static final double STEP = 0.97;
    private static final int PARENTS = 10;
    private static final double PARENT_PASSES = 300;
    private static final double CHILD_PASSES = 100;
    private static final int SMALL = 100;
    private static final int LARGE = 400;
    private static final double PASSES_FOR_A_LARGE_POPULATION = 5_000_000;
    private static final int STALE_PER_PARENT = 4;
    private static final double REPORT = 0.01;

    private final Partition people;
    private final SwapAnnealing annealing;
    private final RandomSource randomSource;
    private final Crossover crossover;
    private final int[] sizes;
    private final SearchBudget.Meter meter;
    private final Blocks blocks;
    private final int penalty;
    private final BooleanSupplier stop;
    private final LongConsumer progress;
    private final int n;
    private final int[] start;
    private final int[] fixed;
    private final double parentPasses;
    private final double childPasses;
    private final double[] heat = new double[3];
    private final double[] heatIfLong = new double[3];
    private long best = Long.MIN_VALUE;
    private int[] bestSets;
    private double reportAt = REPORT;
    private double set;

    /**
     * @param sizes size of each set to start from
     * @param start for each person the set it starts in, or -1
     * @param fixed for each person the set it never leaves, or -1
     * @param blocks people who stay together, or null
     * @param penalty what a broken rule costs; changes that large are left out when temperatures are set
     * @param stop asked after each pass
     * @param progress told the best value so far now and then
     */
    GroupingSearch(
            Partition people,
            SwapAnnealing annealing,
            RandomSource randomSource,
            int[] sizes,
            int[] start,
            int[] fixed,
            Blocks blocks,
            int penalty,
            SearchBudget.Meter meter,
            BooleanSupplier stop,
            LongConsumer progress) {
        this.people = people;
        this.annealing = annealing;
        this.randomSource = randomSource;
        this.sizes = sizes;
        this.start = start;
        this.fixed = fixed;
        this.blocks = blocks;
        this.penalty = penalty;
        this.meter = meter;
        this.stop = stop;
        this.progress = progress;
        n = people.n;
        crossover = new Crossover(people.sets, fixed, randomSource);
        double part = Math.max(0.07, Math.min(1, Math.pow(n / (double) SMALL, 1.5)));
        parentPasses = part * PARENT_PASSES;
        childPasses = part * CHILD_PASSES;
    }

    /** Runs to the end of the budget; the best partition found. */
    int[] run() {
        annealing.start(random());
        settle();
        double scale = people.sets < 2 || n < 3 ? 0 : annealing.scale(penalty);
        if (scale > 0) {
            warmUp();
            scout(scale);
            while (!over()) {
                double passes = passesLeft();
                if (passes < (n < LARGE ? 4 * parentPasses : PASSES_FOR_A_LARGE_POPULATION)) {
                    annealing.start(random());
                    annealToTheEnd(heatIfLong[0], heatIfLong[2]);
                } else {
                    population();
                }
            }
        }
        progress.accept(best);
        return bestSets;
    }

    /** Where time is the budget, the first passes say nothing of the pace: the compiler has not come round to them. */
    private void warmUp() {
        double until = Math.min(WARM_UP_SECONDS, WARM_UP * meter.total());
        while (meter.timed() && meter.used() < until && !over()) {
            pass(0);
        }
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
        int passes = (int) Math.min(SCOUT_PASSES, passesLeft() * SCOUT_PART / SCOUT_STEPS);
        if (passes == 0) {
            return;
        }
        double before = Double.MAX_VALUE;
        for (int step = 0; step < SCOUT_STEPS && !over(); step++) {
            double temperature = scale * SCOUT_FROM * Math.pow(SCOUT_TO / SCOUT_FROM, step / (double) SCOUT_STEPS);
            annealing.setTemperature(temperature);
            long changes = people.changes;
            for (int k = 0; k < passes; k++) {
                pass(temperature);
            }
            double swaps = (people.changes - changes) / (double) (passes * n);
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
        return meter.likelyLeft() / n;
    }

    private int[] random() {
        return crossover.fill((randomSource.below(2) == 0 ? start : fixed).clone(), sizes);
    }

    private void population() {
        int count = (int) Math.max(2, Math.min(PARENTS, passesLeft() / (2 * parentPasses)));
        int[][] parents = new int[count][];
        long[] values = new long[count];
        for (int p = 0; p < count && !over(); p++) {
            annealing.start(random());
            anneal(heat[0], heat[2], parentPasses);
            parents[p] = people.set.clone();
            values[p] = annealing.value();
        }
        int stale = 0;
        while (!over() && stale < STALE_PER_PARENT * count) {
            int one = randomSource.below(count);
            int other = randomSource.below(count);
            if (one == other) {
                continue;
            }
            annealing.start(crossover.child(parents[one], parents[other], people.size));
            anneal(heat[1], heat[2], childPasses);
            int worse = values[one] < values[other] ? one : other;
            stale++;
            long value = annealing.value();
            if (value > values[worse] && Arrays.stream(values).noneMatch(v -> v == value)) {
                parents[worse] = people.set.clone();
                values[worse] = value;
                stale = 0;
            }
        }
    }

    /** One annealing over a number of passes. */
    private void anneal(double from, double to, double passes) {
        for (int k = 0; k < passes && !over(); k++) {
            cool(from * Math.pow(to / from, k / passes), k == 0);
        }
        settle();
    }

    /** One annealing over the rest of the budget. */
    private void annealToTheEnd(double from, double to) {
        double begin = meter.used();
        boolean first = true;
        while (!over()) {
            cool(from * Math.pow(to / from, (meter.used() - begin) / (meter.total() - begin)), first);
            first = false;
        }
        settle();
    }

    /** A pass; temperatures fall by the same factor each time, but thresholds only follow in steps. */
    private void cool(double temperature, boolean first) {
        if (first || temperature < STEP * set) {
            set = temperature;
            annealing.setTemperature(temperature);
        }
        pass(set);
    }

    private void pass(double temperature) {
        annealing.pass();
        if (blocks != null) {
            blocks.pass(people, annealing, randomSource, temperature);
        }
        meter.count(n);
        if (meter.used() >= reportAt * meter.total()) {
            reportAt = meter.used() / meter.total() + REPORT;
            progress.accept(Math.max(best, annealing.value()));
        }
    }

    /**
     * Only improvements, to the nearest top, also for somebody who has stopped the search while it was hot; then the
     * partition is compared with the best.
     */
    private void settle() {
        long before;
        annealing.setTemperature(0);
        do {
            before = annealing.value();
            pass(0);
        } while (annealing.value() > before && !meter.over());
        if (annealing.value() > best) {
            best = annealing.value();
            bestSets = people.set.clone();
        }
    }
}
