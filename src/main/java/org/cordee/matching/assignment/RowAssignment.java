package org.cordee.matching.assignment;

import java.util.Arrays;

/**
 * Gives every row a place in a column so that the sum of weights is highest; columns have several places and may stay
 * empty. It must be known that all rows can be placed.
 *
 * <p>As in Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
 * problems", Computing 38 (1987): first rows bid for their best column (augmenting row reduction), then each row still
 * free gets its place along a shortest augmenting path, with the prices of columns as potentials (Edmonds and Karp
 * 1972). Columns with several places have one price, the lowest bid of those who hold a place there (Bertsekas and
 * Castañón 1989, similar objects).
 *
 * <p>Throughout: prices are 0 or more, 0 where places are free; each placed row sits in a column where weight minus
 * price is highest for it. A column without any place has the price {@link Weights#everyone}, which nobody pays.
 */
final class RowAssignment {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int PATIENCE = 16;
    private static final int FEW = 16;
    private static final int GOOD_PART = 10;
    private static final int POOR_PHASES = 2;

    private final CandidateLists lists;
    private final int[] listOf;
    private final Places places;
    final long[] price;
    final long[] held;

    private final long columnMask;
    private final int columnBits;
    private final int scoreShift;
    private final long hashMask;
    private final int spread;
    private final long everyone;

    private final long[] distance;
    private final int[] reachedFrom;
    private final int[] touched;
    private final int[] settled;
    private final int[] same;
    private final int[] stack;
    private final int[] seen;
    private final int[] one = new int[1];
    private int stamp;
    private final Heap heap;
    private final Weights weights;
    private long effort;
    private long effortTogether = FAR;
    private int touchedCount;
    private int sameCount;
    private long limit;
    private int end;

    RowAssignment(CandidateLists lists, int[] listOf, Weights weights, Places places) {
        this.lists = lists;
        this.listOf = listOf;
        this.places = places;
        this.weights = weights;
        columnMask = weights.columnMask;
        columnBits = weights.columnBits;
        scoreShift = weights.columnBits + weights.hashBits;
        hashMask = weights.hashMask;
        spread = weights.spread;
        everyone = weights.everyone;
        int columns = places.capacity.length;
        price = new long[columns];
        for (int c = 0; c < columns; c++) {
            price[c] = places.capacity[c] == 0 ? everyone : 0;
        }
        held = new long[listOf.length];
        distance = new long[columns];
        Arrays.fill(distance, FAR);
        reachedFrom = new int[columns];
        touched = new int[columns];
        settled = new int[columns];
        same = new int[columns];
        stack = new int[listOf.length];
        seen = new int[columns];
        heap = new Heap(distance);
    }

    /**
     * Places all rows.
     *
     * @return false as soon as a row turns out to have no place; the state is of no use then
     */
    boolean solve() {
        int[] free = new int[listOf.length];
        int waiting = phases(free, new RowReduction(lists, listOf, weights, places, price, held).run(free));
        long patience = effort + PATIENCE * entries();
        long before = effort;
        int alone = 0;
        while (waiting > 0) {
            if (!augment(free[--waiting])) {
                return false;
            }
            if (effort > patience) {
                return auction() || finish(free, waiting);
            }
            if (++alone == FEW) {
                if ((effort - before) / FEW > effortTogether) {
                    waiting = phases(free, waiting);
                }
                before = effort;
                alone = 0;
            }
        }
        return true;
    }

    /**
     * While a search from all free rows at once still places a good part of them, as it does where many scores are
     * equal, this is repeated (Hopcroft and Karp 1973, on the pairs that are tight). Says how many rows are left; notes
     * the effort for each row placed in the end, so that it is done again when rows one by one turn out to cost more.
     */
    private int phases(int[] free, int waiting) {
        int left = waiting;
        int poor = 0;
        while (left >= FEW && poor < POOR_PHASES) {
            long before = effort;
            reach(free, left);
            if (end < 0) {
                return left;
            }
            forget();
            stamp++;
            int still = 0;
            for (int k = 0; k < left; k++) {
                if (!tightPath(free[k])) {
                    free[still++] = free[k];
                }
            }
            int placed = left - still;
            poor = placed * GOOD_PART < left ? poor + 1 : 0;
            left = still;
            effortTogether = placed == 0 ? FAR : (effort - before) / placed;
        }
        return left;
    }

    /**
     * Looks depth first for a free column along pairs that cost nothing, and takes the path. Columns whose rows were
     * not looked at by then stay open to the rows after this one.
     */
    private boolean tightPath(int root) {
        int top = 0;
        stack[top++] = root;
        while (top > 0) {
            int row = stack[--top];
            int at = places.column[row];
            long value = at < 0 ? bestValue(row) : held[row] - price[at];
            int list = listOf[row];
            long[] entries = lists.list(list);
            int length = entries.length;
            int ordered = lists.ordered(list);
            for (int e = 0; e < length; e++) {
                if (e == ordered) {
                    ordered = lists.extend(list);
                }
                long packed = entries[length - 1 - e];
                long weight = (packed >>> scoreShift) << spread | packed >>> columnBits & hashMask;
                if (weight < value) {
                    break;
                }
                effort++;
                int c = (int) (packed & columnMask);
                if (seen[c] != stamp && weight - price[c] == value) {
                    seen[c] = stamp;
                    reachedFrom[c] = row;
                    if (places.free(c)) {
                        end = c;
                        while (top > 0) {
                            seen[places.column[stack[--top]]] = 0;
                        }
                        turn(root);
                        return true;
                    }
                    for (int r = places.first[c]; r >= 0; r = places.next[r]) {
                        stack[top++] = r;
                    }
                }
            }
        }
        return false;
    }

    private long entries() {
        long entries = rows() * 8L;
        for (int list : listOf) {
            entries += lists.list(list).length;
        }
        return entries;
    }

    private int rows() {
        return listOf.length;
    }

    private boolean finish(int[] free, int waiting) {
        for (int k = waiting - 1; k >= 0; k--) {
            if (!augment(free[k])) {
                return false;
            }
        }
        return true;
    }

    private boolean auction() {
        EpsilonAuction auction = EpsilonAuction.of(lists, listOf, weights, places.capacity);
        if (auction == null || !auction.solve()) {
            return false;
        }
        for (int row = 0; row < rows(); row++) {
            places.move(row, auction.columnOf(row));
            held[row] = weightOf(row, places.column[row]);
        }
        System.arraycopy(auction.exactPrices(), 0, price, 0, price.length);
        return true;
    }

    int columnOf(int row) {
        return places.column[row];
    }

    /** Dijkstra's search over columns from one free row to the nearest free place, and the change along that path. */
    private boolean augment(int root) {
        one[0] = root;
        reach(one, 1);
        if (end < 0) {
            return false;
        }
        turn(root);
        forget();
        return true;
    }

    /** Finds the free column nearest to any of these rows and raises the prices of those that are nearer. */
    private void reach(int[] roots, int count) {
        limit = everyone;
        end = -1;
        touchedCount = 0;
        sameCount = 0;
        int settledCount = 0;
        for (int k = 0; k < count; k++) {
            scan(roots[k], 0, bestValue(roots[k]));
        }
        while (true) {
            int c;
            if (sameCount > 0) {
                c = same[--sameCount];
            } else if (!heap.isEmpty() && distance[heap.top()] < limit) {
                c = heap.pop();
            } else {
                break;
            }
            long d = distance[c];
            if (d >= limit) {
                break;
            }
            settled[settledCount++] = c;
            long p = price[c];
            for (int r = places.first[c]; r >= 0 && d < limit; r = places.next[r]) {
                scan(r, d, held[r] - p);
            }
        }
        for (int k = 0; k < settledCount && end >= 0; k++) {
            int c = settled[k];
            price[c] += limit - distance[c];
        }
    }

    private void forget() {
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = FAR;
        }
        heap.clear();
    }

    private long bestValue(int row) {
        int list = listOf[row];
        long[] entries = lists.list(list);
        int length = entries.length;
        int ordered = lists.ordered(list);
        long best = -FAR;
        for (int e = 0; e < length; e++) {
            if (e == ordered) {
                ordered = lists.extend(list);
            }
            long packed = entries[length - 1 - e];
            long weight = (packed >>> scoreShift) << spread | packed >>> columnBits & hashMask;
            if (weight <= best) {
                break;
            }
            best = Math.max(best, weight - price[(int) (packed & columnMask)]);
        }
        return best;
    }

    /** Looks at the candidates of a row that is reached at distance {@code base} and gets {@code value} where it is. */
    private void scan(int row, long base, long value) {
        int list = listOf[row];
        long[] entries = lists.list(list);
        int length = entries.length;
        int ordered = lists.ordered(list);
        long reach = base + value;
        int e = 0;
        for (; e < length; e++) {
            if (e == ordered) {
                ordered = lists.extend(list);
            }
            long packed = entries[length - 1 - e];
            long weight = (packed >>> scoreShift) << spread | packed >>> columnBits & hashMask;
            if (reach - weight >= limit) {
                break;
            }
            int c = (int) (packed & columnMask);
            long d = reach - weight + price[c];
            if (d < limit && d < distance[c]) {
                label(c, d, row, base);
            }
        }
        effort += e;
    }

    private void label(int c, long d, int row, long base) {
        boolean fresh = distance[c] == FAR;
        if (fresh) {
            touched[touchedCount++] = c;
        }
        distance[c] = d;
        reachedFrom[c] = row;
        if (places.free(c)) {
            limit = d;
            end = c;
        } else if (fresh && d == base) {
            same[sameCount++] = c;
        } else {
            heap.raise(c);
        }
    }

    private void turn(int root) {
        int c = end;
        while (true) {
            int row = reachedFrom[c];
            int left = places.column[row];
            places.move(row, c);
            held[row] = weightOf(row, c);
            if (row == root) {
                return;
            }
            c = left;
        }
    }

    private long weightOf(int row, int column) {
        long[] entries = lists.list(listOf[row]);
        for (int e = entries.length - 1; e >= 0; e--) {
            long packed = entries[e];
            if ((packed & columnMask) == column) {
                return (packed >>> scoreShift) << spread | packed >>> columnBits & hashMask;
            }
        }
        throw new IllegalStateException("row " + row + " has no candidate " + column);
    }
}
