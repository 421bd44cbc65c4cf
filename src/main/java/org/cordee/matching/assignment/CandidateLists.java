package org.cordee.matching.assignment;

import java.util.Arrays;

/**
 * For each row its candidates, packed by {@link Weights}, best last. Only the part that has been looked at is in order:
 * {@link #extend} brings the next best ones into order when a search asks for them. Most searches stop after a dozen
 * candidates, so that long lists cost little more than reading them.
 */
final class CandidateLists {

    private static final int FIRST = 24;

    private long[][] lists;
    private int[] ordered;

    CandidateLists(long[][] lists) {
        this.lists = lists;
        this.ordered = new int[lists.length];
    }

    int rows() {
        return lists.length;
    }

    long[] list(int row) {
        return lists[row];
    }

    /** How many of the last entries of the list of the row are in order. */
    int ordered(int row) {
        return ordered[row];
    }

    /** Brings more candidates into order and says how many are now; the list must not be in order yet. */
    int extend(int row) {
        long[] list = lists[row];
        int done = ordered[row];
        if (done == 0 && rising(list)) {
            ordered[row] = list.length;
            return list.length;
        }
        int open = list.length - done;
        int wanted = Math.max(FIRST, 2 * done);
        int from = 0;
        if (open > wanted + wanted / 2) {
            from = open - wanted;
            select(list, 0, open - 1, from);
        }
        Arrays.sort(list, from, open);
        ordered[row] = list.length - from;
        return ordered[row];
    }

    private static boolean rising(long[] list) {
        for (int k = 1; k < list.length; k++) {
            if (list[k] < list[k - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Puts the packed candidate into the list of the row, where the order demands. */
    void insert(int row, long packed) {
        long[] old = lists[row];
        int border = old.length - ordered[row];
        int at = border;
        if (ordered[row] == 0 || packed < old[border]) {
            at = border;
        } else {
            at = -1 - Arrays.binarySearch(old, border, old.length, packed);
            ordered[row]++;
        }
        long[] grown = new long[old.length + 1];
        System.arraycopy(old, 0, grown, 0, at);
        grown[at] = packed;
        System.arraycopy(old, at, grown, at + 1, old.length - at);
        lists[row] = grown;
    }

    /** Takes the candidate with this column out of the list of the row; returns it, or -1 where there is none. */
    long remove(int row, int column, long columnMask) {
        long[] old = lists[row];
        for (int at = 0; at < old.length; at++) {
            if ((old[at] & columnMask) == column) {
                if (at >= old.length - ordered[row]) {
                    ordered[row]--;
                }
                long[] shrunk = new long[old.length - 1];
                System.arraycopy(old, 0, shrunk, 0, at);
                System.arraycopy(old, at + 1, shrunk, at, old.length - at - 1);
                lists[row] = shrunk;
                return old[at];
            }
        }
        return -1;
    }

    /** Appends a row and says its number. */
    int append(long[] list) {
        int row = lists.length;
        lists = Arrays.copyOf(lists, row + 1);
        ordered = Arrays.copyOf(ordered, row + 1);
        lists[row] = list;
        return row;
    }

    void replace(int row, long[] list) {
        lists[row] = list;
        ordered[row] = 0;
    }

    /** Quickselect (Hoare 1961): afterwards nothing before {@code at} is larger than anything from it on. */
    private static void select(long[] a, int low, int high, int at) {
        while (low < high) {
            long pivot = median(a[low], a[(low + high) >>> 1], a[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long t = a[i];
                    a[i++] = a[j];
                    a[j--] = t;
                }
            }
            if (at <= j) {
                high = j;
            } else if (at >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
