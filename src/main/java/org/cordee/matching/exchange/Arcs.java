package org.cordee.matching.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cordee.matching.BadInput;

/**
 * Who could take whose place, by index.
 *
 * @param to for each person, in rising order, the people whose place is acceptable on both sides
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
     * What arcs count.
     *
     * @param each what each counts on top of its weight: so much that no weights can outweigh one person more
     * @param most what the arc of the highest weight counts
     */
    record Scale(long each, long most) {}

    /**
     * What arcs count: people first, then the weight above the lowest one.
     *
     * @param room how large the sum of all may become at the most
     * @throws BadInput where the weights lie too far apart for that
     */
    Scale scale(long room) {
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        for (long[] row : weight) {
            for (long w : row) {
                lowest = Math.min(lowest, w);
                highest = Math.max(highest, w);
            }
        }
        long range = Math.max(0, highest - Math.min(lowest, highest));
        long n = size();
        if (range > 0 && range + 1 > room / (n + 1) / n) {
            throw new BadInput(
                    "wishes",
                    "The values of the wishes lie too far apart for " + n + " people: from " + lowest + " to " + highest
                            + ".");
        }
        long person = range == 0 ? 1 : n * (range + 1);
        return new Scale(lowest > highest ? 1 : person - lowest, person + range);
    }

    /** What each arc counts. */
    long[][] worth(Scale scale) {
        long[][] worth = new long[to.length][];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = weight[i].clone();
            for (int k = 0; k < worth[i].length; k++) {
                worth[i][k] += scale.each;
            }
        }
        return worth;
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
