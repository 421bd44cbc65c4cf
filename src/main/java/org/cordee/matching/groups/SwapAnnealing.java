package org.cordee.matching.groups;

import java.util.Arrays;

/**
 * Simulated annealing on a partition: two people change sets, or one person moves where sizes allow it (Kirkpatrick,
 * Gelatt and Vecchi 1983).
 *
 * <p>A pass looks at every two sets. What each member of the one would bring to the other is gathered once; a person is
 * then held against all of the other set only if the best of them would make the exchange worth its threshold. Since in
 * a good partition nearly nobody would, most pairs are passed over unseen.
 */
final class SwapAnnealing {

    private static final int SAMPLE = 4000;

    private final Partition people;
    private final RandomSource randomSource;
    private final Thresholds thresholds;
    private final IsolationPenalty isolationPenalty;
    private final int[] least;
    private final int[] most;
    private final boolean moves;
    private final int[] slack;
    private final int[] leave;
    private final int[] join;
    private final int[] peak;
    private final int width;

    /**
     * @param least how small each set may become
     * @param most how large
     * @param company categories in which nobody is to be alone, or null
     */
    SwapAnnealing(
            Partition people, int[] least, int[] most, IsolationPenalty isolationPenalty, RandomSource randomSource) {
        this.people = people;
        this.least = least;
        this.most = most;
        this.isolationPenalty = isolationPenalty;
        this.randomSource = randomSource;
        moves = !Arrays.equals(least, most);
        int largest = Arrays.stream(most).max().orElse(0);
        thresholds = new Thresholds(largest, randomSource);
        width = thresholds.width;
        leave = new int[largest];
        join = new int[largest];
        peak = new int[largest / width + 1];
        slack = new int[people.n];
        Arrays.setAll(
                slack,
                i -> -2 * Math.min(0, Arrays.stream(people.distance[i]).min().orElse(0)));
    }

    /** Starts from this partition. */
    void start(int[] partition) {
        people.start(partition);
        if (isolationPenalty != null) {
            isolationPenalty.start(people.set);
        }
    }

    /** What the partition is worth, company counted. */
    long value() {
        return people.value + (isolationPenalty == null ? 0 : isolationPenalty.value());
    }

    void setTemperature(double temperature) {
        thresholds.set(temperature);
    }

    /** One pass over all pairs of sets, by the temperature set. */
    void pass() {
        for (int g = 0; g < people.sets; g++) {
            for (int h = g + 1; h < people.sets; h++) {
                tryExchanges(g, h);
            }
        }
        if (isolationPenalty != null) {
            reunite();
        }
    }

    private void tryExchanges(int g, int h) {
        int[] lowest = thresholds.lowest;
        int window = randomSource.below(lowest.length);
        gather(leave, g, h);
        gather(join, h, g);
        if (moves && (tryMove(leave, g, h, window) || tryMove(join, h, g, window))) {
            gather(leave, g, h);
            gather(join, h, g);
        }
        findPeaks(h);
        int[] members = people.member[g];
        int count = people.size[g];
        int others = people.size[h];
        for (int j = 0; j < count; j++) {
            int bring = leave[j] + slack[members[j]];
            for (int from = 0, part = 0; from < others; from += width, part++) {
                window = window + 1 & lowest.length - 1;
                int need = lowest[window] - bring;
                if (peak[part] > need && tryRow(g, j, h, from, need, window * width)) {
                    gather(leave, g, h);
                    gather(join, h, g);
                    findPeaks(h);
                    break;
                }
            }
        }
    }

    /** What each member of the one set would bring to the other, less what it adds where it is. */
    private void gather(int[] into, int from, int to) {
        int[] members = people.member[from];
        int[] gain = people.gain[to];
        int[] own = people.own;
        int count = people.size[from];
        for (int k = 0; k < count; k++) {
            int i = members[k];
            into[k] = gain[i] - own[i];
        }
    }

    private void findPeaks(int h) {
        int[] join = this.join;
        int others = people.size[h];
        for (int from = 0, part = 0; from < others; from += width, part++) {
            int end = Math.min(others, from + width);
            int highest = join[from];
            for (int k = from + 1; k < end; k++) {
                highest = Math.max(highest, join[k]);
            }
            peak[part] = highest;
        }
    }

    /** Moves one member of the one set to the other where sizes allow it and a move is worth its threshold. */
    private boolean tryMove(int[] bring, int from, int to, int window) {
        if (people.size[from] <= least[from] || people.size[to] >= most[to]) {
            return false;
        }
        int count = people.size[from];
        for (int k = 0; k < count; k++) {
            int threshold = thresholds.number[window * width + k % width];
            if (bring[k] > threshold) {
                int a = people.member[from][k];
                int together = isolationPenalty == null ? 0 : isolationPenalty.moved(a, from, to);
                if (bring[k] + together > threshold) {
                    if (isolationPenalty != null) {
                        isolationPenalty.move(a, from, to);
                    }
                    people.move(a, to);
                    return true;
                }
            }
        }
        return false;
    }

    /** Holds member {@code j} of set g against a part of set h, until an exchange is made. */
    private boolean tryRow(int g, int j, int h, int from, int need, int numbers) {
        int[] join = this.join;
        int[] others = people.member[h];
        int a = people.member[g][j];
        int[] distance = people.distance[a];
        int bring = leave[j];
        int end = Math.min(people.size[h], from + width);
        for (int k = from; k < end; k++) {
            if (join[k] > need) {
                int delta = bring + join[k] - 2 * distance[others[k]];
                int threshold = thresholds.number[numbers + k - from];
                if (delta > threshold && exchange(a, others[k], delta, threshold)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean exchange(int a, int b, int delta, int threshold) {
        if (isolationPenalty != null) {
            if (delta + isolationPenalty.swapped(a, people.set[a], b, people.set[b]) <= threshold) {
                return false;
            }
            isolationPenalty.swap(a, people.set[a], b, people.set[b]);
        }
        people.swap(a, b);
        return true;
    }

    /** Exchanges two people in different sets, come what may. */
    void force(int a, int b) {
        if (isolationPenalty != null) {
            isolationPenalty.swap(a, people.set[a], b, people.set[b]);
        }
        people.swap(a, b);
    }

    /** Exchanges that bring company to people alone in their category, which plain value would not show. */
    private void reunite() {
        for (int a = 0; a < people.n; a++) {
            if (isolationPenalty.alone(a, people.set[a])) {
                reunite(a);
            }
        }
    }

    private void reunite(int a) {
        for (int b = 0; b < people.n; b++) {
            if (people.set[b] != people.set[a]) {
                int together = isolationPenalty.swapped(a, people.set[a], b, people.set[b]);
                if (together > 0 && people.delta(a, b) + together > 0) {
                    force(a, b);
                    if (!isolationPenalty.alone(a, people.set[a])) {
                        return;
                    }
                }
            }
        }
    }

    /**
     * The 25th percentile of what exchanges are worth here, those that break or mend a rule left out; 0 where all are
     * worth nothing.
     */
    double scale(int penalty) {
        int[] found = new int[SAMPLE];
        int count = 0;
        for (int k = 0; k < 20 * SAMPLE && count < SAMPLE; k++) {
            int a = randomSource.below(people.n);
            int b = randomSource.below(people.n);
            if (people.set[a] != people.set[b]) {
                int delta = Math.abs(people.delta(a, b));
                if (delta < penalty / 2) {
                    found[count++] = delta;
                }
            }
        }
        Arrays.sort(found, 0, count);
        return count == 0 || found[count - 1] == 0 ? 0 : Math.max(1, found[count / 4]);
    }
}
