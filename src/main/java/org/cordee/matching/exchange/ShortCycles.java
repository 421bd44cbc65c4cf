package org.cordee.matching.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best exchange with cycles of at most three, proven: all cycles are listed, the linear program of
 * {@link PackingProgram} gives an upper bound, and where its solution is not whole, the search branches on a move that
 * is used in part (with the move, without the move). Cycles whose reduced cost shows that they cannot lead to anything
 * better are left out (Roth, Sönmez and Ünver 2007; Abraham, Blum and Sandholm 2007).
 */
final class ShortCycles {

    private static final double PART = 1e-6;

    private final int[] first;
    private final int[] second;
    private final int[] third;
    private final long[] worth;
    private final int people;
    private final PackingProgram program;
    private long best = -1;
    private int[] chosen = new int[0];

    private ShortCycles(Arcs arcs, long[][] worthOfArc) {
        people = arcs.size();
        Listing listing = new Listing();
        for (int a = 0; a < people; a++) {
            int[] fromA = arcs.to()[a];
            for (int k = 0; k < fromA.length; k++) {
                int b = fromA[k];
                if (b < a) {
                    continue;
                }
                int back = arcs.find(b, a);
                if (back >= 0) {
                    listing.add(a, b, -1, worthOfArc[a][k] + worthOfArc[b][back]);
                }
                for (int l = 0; l < arcs.to()[b].length; l++) {
                    int c = arcs.to()[b][l];
                    if (c > a) {
                        int home = arcs.find(c, a);
                        if (home >= 0) {
                            listing.add(a, b, c, worthOfArc[a][k] + worthOfArc[b][l] + worthOfArc[c][home]);
                        }
                    }
                }
            }
        }
        first = Arrays.copyOf(listing.a, listing.size);
        second = Arrays.copyOf(listing.b, listing.size);
        third = Arrays.copyOf(listing.c, listing.size);
        worth = Arrays.copyOf(listing.w, listing.size);
        program = new PackingProgram(
                people,
                first,
                second,
                third,
                Arrays.stream(worth).asDoubleStream().toArray());
    }

    private static final class Listing {
        private int[] a = new int[1024];
        private int[] b = new int[1024];
        private int[] c = new int[1024];
        private long[] w = new long[1024];
        private int size;

        private void add(int x, int y, int z, long worth) {
            if (size == a.length) {
                a = Arrays.copyOf(a, 2 * size);
                b = Arrays.copyOf(b, 2 * size);
                c = Arrays.copyOf(c, 2 * size);
                w = Arrays.copyOf(w, 2 * size);
            }
            a[size] = x;
            b[size] = y;
            c[size] = z;
            w[size++] = worth;
        }
    }

    /** For each person whose place it is to be, the own for those who stay. */
    static int[] best(Arcs arcs, long[][] worthOfArc) {
        ShortCycles s = new ShortCycles(arcs, worthOfArc);
        if (s.first.length > 0) {
            s.branch();
        }
        int[] place = new int[arcs.size()];
        Arrays.setAll(place, i -> i);
        for (int c : s.chosen) {
            place[s.first[c]] = s.second[c];
            place[s.second[c]] = s.third[c] < 0 ? s.first[c] : s.third[c];
            if (s.third[c] >= 0) {
                place[s.third[c]] = s.first[c];
            }
        }
        return place;
    }

    private void branch() {
        double bound = program.solve();
        if ((long) Math.floor(bound) <= best) {
            return;
        }
        double[] x = program.fractions();
        round(x);
        if ((long) Math.floor(bound) <= best) {
            return;
        }
        List<Integer> out = new ArrayList<>();
        for (int c = 0; c < x.length; c++) {
            if (!program.forbidden(c) && bound + program.reduced(c) < best + 1 - PART) {
                program.forbid(c, true);
                out.add(c);
            }
        }
        int[] move = partlyUsed(x);
        if (move != null) {
            List<Integer> without = without(move[0], move[1]);
            without.forEach(c -> program.forbid(c, true));
            branch();
            without.forEach(c -> program.forbid(c, false));
            List<Integer> with = only(move[0], move[1]);
            with.forEach(c -> program.forbid(c, true));
            branch();
            with.forEach(c -> program.forbid(c, false));
        }
        out.forEach(c -> program.forbid(c, false));
    }

    /** Takes cycles by falling fraction as long as they fit, then any that still fit. */
    private void round(double[] x) {
        Integer[] order = new Integer[x.length];
        int used = 0;
        for (int c = 0; c < x.length; c++) {
            if (x[c] > PART) {
                order[used++] = c;
            }
        }
        Arrays.sort(
                order, 0, used, (p, q) -> x[p] != x[q] ? Double.compare(x[q], x[p]) : Long.compare(worth[q], worth[p]));
        boolean[] busy = new boolean[people];
        List<Integer> taken = new ArrayList<>();
        long sum = 0;
        for (int k = 0; k < used; k++) {
            sum += take(order[k], busy, taken);
        }
        for (int size = 3; size >= 2; size--) {
            for (int c = 0; c < x.length; c++) {
                if ((third[c] >= 0) == (size == 3)) {
                    sum += take(c, busy, taken);
                }
            }
        }
        if (sum > best) {
            best = sum;
            chosen = taken.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private long take(int c, boolean[] busy, List<Integer> taken) {
        if (busy[first[c]] || busy[second[c]] || third[c] >= 0 && busy[third[c]]) {
            return 0;
        }
        busy[first[c]] = true;
        busy[second[c]] = true;
        if (third[c] >= 0) {
            busy[third[c]] = true;
        }
        taken.add(c);
        return worth[c];
    }

    /** The move whose use is nearest to one half, or null where all are used in full or not at all. */
    private int[] partlyUsed(double[] x) {
        double[] use = new double[people * people];
        for (int c = 0; c < x.length; c++) {
            if (x[c] > PART) {
                use[first[c] * people + second[c]] += x[c];
                int last = third[c] < 0 ? second[c] : third[c];
                if (third[c] >= 0) {
                    use[second[c] * people + third[c]] += x[c];
                }
                use[last * people + first[c]] += x[c];
            }
        }
        int at = -1;
        for (int k = 0; k < use.length; k++) {
            if (use[k] > PART && use[k] < 1 - PART && (at < 0 || Math.abs(use[k] - 0.5) < Math.abs(use[at] - 0.5))) {
                at = k;
            }
        }
        return at < 0 ? null : new int[] {at / people, at % people};
    }

    private boolean has(int c, int from, int to) {
        if (third[c] < 0) {
            return first[c] == from && second[c] == to || second[c] == from && first[c] == to;
        }
        return first[c] == from && second[c] == to
                || second[c] == from && third[c] == to
                || third[c] == from && first[c] == to;
    }

    private boolean touches(int c, int person) {
        return first[c] == person || second[c] == person || third[c] == person;
    }

    private List<Integer> without(int from, int to) {
        List<Integer> list = new ArrayList<>();
        for (int c = 0; c < first.length; c++) {
            if (!program.forbidden(c) && has(c, from, to)) {
                list.add(c);
            }
        }
        return list;
    }

    private List<Integer> only(int from, int to) {
        List<Integer> list = new ArrayList<>();
        for (int c = 0; c < first.length; c++) {
            if (!program.forbidden(c) && (touches(c, from) || touches(c, to)) && !has(c, from, to)) {
                list.add(c);
            }
        }
        return list;
    }
}
