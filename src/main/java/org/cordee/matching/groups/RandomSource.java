package org.cordee.matching.groups;

/** Random numbers from a seed (xorshift, Marsaglia 2003): the one stream of a search, so that it can be repeated. */
final class RandomSource {

    private static final int WARM_UP = 16;

    private long state;

    RandomSource(long seed) {
        state = seed * 0x9E3779B97F4A7C15L ^ 0x5DEECE66DL;
        if (state == 0) {
            state = 1;
        }
        for (int i = 0; i < WARM_UP; i++) {
            next();
        }
    }

    private long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** The numbers from 0 to below n, in random order. */
    int[] order(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
