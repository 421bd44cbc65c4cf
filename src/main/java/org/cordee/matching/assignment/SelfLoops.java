package org.cordee.matching.assignment;

/**
 * The assignment of everybody to somebody else's place, or to the own one where nothing better can be had: cycles of any
 * length are just that (Abraham, Blum and Sandholm, "Clearing algorithms for barter exchange markets", 2007).
 */
public final class SelfLoops {

    private SelfLoops() { }

    /**
     * @param to     for each person the people whose place is acceptable, without the person
     * @param worth  for each of those what the move is worth, 1 or more; the sum of all must stay below 2^56
     * @param people keys by which ties are broken, or null where any of the best will do
     * @param seed   decides ties
     * @param must   somebody who must not stay, or -1
     * @return for each person whose place it is to be, the own where the person stays; null where that cannot be
     */
    public static int[] best(int[][] to, long[][] worth, long[] people, long seed, int must) {
        int n = to.length;
        long highest = 1;
        for (long[] row : worth) {
            for (long w : row) {
                highest = Math.max(highest, w);
            }
        }
        Weights weights = new Weights(0, highest, n, n, people != null);
        long[][] lists = new long[n][];
        int[] one = new int[n];
        int[] listOf = new int[n];
        for (int i = 0; i < n; i++) {
            one[i] = 1;
            listOf[i] = i;
            int own = i == must ? 0 : 1;
            lists[i] = new long[to[i].length + own];
            for (int k = 0; k < to[i].length; k++) {
                long hash = people == null ? 0 : Weights.hash(seed, people[i], people[to[i][k]]);
                lists[i][k + own] = weights.pack(worth[i][k], hash, to[i][k]);
            }
            if (own > 0) {
                lists[i][0] = weights.pack(0, 0, i);
            }
        }
        RowAssignment solved = new RowAssignment(new CandidateLists(lists), listOf, weights, new Places(n, one));
        if (!solved.solve()) {
            return null;
        }
        int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[i] = solved.columnOf(i);
        }
        return place;
    }
}
