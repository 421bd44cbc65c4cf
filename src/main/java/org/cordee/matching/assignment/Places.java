package org.cordee.matching.assignment;

import java.util.Arrays;

/**
 * Who sits where: rows in columns with a limited number of places. Kept as linked lists, so that each change is quick.
 */
final class Places {

    static final int NOWHERE = -1;

    int[] capacity;
    int[] used;
    int[] column;
    int[] first;
    int[] next;
    private int[] before;

    Places(int rows, int[] capacity) {
        this.capacity = capacity;
        used = new int[capacity.length];
        first = filled(capacity.length);
        column = filled(rows);
        next = filled(rows);
        before = filled(rows);
    }

    private static int[] filled(int length) {
        int[] a = new int[length];
        Arrays.fill(a, NOWHERE);
        return a;
    }

    boolean free(int c) {
        return used[c] < capacity[c];
    }

    void put(int row, int c) {
        column[row] = c;
        used[c]++;
        int f = first[c];
        next[row] = f;
        before[row] = NOWHERE;
        if (f != NOWHERE) {
            before[f] = row;
        }
        first[c] = row;
    }

    void take(int row) {
        int c = column[row];
        if (c == NOWHERE) {
            return;
        }
        column[row] = NOWHERE;
        used[c]--;
        int p = before[row];
        int n = next[row];
        if (p == NOWHERE) {
            first[c] = n;
        } else {
            next[p] = n;
        }
        if (n != NOWHERE) {
            before[n] = p;
        }
    }

    void move(int row, int c) {
        take(row);
        put(row, c);
    }

    void grow(int rows, int columns) {
        int oldRows = column.length;
        int oldColumns = capacity.length;
        if (rows > oldRows) {
            column = grown(column, rows, NOWHERE);
            next = grown(next, rows, NOWHERE);
            before = grown(before, rows, NOWHERE);
        }
        if (columns > oldColumns) {
            capacity = grown(capacity, columns, 0);
            used = grown(used, columns, 0);
            first = grown(first, columns, NOWHERE);
        }
    }

    private static int[] grown(int[] a, int length, int with) {
        int[] b = Arrays.copyOf(a, length);
        Arrays.fill(b, a.length, length, with);
        return b;
    }
}
