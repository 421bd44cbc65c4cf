package org.cordee.matching.groups;

import java.util.Arrays;

/**
 * Simulated annealing on a partition: two people change sets, or one person moves where sizes allow it (Kirkpatrick,
 * Gelatt and Vecchi 1983). The value of any such change is read from the matrix {@code [set][person]} of what a person
 * would add to each set, which is brought up to date when a change is made, two rows of it (as in Lai and Hao 2016).
 *
 * <p>A pass tries each pair of people once, in order, against thresholds drawn from the exponential distribution; a
 * change is made when it loses less than its threshold, which is Metropolis' rule without a random number per pair.
 */
final class SwapAnnealing {

    private static final int THRESHOLDS = 1 << 13;
    private static final int SAMPLE = 4000;
    private static final int PLAIN_PASSES = 60;

    final int n;
    final int sets;
    final int[] set;
    final int[] size;
    long value;
    long changes;

    private final int[][] distance;
    private final int[] fit;
    private final int[] least;
    private final int[] most;
    private final boolean moves;
    private final Company company;
    private final int[][] gain;
    private final int[] own;
    private final int[] member;
    private final int[] place;
    private final int stride;
    private final int[] column;
    private final int[] margin;
    private final double[] logarithm = new double[THRESHOLDS];
    private final int[] thresholds;
    private final int[] threshold;
    private final int[] peak;
    private final int slackOfDistance;
    private int lowestThreshold;
    private boolean guarded;
    private int plainPasses;
    private long looked;
    private long state;

    /**
     * @param distance n × n, symmetric, zero on the diagonal; sums over a set must stay below 2^29
     * @param fit      sets × n, what a person adds to a set whoever else is in it, or null
     * @param company  categories in which nobody is to be alone, or null
     */
    SwapAnnealing(int[] least, int[] most, int n, int[] distance, int[] fit, Company company, long seed) {
        this.n = n;
        this.least = least;
        this.most = most;
        this.distance = new int[n][];
        for (int i = 0; i < n; i++) {
            this.distance[i] = Arrays.copyOfRange(distance, i * n, i * n + n);
        }
        this.fit = fit;
        this.company = company;
        sets = least.length;
        set = new int[n];
        size = new int[sets];
        gain = new int[sets][n];
        own = new int[n];
        place = new int[n];
        stride = Arrays.stream(most).max().orElse(0);
        member = new int[sets * stride];
        column = new int[sets];
        margin = new int[n];
        peak = new int[sets * sets];
        slackOfDistance = -2 * Math.min(0, Arrays.stream(distance).min().orElse(0));
        thresholds = new int[THRESHOLDS + n];
        threshold = new int[n];
        moves = !Arrays.equals(least, most);
        state = seed * 0x9E3779B97F4A7C15L ^ 0x5DEECE66DL;
        if (state == 0) {
            state = 1;
        }
        for (int i = 0; i < 16; i++) {
            random();
        }
        for (int i = 0; i < THRESHOLDS; i++) {
            logarithm[i] = Math.log((i + 0.5) / THRESHOLDS);
        }
        for (int i = THRESHOLDS - 1; i > 0; i--) {
            int j = below(i + 1);
            double t = logarithm[i];
            logarithm[i] = logarithm[j];
            logarithm[j] = t;
        }
    }

    private long random() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }

    /** A random number from 0 to below the bound, from the one stream of this search. */
    int below(int bound) {
        return (int) (((random() >>> 33) * bound) >>> 31);
    }

    /** Starts from this partition. */
    void start(int[] partition) {
        guarded = false;
        plainPasses = 0;
        System.arraycopy(partition, 0, set, 0, n);
        if (fit == null) {
            for (int[] row : gain) {
                Arrays.fill(row, 0);
            }
        } else {
            for (int g = 0; g < sets; g++) {
                System.arraycopy(fit, g * n, gain[g], 0, n);
            }
        }
        Arrays.fill(size, 0);
        long sum = 0;
        for (int i = 0; i < n; i++) {
            int g = set[i];
            place[i] = size[g];
            member[g * stride + size[g]++] = i;
            add(gain[g], distance[i]);
            sum += fit == null ? 0 : fit[g * n + i];
        }
        for (int i = 0; i < n; i++) {
            own[i] = gain[set[i]][i];
            sum += own[i];
        }
        value = sum / 2;
        if (company != null) {
            company.start(set);
            value += company.value();
        }
    }

    private static void add(int[] to, int[] what) {
        for (int k = 0; k < to.length; k++) {
            to[k] += what[k];
        }
    }

    /** One pass over all pairs, by the thresholds set. */
    void pass() {
        long before = changes;
        if (guarded) {
            looked = 0;
            for (int a = 0; a < n; a++) {
                guardedRow(a);
            }
        } else {
            for (int a = 0; a < n; a++) {
                row(a);
            }
        }
        if (company != null) {
            reunite();
        }
        guard(changes - before);
    }

    /** Chooses the way of the next pass: with peaks where few changes are made and most sets can be passed over. */
    private void guard(long made) {
        if (guarded && looked > (long) n * sets / 3) {
            guarded = false;
            plainPasses = PLAIN_PASSES;
        } else if (guarded) {
            guarded = made < n / 2;
        } else if (--plainPasses <= 0 && made < n / 4) {
            guarded = true;
            Arrays.fill(peak, Integer.MIN_VALUE / 2);
            for (int h = 0; h < sets; h++) {
                raisePeaksOf(h);
            }
        }
    }

    /**
     * Tries one person against everybody in those sets in which the best that anybody there could bring, distance left
     * aside, is enough. Distances below zero stand for people who must be apart, and are not left aside then.
     */
    private void guardedRow(int a) {
        System.arraycopy(thresholds, below(THRESHOLDS), threshold, 0, n);
        if (moves) {
            tryMoves(a);
        }
        for (int h = 0; h < sets; h++) {
            int g = set[a];
            int bring = gain[h][a] - own[a];
            if (h == g || bring + peak[h * sets + g] + slackOfDistance <= lowestThreshold) {
                continue;
            }
            looked++;
            for (int k = h * stride, end = k + size[h]; k < end; k++) {
                int b = member[k];
                int delta = bring + gain[g][b] - own[b] - 2 * distance[a][b];
                if (delta > threshold[b]) {
                    long made = changes;
                    consider(a, b, delta, threshold[b]);
                    if (changes > made) {
                        break;
                    }
                }
            }
        }
    }

    private void raisePeaksOf(int h) {
        for (int k = h * stride, end = k + size[h]; k < end; k++) {
            int b = member[k];
            for (int g = 0; g < sets; g++) {
                peak[h * sets + g] = Math.max(peak[h * sets + g], gain[g][b] - own[b]);
            }
        }
    }

    /** Brings the peaks up to date after people of these two sets have changed. */
    private void movePeaks(int g, int h) {
        for (int k = 0; k < sets; k++) {
            peak[k * sets + g] = Integer.MIN_VALUE / 2;
            peak[k * sets + h] = Integer.MIN_VALUE / 2;
            peak[g * sets + k] = Integer.MIN_VALUE / 2;
            peak[h * sets + k] = Integer.MIN_VALUE / 2;
        }
        int[] inG = gain[g];
        int[] inH = gain[h];
        for (int b = 0; b < n; b++) {
            int at = set[b] * sets;
            int stay = own[b];
            peak[at + g] = Math.max(peak[at + g], inG[b] - stay);
            peak[at + h] = Math.max(peak[at + h], inH[b] - stay);
        }
        raisePeaksOf(g);
        raisePeaksOf(h);
    }

    /** Sets the thresholds for the next passes; at temperature 0 only improvements are made. */
    void setThresholds(double temperature) {
        for (int i = 0; i < THRESHOLDS; i++) {
            thresholds[i] = temperature > 0 ? (int) Math.max(Integer.MIN_VALUE / 4, temperature * logarithm[i]) - 1 : 0;
        }
        for (int i = 0; i < n; i++) {
            thresholds[THRESHOLDS + i] = thresholds[i];
        }
        lowestThreshold = temperature > 0 ? (int) Math.max(Integer.MIN_VALUE / 4,
            temperature * Math.log(0.5 / THRESHOLDS)) - 1 : 0;
    }

    /** Tries one person against everybody after it, and where sizes allow it on its own in other sets. */
    private void row(int a) {
        System.arraycopy(thresholds, below(THRESHOLDS), threshold, 0, n);
        if (moves) {
            tryMoves(a);
        }
        int b = a + 1;
        while (b < n) {
            int g = set[a];
            int stay = own[a];
            for (int h = 0; h < sets; h++) {
                column[h] = gain[h][a] - stay;
            }
            prepare(margin, gain[g], own, distance[a], threshold, b);
            b = scan(b);
            if (b < n) {
                int h = set[b];
                if (h != g) {
                    int delta = column[h] + gain[g][b] - own[b] - 2 * distance[a][b];
                    consider(a, b, delta, threshold[b]);
                }
                b++;
            }
        }
    }

    /** What each person of the row lacks to a change, but for the set it is in; without branches, so that it is vectorised. */
    private static void prepare(int[] margin, int[] gain, int[] own, int[] distance, int[] threshold, int from) {
        for (int b = from; b < margin.length; b++) {
            margin[b] = gain[b] - own[b] - 2 * distance[b] - threshold[b];
        }
    }

    private int scan(int from) {
        int[] margin = this.margin;
        int[] set = this.set;
        int[] column = this.column;
        int end = n;
        for (int b = from; b < end; b++) {
            if (column[set[b]] + margin[b] > 0) {
                return b;
            }
        }
        return end;
    }

    private void consider(int a, int b, int delta, int limit) {
        if (company == null) {
            swap(a, b, delta);
            return;
        }
        int together = company.swapped(a, set[a], b, set[b]);
        if (delta + together > limit) {
            company.swap(a, set[a], b, set[b]);
            value += together;
            swap(a, b, delta);
        }
    }

    private void swap(int a, int b, int delta) {
        changes++;
        value += delta;
        int g = set[a];
        int h = set[b];
        exchange(gain[g], gain[h], distance[a], distance[b]);
        int at = place[a];
        place[a] = place[b];
        place[b] = at;
        member[g * stride + place[b]] = b;
        member[h * stride + place[a]] = a;
        set[a] = h;
        set[b] = g;
        refresh(g);
        refresh(h);
        if (guarded) {
            movePeaks(g, h);
        }
    }

    /** Value of the exchange of two people in different sets, without what it means for {@link Company}. */
    int delta(int a, int b) {
        return gain[set[b]][a] - own[a] + gain[set[a]][b] - own[b] - 2 * distance[a][b];
    }

    /** Exchanges two people in different sets, come what may. */
    void force(int a, int b) {
        int delta = delta(a, b);
        if (company != null) {
            value += company.swapped(a, set[a], b, set[b]);
            company.swap(a, set[a], b, set[b]);
        }
        swap(a, b, delta);
    }

    private void refresh(int g) {
        for (int k = g * stride, end = k + size[g]; k < end; k++) {
            own[member[k]] = gain[g][member[k]];
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

    private void tryMoves(int a) {
        for (int h = 0; h < sets; h++) {
            int g = set[a];
            if (h != g && size[g] > least[g] && size[h] < most[h]) {
                int delta = gain[h][a] - own[a];
                int together = company == null ? 0 : company.moved(a, g, h);
                if (delta + together > threshold[h]) {
                    if (company != null) {
                        company.move(a, g, h);
                        value += together;
                    }
                    move(a, h, delta);
                }
            }
        }
    }

    private void move(int a, int h, int delta) {
        changes++;
        value += delta;
        int g = set[a];
        int last = member[g * stride + --size[g]];
        member[g * stride + place[a]] = last;
        place[last] = place[a];
        place[a] = size[h];
        member[h * stride + size[h]++] = a;
        set[a] = h;
        int[] from = gain[g];
        int[] to = gain[h];
        int[] what = distance[a];
        for (int k = 0; k < n; k++) {
            from[k] -= what[k];
            to[k] += what[k];
        }
        refresh(g);
        refresh(h);
        if (guarded) {
            movePeaks(g, h);
        }
    }

    /** Exchanges that bring company to people alone in their category, which plain value would not show. */
    private void reunite() {
        for (int g = 0; g < sets; g++) {
            for (int k = 0; k < size[g]; k++) {
                int a = member[g * stride + k];
                if (company.alone(a, g)) {
                    reunite(a);
                }
            }
        }
    }

    private void reunite(int a) {
        for (int b = 0; b < n; b++) {
            if (set[b] != set[a]) {
                int together = company.swapped(a, set[a], b, set[b]);
                if (together > 0 && delta(a, b) + together > 0) {
                    force(a, b);
                    if (!company.alone(a, set[a])) {
                        return;
                    }
                }
            }
        }
    }

    /** The 25th percentile of what changes of pairs are worth here, penalties left out. */
    double scale(int penalty) {
        int[] found = new int[SAMPLE];
        int count = 0;
        for (int k = 0; k < 20 * SAMPLE && count < SAMPLE; k++) {
            int a = below(n);
            int b = below(n);
            if (set[a] != set[b]) {
                int delta = Math.abs(delta(a, b));
                if (delta < penalty / 2) {
                    found[count++] = delta;
                }
            }
        }
        if (count == 0) {
            return 1;
        }
        Arrays.sort(found, 0, count);
        return Math.max(1, found[count / 4]);
    }
}
