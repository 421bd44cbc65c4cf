package org.cordee.matching.groups;

import java.util.Arrays;

/**
 * People in sets, and the matrix {@code [set][person]} of what each person adds to a set or would add to it. The value
 * of any exchange is read from it; an exchange made brings two rows of it up to date (as in Lai and Hao 2016). Rows are
 * arrays of their own and the loops over them have no branches, so that the compiler vectorises them.
 */
final class Partition {

    final int n;
    final int sets;
    /** The set of each person. */
    final int[] set;

    final int[] size;
    /** The people of each set; entries from the size on mean nothing. */
    final int[][] member;

    final int[][] distance;
    final int[][] gain;
    /** What each person adds to the set it is in. */
    final int[] own;
    /** Sum of the distances inside sets and of what people add to a set whoever else is in it. */
    long value;
    /** How many exchanges and moves were made so far. */
    long changes;

    private final int[] fit;
    private final int[] place;

    /**
     * @param most how large each set may become
     * @param distance n × n, symmetric, zero on the diagonal; sums over a set must stay below 2^29
     * @param fit sets × n, what a person adds to a set whoever else is in it, or null
     */
    Partition(int[] most, int n, int[] distance, int[] fit) {
        this.n = n;
        this.fit = fit;
        this.distance = new int[n][];
        for (int i = 0; i < n; i++) {
            this.distance[i] = Arrays.copyOfRange(distance, i * n, i * n + n);
        }
        sets = most.length;
        set = new int[n];
        size = new int[sets];
        member = new int[sets][];
        Arrays.setAll(member, g -> new int[most[g]]);
        place = new int[n];
        gain = new int[sets][n];
        own = new int[n];
    }

    /** Puts people into sets like this. */
    void start(int[] partition) {
        System.arraycopy(partition, 0, set, 0, n);
        for (int g = 0; g < sets; g++) {
            if (fit == null) {
                Arrays.fill(gain[g], 0);
            } else {
                System.arraycopy(fit, g * n, gain[g], 0, n);
            }
        }
        Arrays.fill(size, 0);
        long sum = 0;
        for (int i = 0; i < n; i++) {
            int g = set[i];
            place[i] = size[g];
            member[g][size[g]++] = i;
            add(gain[g], distance[i]);
            sum += fit == null ? 0 : fit[g * n + i];
        }
        for (int i = 0; i < n; i++) {
            own[i] = gain[set[i]][i];
            sum += own[i];
        }
        value = sum / 2;
    }

    /** What it would bring to exchange two people of different sets. */
    int delta(int a, int b) {
        return gain[set[b]][a] - own[a] + gain[set[a]][b] - own[b] - 2 * distance[a][b];
    }

    /** Exchanges two people of different sets. */
    void swap(int a, int b) {
        changes++;
        value += delta(a, b);
        int g = set[a];
        int h = set[b];
        exchange(gain[g], gain[h], distance[a], distance[b]);
        int at = place[a];
        place[a] = place[b];
        place[b] = at;
        member[g][place[b]] = b;
        member[h][place[a]] = a;
        set[a] = h;
        set[b] = g;
        refresh(g);
        refresh(h);
    }

    /** Moves a person to another set, which must have room. */
    void move(int a, int h) {
        changes++;
        int g = set[a];
        value += gain[h][a] - own[a];
        int last = member[g][--size[g]];
        member[g][place[a]] = last;
        place[last] = place[a];
        place[a] = size[h];
        member[h][size[h]++] = a;
        set[a] = h;
        add(gain[h], distance[a]);
        subtract(gain[g], distance[a]);
        refresh(g);
        refresh(h);
    }

    private void refresh(int g) {
        int[] members = member[g];
        int[] row = gain[g];
        for (int k = 0; k < size[g]; k++) {
            own[members[k]] = row[members[k]];
        }
    }

    private static void exchange(int[] g, int[] h, int[] a, int[] b) {
        for (int k = 0; k < g.length; k++) {
            g[k] += b[k] - a[k];
        }
        for (int k = 0; k < h.length; k++) {
            h[k] -= b[k] - a[k];
        }
    }

    private static void add(int[] to, int[] what) {
        for (int k = 0; k < to.length; k++) {
            to[k] += what[k];
        }
    }

    private static void subtract(int[] from, int[] what) {
        for (int k = 0; k < from.length; k++) {
            from[k] -= what[k];
        }
    }
}
