package org.cordee.matching.assignment;

/**
 * The assignment of everybody to somebody else's place, or to the own one where nothing better can be had: cycles of
 * any length are just that (Abraham, Blum and Sandholm, "Clearing algorithms for barter exchange markets", 2007).
 */
public final class SelfLoops {

    private SelfLoops() {}

    /**
     * @param to for each person the people whose place is acceptable, without the person
     * @param weight for each of those the weight of the move
     * @param each what each move is worth on top of its weight, so that it is 1 or more
     * @param most the highest worth of all; times the number of people it must stay below 2^56
     * @param people keys by which ties are broken, or null where any of the best will do
     * @param seed decides ties
     * @param must somebody who must not stay, or -1
     * @return for each person whose place it is to be, the own where the person stays; null where that cannot be
     */
    public static int[] best(int[][] to, long[][] weight, long each, long most, long[] people, long seed, int must) {
        int n = to.length;
        Weights weights = new Weights(0, most, n, n, people != null);
        long[][] lists = new long[n][];
        int[] one = new int[n];
        int[] listOf = new int[n];
        for (int i = 0; i < n; i++) {
            one[i] = 1;
            listOf[i] = i;
            int own = i == must ? 0 : 1;
            int[] row = to[i];
            long[] worth = weight[i];
            long[] list = new long[row.length + own];
            for (int k = 0; k < row.length; k++) {
                long hash = people == null ? 0 : Weights.hash(seed, people[i], people[row[k]]);
                list[k + own] = weights.pack(worth[k] + each, hash, row[k]);
            }
            if (own > 0) {
                list[0] = weights.pack(0, 0, i);
            }
            lists[i] = list;
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
