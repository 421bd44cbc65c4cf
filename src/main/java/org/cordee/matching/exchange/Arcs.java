package org.cordee.matching.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who could take whose place, by index.
 *
 * @param to     for each person, in rising order, the people whose place is acceptable on both sides
 * @param weight for each of those the weight of the move, 0 or more; more is better
 */
record Arcs(int[][] to, long[][] weight) {

    int size() {
        return to.length;
    }

    /** Position of the arc among those of {@code from}, or below 0. */
    int find(int from, int target) {
        return Arrays.binarySearch(to[from], target);
    }

    long weight(int from, int target) {
        return weight[from][find(from, target)];
    }

    /**
     * What an arc counts: being in an exchange at all comes before any weight.
     *
     * @return the amount that each arc is worth on top of its weight
     */
    long perPerson() {
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        for (long[] row : weight) {
            for (long w : row) {
                lowest = Math.min(lowest, w);
                highest = Math.max(highest, w);
            }
        }
        return lowest >= highest ? 1 - Math.min(lowest, highest) : size() * (highest + 1);
    }

    /** People in an order in which each takes the place of the next, the last that of the first. */
    static List<int[]> cycles(int[] place) {
        List<int[]> cycles = new ArrayList<>();
        boolean[] done = new boolean[place.length];
        int[] members = new int[place.length];
        for (int start = 0; start < place.length; start++) {
            int length = 0;
            for (int v = start; !done[v] && place[v] != v; v = place[v]) {
                done[v] = true;
                members[length++] = v;
            }
            if (length > 0) {
                cycles.add(Arrays.copyOf(members, length));
            }
        }
        return cycles;
    }
}
