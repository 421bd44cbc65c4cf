package org.cordee.matching.assignment;

import java.util.SplittableRandom;

/** The engine of the best assignment on bare numbers, for benchmarks and for comparison with other solvers. */
public final class BareAssignment {

    private final PricedAssignment pricedAssignment;
    private final int rows;

    private BareAssignment(PricedAssignment pricedAssignment, int rows) {
        this.pricedAssignment = pricedAssignment;
        this.rows = rows;
    }

    /** Solves; mentors count from 0. */
    public static BareAssignment of(int[] capacity, int[][] mentor, int[][] score, boolean canonical) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int[] row : score) {
            for (int s : row) {
                low = Math.min(low, s);
                high = Math.max(high, s);
            }
        }
        Weights weights = new Weights(
                Math.min(low, high),
                Math.max(low, high),
                capacity.length + 1,
                mentor.length + capacity.length,
                canonical);
        long[][] lists = new long[mentor.length][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = new long[mentor[i].length];
            for (int k = 0; k < lists[i].length; k++) {
                lists[i][k] =
                        weights.pack(score[i][k], canonical ? Weights.hash(1, i, mentor[i][k]) : 0, mentor[i][k] + 1);
            }
        }
        int[] places = new int[capacity.length + 1];
        System.arraycopy(capacity, 0, places, 1, capacity.length);
        return new BareAssignment(PricedAssignment.of(new CandidateLists(lists), weights, places), mentor.length);
    }

    /** People placed, score. */
    public long[] totals() {
        long[] sum = new long[2];
        for (int i = 0; i < rows; i++) {
            int c = pricedAssignment.places.column[i];
            if (c > 0) {
                sum[0]++;
                sum[1] += pricedAssignment.weights.score(pricedAssignment.candidate(i, c));
            }
        }
        return sum;
    }

    /** Takes out and puts back random people, twice {@code times} changes, each leaving the best assignment. */
    public void changes(int times, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < times; k++) {
            int row = random.nextInt(rows);
            int c = pricedAssignment.places.column[row];
            pricedAssignment.places.take(row);
            if (c != PricedAssignment.OUT && pricedAssignment.price[c] > 0) {
                pricedAssignment.settleColumn(PricedAssignment.OUT, c);
            }
            pricedAssignment.settleRow(row, PricedAssignment.OUT);
        }
    }
}
