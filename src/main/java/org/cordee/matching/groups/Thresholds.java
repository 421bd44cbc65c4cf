package org.cordee.matching.groups;

/**
 * How much a change may lose at the most to be made: numbers drawn from the exponential distribution beforehand, which
 * is Metropolis' rule without a random number per pair. They lie in windows; the lowest number of each window is known,
 * so that a whole row of changes can be passed over when not even the best of them could be made.
 */
final class Thresholds {

    private static final int WIDEST = 32;
    private static final int WINDOWS = 256;
    private static final int NUMBERS = 1 << 12;

    /** How many numbers a window has. */
    final int width;

    final int[] number;
    /** The lowest number of each window; there are as many windows as a power of two. */
    final int[] lowest;

    private final double[] logarithm;

    /** @param row how long the rows of changes are that will be looked at */
    Thresholds(int row, RandomSource randomSource) {
        width = Math.max(1, Math.min(WIDEST, row));
        lowest = new int[Integer.highestOneBit(Math.max(WINDOWS, NUMBERS / width))];
        int count = lowest.length * width;
        number = new int[count];
        logarithm = new double[count];
        int[] order = randomSource.order(count);
        for (int k = 0; k < count; k++) {
            logarithm[k] = Math.log((order[k] + 0.5) / count);
        }
    }

    /** Sets them for a temperature; at temperature 0 only improvements are made. */
    void set(double temperature) {
        for (int k = 0; k < number.length; k++) {
            number[k] = temperature > 0 ? (int) Math.max(Integer.MIN_VALUE / 4, temperature * logarithm[k]) - 1 : 0;
        }
        for (int w = 0, k = 0; w < lowest.length; w++) {
            int least = number[k++];
            for (int end = (w + 1) * width; k < end; k++) {
                least = Math.min(least, number[k]);
            }
            lowest[w] = least;
        }
    }
}
