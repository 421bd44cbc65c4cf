package org.cordee.matching.assignment;

/**
 * A matching of as many rows as possible by augmenting paths, searched from all free rows in phases (Pothen and Fan
 * 1990), and the part of the people who compete for too few places (Dulmage and Mendelsohn 1958).
 */
final class Cardinality {

    private final CandidateLists lists;
    private final int[] listOf;
    private final long columnMask;
    private final Places places;
    private final int[] seen;
    private final int[] reachedFrom;
    private final int[] stack;
    private final int[] lookahead;
    private int stamp;

    Cardinality(CandidateLists lists, int[] listOf, long columnMask, Places places) {
        this.lists = lists;
        this.listOf = listOf;
        this.columnMask = columnMask;
        this.places = places;
        seen = new int[places.capacity.length];
        reachedFrom = new int[places.capacity.length];
        stack = new int[listOf.length];
        lookahead = new int[listOf.length];
    }

    /** Adds to what is placed until no more rows can be; says how many rows have a place then. */
    int complete() {
        int placed = 0;
        for (int row = 0; row < listOf.length; row++) {
            if (places.column[row] >= 0 || freeCandidate(row)) {
                placed++;
            }
        }
        int gained = 1;
        while (gained > 0 && placed < listOf.length) {
            gained = 0;
            stamp++;
            for (int row = 0; row < listOf.length; row++) {
                if (places.column[row] < 0 && augment(row)) {
                    gained++;
                }
            }
            placed += gained;
        }
        return placed;
    }

    private boolean freeCandidate(int row) {
        int c = look(row);
        if (c < 0) {
            return false;
        }
        places.put(row, c);
        return true;
    }

    /** Columns never become free again while augmenting, so each list is looked through once for a free one. */
    private int look(int row) {
        long[] list = lists.list(listOf[row]);
        int e = lookahead[row];
        while (e < list.length) {
            int c = (int) (list[list.length - 1 - e] & columnMask);
            if (places.free(c)) {
                lookahead[row] = e;
                return c;
            }
            e++;
        }
        lookahead[row] = e;
        return Places.NOWHERE;
    }

    private boolean augment(int root) {
        int top = 0;
        stack[top++] = root;
        while (top > 0) {
            int row = stack[--top];
            int c = look(row);
            if (c >= 0) {
                turn(row, c, root);
                return true;
            }
            top = push(row, top);
        }
        return false;
    }

    private int push(int row, int top) {
        for (long packed : lists.list(listOf[row])) {
            int c = (int) (packed & columnMask);
            if (seen[c] != stamp) {
                seen[c] = stamp;
                reachedFrom[c] = row;
                for (int r = places.first[c]; r >= 0; r = places.next[r]) {
                    stack[top++] = r;
                }
            }
        }
        return top;
    }

    private void turn(int row, int c, int root) {
        while (true) {
            int left = places.column[row];
            places.move(row, c);
            if (row == root) {
                return;
            }
            c = left;
            row = reachedFrom[c];
        }
    }

    /**
     * The columns for which there are too few places: those reached from rows without a place along alternating paths.
     * In every largest matching their places are all taken, and taken by rows of the same part. To be asked after
     * {@link #complete}.
     */
    boolean[] contested() {
        stamp++;
        int top = 0;
        boolean[] contested = new boolean[places.capacity.length];
        for (int row = 0; row < listOf.length; row++) {
            if (places.column[row] < 0) {
                top = push(row, top);
                while (top > 0) {
                    top = push(stack[--top], top);
                }
            }
        }
        for (int c = 0; c < contested.length; c++) {
            contested[c] = seen[c] == stamp;
        }
        return contested;
    }
}
