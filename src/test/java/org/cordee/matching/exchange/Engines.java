package org.cordee.matching.exchange;

/** The engines on bare numbers, for benchmarks and for comparison with other solvers. */
public final class Engines {

    private Engines() {}

    /** Sum of worth of the best exchange where each move is worth 1: the number of people who go. */
    public static int people(int[][] to, long[][] worth, CycleExchange.Cap cap) {
        int[] place = CycleExchange.best(new Arcs(to, worth), cap, null, 1, -1);
        int people = 0;
        for (int i = 0; i < place.length; i++) {
            people += place[i] == i ? 0 : 1;
        }
        return people;
    }

    /** People and weight of the best exchange. */
    public static long[] totals(int[][] to, long[][] worth, CycleExchange.Cap cap) {
        Arcs arcs = new Arcs(to, worth);
        int[] place = CycleExchange.best(arcs, cap, null, 1, -1);
        long[] sum = new long[2];
        for (int i = 0; i < place.length; i++) {
            if (place[i] != i) {
                sum[0]++;
                sum[1] += arcs.weight(i, place[i]);
            }
        }
        return sum;
    }
}
