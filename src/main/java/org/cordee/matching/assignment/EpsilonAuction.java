package org.cordee.matching.assignment;

import java.util.Arrays;

/**
 * The same task as {@link RowAssignment}, for cases in which nearly everybody wants the same few: there, searching for
 * one path at a time means walking over the whole of the problem for each of them, while an auction with falling
 * increments (ε-scaling) settles prices for all at once.
 *
 * <p>After Bertsekas, "A distributed algorithm for the assignment problem" (1979), and Bertsekas and Castañón, "The
 * auction algorithm for the transportation problem" (1989). Places that will stay empty are filled by
 * <em>nobodies</em>, who only look for the lowest price; so every place is taken in the end and prices need never fall.
 * With weights multiplied by more than the number of rows and a last increment of 1, the assignment is exactly the best
 * one. Whole prices that prove it are then found by correcting labels (Bellman and Ford) from those of the auction.
 */
final class EpsilonAuction {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int FALL = 7;
    private static final int NOBODIES_PER_ROW = 4;

    private final CandidateLists lists;
    private final int[] listOf;
    private final Weights weights;
    private final Places seats;
    private final int rows;
    private final int nobodies;
    private final int scale;
    private final long[] price;
    private final long[] bid;
    private final Heap cheapest;
    private final int[] queue;
    private int head;
    private int waiting;
    private long lowest;
    private long step;

    private EpsilonAuction(CandidateLists lists, int[] listOf, Weights weights, int[] capacity, int nobodies) {
        this.lists = lists;
        this.listOf = listOf;
        this.weights = weights;
        this.nobodies = nobodies;
        rows = listOf.length;
        seats = new Places(rows + nobodies, capacity);
        scale = 64 - Long.numberOfLeadingZeros(rows + 2L);
        price = new long[capacity.length];
        bid = new long[rows + nobodies];
        queue = new int[rows + nobodies];
        cheapest = new Heap(price);
        for (int c = 0; c < capacity.length; c++) {
            if (capacity[c] > 0) {
                cheapest.raise(c);
            } else {
                price[c] = FAR;
            }
        }
    }

    /** An auction for these rows, or null where there are far more places than rows and it would not pay. */
    static EpsilonAuction of(CandidateLists lists, int[] listOf, Weights weights, int[] capacity) {
        int[] asked = new int[capacity.length];
        for (int list : listOf) {
            for (long packed : lists.list(list)) {
                asked[(int) (packed & weights.columnMask)]++;
            }
        }
        long places = 0;
        int[] enough = new int[capacity.length];
        for (int c = 0; c < capacity.length; c++) {
            enough[c] = Math.min(capacity[c], asked[c] + 1);
            places += enough[c];
        }
        long nobodies = places - listOf.length;
        if (nobodies < 0 || nobodies > (long) NOBODIES_PER_ROW * listOf.length) {
            return null;
        }
        return new EpsilonAuction(lists, listOf, weights, enough, (int) nobodies);
    }

    /** Runs the auction; false where prices leave the range of {@code long}. */
    boolean solve() {
        step = Math.max(1, weights.widest << scale >> 3);
        while (true) {
            if (!round()) {
                return false;
            }
            if (step == 1) {
                return true;
            }
            step = Math.max(1, step / FALL);
        }
    }

    int columnOf(int row) {
        return seats.column[row];
    }

    private boolean round() {
        lowest = FAR;
        for (int c = 0; c < price.length; c++) {
            lowest = Math.min(lowest, price[c]);
        }
        head = 0;
        waiting = 0;
        for (int row = 0; row < rows + nobodies; row++) {
            seats.take(row);
            queue[waiting++] = row;
        }
        while (waiting > 0) {
            int row = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            long reached = row < rows ? ask(row) : askForNobody(row);
            if (reached >= FAR) {
                return false;
            }
        }
        return true;
    }

    private long ask(int row) {
        int list = listOf[row];
        long[] entries = lists.list(list);
        int length = entries.length;
        int ordered = lists.ordered(list);
        long best = -FAR;
        long second = -FAR;
        int column = -1;
        for (int e = 0; e < length; e++) {
            if (e == ordered) {
                ordered = lists.extend(list);
            }
            long packed = entries[length - 1 - e];
            long weight = weights.weight(packed) << scale;
            if (weight - lowest <= second) {
                break;
            }
            int c = (int) (packed & weights.columnMask);
            long value = weight - price[c];
            if (value > best) {
                second = best;
                best = value;
                column = c;
            } else if (value > second) {
                second = value;
            }
        }
        long rise = second <= -FAR / 2 ? weights.widest << scale : best - second;
        return sit(row, column, price[column] + rise + step);
    }

    private long askForNobody(int row) {
        int column = cheapest.top();
        int next = cheapest.second();
        return sit(row, column, (next < 0 ? price[column] : price[next]) + step);
    }

    private long sit(int row, int column, long level) {
        bid[row] = level;
        if (!seats.free(column)) {
            int out = lowestBid(column);
            seats.take(out);
            int at = head + waiting++;
            queue[at >= queue.length ? at - queue.length : at] = out;
        }
        seats.put(row, column);
        if (!seats.free(column)) {
            price[column] = Math.max(price[column], bid[lowestBid(column)]);
            if (nobodies > 0) {
                cheapest.sink(column);
            }
        }
        return level;
    }

    private int lowestBid(int column) {
        int low = seats.first[column];
        for (int r = low; r >= 0; r = seats.next[r]) {
            if (bid[r] < bid[low]) {
                low = r;
            }
        }
        return low;
    }

    /** Whole prices, 0 where places stay free, with which each row sits where weight minus price is highest for it. */
    long[] exactPrices() {
        int columns = price.length;
        long[] exact = new long[columns];
        boolean[] open = new boolean[columns];
        long level = -FAR;
        for (int c = 0; c < columns; c++) {
            exact[c] = price[c] >> scale;
            for (int r = seats.first[c]; r >= 0; r = seats.next[r]) {
                open[c] |= r >= rows;
            }
            if (open[c]) {
                level = Math.max(level, exact[c]);
            }
        }
        boolean[] queued = new boolean[rows];
        Arrays.fill(queued, true);
        for (int row = 0; row < rows; row++) {
            queue[row] = row;
        }
        head = 0;
        waiting = rows;
        if (level > -FAR) {
            lift(exact, level, queued);
        }
        while (waiting > 0) {
            int row = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[row] = false;
            level = correct(row, exact, open, level, queued);
        }
        long zero = level > -FAR ? level : Arrays.stream(exact).min().orElse(0);
        for (int c = 0; c < columns; c++) {
            exact[c] = seats.capacity[c] == 0 ? weights.everyone : exact[c] - zero;
        }
        return exact;
    }

    /** Raises prices that the row would rather pay than stay; returns the price of free places after that. */
    private long correct(int row, long[] exact, boolean[] open, long level, boolean[] queued) {
        int own = seats.column[row];
        long value = heldBy(row, own) - exact[own];
        for (long packed : lists.list(listOf[row])) {
            int c = (int) (packed & weights.columnMask);
            long fair = weights.weight(packed) - value;
            if (fair > exact[c] && seats.capacity[c] > 0) {
                exact[c] = fair;
                enqueue(c, queued);
                if (open[c]) {
                    level = fair;
                    lift(exact, level, queued);
                }
            }
        }
        return level;
    }

    private void lift(long[] exact, long level, boolean[] queued) {
        for (int c = 0; c < exact.length; c++) {
            if (exact[c] < level) {
                exact[c] = level;
                enqueue(c, queued);
            }
        }
    }

    private void enqueue(int column, boolean[] queued) {
        for (int r = seats.first[column]; r >= 0; r = seats.next[r]) {
            if (r < rows && !queued[r]) {
                queued[r] = true;
                int at = head + waiting++;
                queue[at >= queue.length ? at - queue.length : at] = r;
            }
        }
    }

    private long heldBy(int row, int column) {
        for (long packed : lists.list(listOf[row])) {
            if ((packed & weights.columnMask) == column) {
                return weights.weight(packed);
            }
        }
        throw new IllegalStateException("row " + row + " has no candidate " + column);
    }
}
