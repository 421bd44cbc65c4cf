package org.cordee.matching.groups;

/**
 * Makes a partition out of two, set by set, since whole sets are what is worth keeping (Falkenauer 1998; for this
 * problem Lai and Hao 2016, Yang et al. 2022): by turns the child takes the set of one parent and of the other that has
 * most people still free; who is left over goes where there is room.
 */
final class Crossover {

    private final int n;
    private final int sets;
    private final int[] fixed;
    private final RandomSource randomSource;

    /** @param fixed for each person the set it never leaves, or -1 */
    Crossover(int sets, int[] fixed, RandomSource randomSource) {
        n = fixed.length;
        this.sets = sets;
        this.fixed = fixed;
        this.randomSource = randomSource;
    }

    /**
     * A child of two partitions.
     *
     * @param sizes how large its sets are to be
     */
    int[] child(int[] one, int[] other, int[] sizes) {
        int[][] parents = {one, other};
        int[] child = fixed.clone();
        int[] room = sizes.clone();
        for (int g : child) {
            if (g >= 0) {
                room[g]--;
            }
        }
        boolean[][] used = new boolean[2][sets];
        boolean[] filled = new boolean[sets];
        int[] order = randomSource.order(n);
        int turn = randomSource.below(2);
        for (int step = 0; step < sets; step++) {
            int[] parent = parents[turn];
            int from = freest(parent, child, used[turn]);
            int into = target(from, sizes, filled);
            for (int i : order) {
                if (child[i] < 0 && parent[i] == from && room[into] > 0) {
                    child[i] = into;
                    room[into]--;
                }
            }
            turn = 1 - turn;
        }
        return fill(child, sizes);
    }

    private int freest(int[] parent, int[] child, boolean[] used) {
        int[] free = new int[sets];
        for (int i = 0; i < n; i++) {
            free[parent[i]] += child[i] < 0 ? 1 : 0;
        }
        int at = -1;
        int shift = randomSource.below(sets);
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
    private int target(int from, int[] sizes, boolean[] filled) {
        int at = -1;
        for (int g = 0; g < sets; g++) {
            if (!filled[g]
                    && (at < 0
                            || g == from
                            || at != from && Math.abs(sizes[g] - sizes[from]) < Math.abs(sizes[at] - sizes[from]))) {
                at = g;
            }
        }
        filled[at] = true;
        return at;
    }

    /** Puts everybody who has no set yet, below 0, into any set with room. */
    int[] fill(int[] partition, int[] sizes) {
        int[] room = sizes.clone();
        for (int g : partition) {
            if (g >= 0) {
                room[g]--;
            }
        }
        int g = 0;
        for (int i : randomSource.order(n)) {
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
}
