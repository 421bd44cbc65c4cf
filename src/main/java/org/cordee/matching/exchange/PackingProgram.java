package org.cordee.matching.exchange;

import java.util.Arrays;

/**
 * The linear program of the cycle formulation (Abraham, Blum and Sandholm 2007): choose cycles of the highest total
 * cost so that nobody is in more than one, fractions allowed. Solved by the revised simplex method with a dense
 * inverse; right sides are shaken a little so that it cannot turn in circles, which leaves the dual bound untouched.
 *
 * <p>Cycles may be forbidden and allowed again between calls; the last basis stays, so that a call after a small change
 * is short.
 */
final class PackingProgram {

    private static final double ZERO = 1e-9;
    private static final double RELATIVE_TRACE = 1e-13;
    private static final int FRESH = 400;
    private static final int BLOCK = 8192;

    private final int rows;
    private final int[] first;
    private final int[] second;
    private final int[] third;
    private final double[] cost;
    private final boolean[] forbidden;
    private final double away;
    private final double trace;

    private final int[] basis;
    private final boolean[] basic;
    private final double[][] inverse;
    private final double[] right;
    private final double[] value;
    private final double[] dual;
    private final double[] direction;
    private int pivots;
    private int cursor;

    /** @param third the third member of a cycle, or -1 for a pair */
    PackingProgram(int rows, int[] first, int[] second, int[] third, double[] cost) {
        this.rows = rows;
        this.first = first;
        this.second = second;
        this.third = third;
        this.cost = cost;
        forbidden = new boolean[cost.length];
        double most = 1;
        for (double c : cost) {
            most = Math.max(most, c);
        }
        away = -most * (rows + 1);
        trace = Math.max(1e-9, most * RELATIVE_TRACE);
        basis = new int[rows];
        basic = new boolean[cost.length];
        inverse = new double[rows][rows];
        right = new double[rows];
        value = new double[rows];
        dual = new double[rows];
        direction = new double[rows];
        long x = 88172645463325252L;
        for (int i = 0; i < rows; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            basis[i] = -1 - i;
            inverse[i][i] = 1;
            right[i] = 1 + 1e-4 * ((x >>> 11) / (double) (1L << 53));
            value[i] = right[i];
        }
    }

    void forbid(int column, boolean yes) {
        forbidden[column] = yes;
    }

    boolean forbidden(int column) {
        return forbidden[column];
    }

    /** Fraction of the cycle in the solution. */
    double[] fractions() {
        double[] x = new double[cost.length];
        for (int i = 0; i < rows; i++) {
            if (basis[i] >= 0) {
                double exact = 0;
                for (int k = 0; k < rows; k++) {
                    exact += inverse[i][k];
                }
                x[basis[i]] = exact;
            }
        }
        return x;
    }

    double price(int row) {
        return dual[row];
    }

    /**
     * Cost of the cycle above the prices of its members; never above zero by more than a trace after {@link #solve}.
     */
    double reduced(int column) {
        double d = cost[column] - dual[first[column]] - dual[second[column]];
        return third[column] < 0 ? d : d - dual[third[column]];
    }

    private double costOf(int column) {
        return column < 0 ? 0 : forbidden[column] ? away : cost[column];
    }

    /** @return an upper bound on the cost of any choice of whole cycles that are not forbidden */
    double solve() {
        refresh();
        while (true) {
            int entering = price();
            if (entering == Integer.MIN_VALUE) {
                break;
            }
            pivot(entering);
            if (++pivots % FRESH == 0) {
                invert();
                refresh();
            }
        }
        double bound = 0;
        for (double y : dual) {
            bound += Math.max(0, y);
        }
        return bound + rows * trace;
    }

    private void refresh() {
        Arrays.fill(dual, 0);
        for (int i = 0; i < rows; i++) {
            double c = costOf(basis[i]);
            if (c != 0) {
                for (int k = 0; k < rows; k++) {
                    dual[k] += c * inverse[i][k];
                }
            }
        }
    }

    /** The most attractive column of the next block that has one; below 0 for leaving row -1-x empty; MIN for none. */
    private int price() {
        double best = trace;
        int entering = Integer.MIN_VALUE;
        for (int i = 0; i < rows; i++) {
            if (-dual[i] > best) {
                best = -dual[i];
                entering = -1 - i;
            }
        }
        int looked = 0;
        while (looked < cost.length) {
            int end = Math.min(cost.length, cursor + BLOCK);
            for (int c = cursor; c < end; c++) {
                if (!forbidden[c]) {
                    double d = reduced(c);
                    if (d > best && !basic[c]) {
                        best = d;
                        entering = c;
                    }
                }
            }
            looked += end - cursor;
            cursor = end == cost.length ? 0 : end;
            if (entering != Integer.MIN_VALUE) {
                return entering;
            }
        }
        return entering;
    }

    private void pivot(int entering) {
        double gain = entering < 0 ? -dual[-1 - entering] : reduced(entering);
        int leaving = -1;
        double step = Double.MAX_VALUE;
        for (int i = 0; i < rows; i++) {
            double[] row = inverse[i];
            double d;
            if (entering < 0) {
                d = row[-1 - entering];
            } else {
                d = row[first[entering]] + row[second[entering]];
                if (third[entering] >= 0) {
                    d += row[third[entering]];
                }
            }
            direction[i] = d;
            if (d > ZERO && value[i] / d < step) {
                step = value[i] / d;
                leaving = i;
            }
        }
        double[] row = inverse[leaving];
        double by = 1 / direction[leaving];
        for (int k = 0; k < rows; k++) {
            row[k] *= by;
            dual[k] += gain * row[k];
        }
        value[leaving] = step;
        for (int i = 0; i < rows; i++) {
            double d = direction[i];
            if (i != leaving && Math.abs(d) > 1e-12) {
                value[i] -= d * step;
                double[] other = inverse[i];
                for (int k = 0; k < rows; k++) {
                    other[k] -= d * row[k];
                }
            }
        }
        if (basis[leaving] >= 0) {
            basic[basis[leaving]] = false;
        }
        basis[leaving] = entering;
        if (entering >= 0) {
            basic[entering] = true;
        }
    }

    /** Gauss and Jordan, from the basis alone, so that errors do not add up. */
    private void invert() {
        double[][] a = new double[rows][rows];
        for (int i = 0; i < rows; i++) {
            int c = basis[i];
            if (c < 0) {
                a[-1 - c][i] = 1;
            } else {
                a[first[c]][i] = 1;
                a[second[c]][i] = 1;
                if (third[c] >= 0) {
                    a[third[c]][i] = 1;
                }
            }
        }
        double[][] b = new double[rows][rows];
        for (int i = 0; i < rows; i++) {
            b[i][i] = 1;
        }
        for (int c = 0; c < rows; c++) {
            int p = c;
            for (int i = c; i < rows; i++) {
                if (Math.abs(a[i][c]) > Math.abs(a[p][c])) {
                    p = i;
                }
            }
            double[] t = a[p];
            a[p] = a[c];
            a[c] = t;
            t = b[p];
            b[p] = b[c];
            b[c] = t;
            double by = 1 / a[c][c];
            for (int k = 0; k < rows; k++) {
                a[c][k] *= by;
                b[c][k] *= by;
            }
            for (int i = 0; i < rows; i++) {
                double f = a[i][c];
                if (i != c && f != 0) {
                    for (int k = 0; k < rows; k++) {
                        a[i][k] -= f * a[c][k];
                        b[i][k] -= f * b[c][k];
                    }
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            inverse[i] = b[i];
            value[i] = 0;
            for (int k = 0; k < rows; k++) {
                value[i] += b[i][k] * right[k];
            }
        }
    }
}
