package org.cordee.matching.assignment;

import java.util.Arrays;

/**
 * A best assignment together with the prices that prove it, kept so that each change of the problem costs one shortest
 * path (successive shortest paths with potentials: Edmonds and Karp 1972; Tomizawa 1971).
 *
 * <p>Rows are mentees, columns are mentors; column {@link #OUT} is "without a place" and open to all. A placed row is
 * worth {@link Weights#everyone} plus its weight, so the sum is first the number of people placed, then the score. With
 * {@code price(OUT) = 0} and {@code value(row)} = what it is worth where it sits minus the price there, these hold:
 *
 * <ul>
 *   <li>price ≥ 0, and 0 where places are free,
 *   <li>value ≥ 0, and 0 for those without a place,
 *   <li>value(row) + price(column) ≥ everyone + weight(row, column) for every candidate pair.
 * </ul>
 */
final class PricedAssignment {

    static final int OUT = 0;

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int UNREACHED = -1;
    private static final int FROM_OUT = -2;
    private static final int FROM_COLUMN = -3;

    final CandidateLists lists;
    final Weights weights;
    final Places places;
    long[] price;
    long[] held;
    int columns;

    private long[] distance;
    private int[] reachedFrom;
    private boolean[] done;
    private int[] touched;
    private int touchedCount;
    private int freeColumn;
    private int target;
    private long limit;
    private long floor;
    private Heap heap;

    private PricedAssignment(CandidateLists lists, Weights weights, Places places, long[] price, long[] held) {
        this.lists = lists;
        this.weights = weights;
        this.places = places;
        this.price = price;
        this.held = held;
        columns = places.capacity.length;
        room();
    }

    private void room() {
        int size = places.capacity.length;
        distance = new long[size];
        Arrays.fill(distance, FAR);
        reachedFrom = new int[size];
        done = new boolean[size];
        touched = new int[size];
        heap = new Heap(distance);
    }

    /**
     * @param lists candidates of each row, with columns from 1 on
     * @param capacity places of each column; entry {@link #OUT} is ignored
     */
    static PricedAssignment of(CandidateLists lists, Weights weights, int[] capacity) {
        capacity[OUT] = 0;
        int rows = lists.rows();
        int[] asking = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (lists.list(row).length > 0) {
                asking[count++] = row;
            }
        }
        asking = Arrays.copyOf(asking, count);
        long open = 0;
        for (int c : capacity) {
            open += c;
        }
        if (open >= asking.length) {
            RowAssignment all = new RowAssignment(lists, asking, weights, new Places(asking.length, capacity));
            if (all.solve()) {
                return joined(lists, weights, capacity, new Part[] {new Part(all, asking)}, null);
            }
        }
        return divided(lists, weights, capacity, asking);
    }

    private record Part(RowAssignment solved, int[] rows) {}

    /** People who compete for too few places are assigned from the side of the places, all others from their own. */
    private static PricedAssignment divided(CandidateLists lists, Weights weights, int[] capacity, int[] asking) {
        Places most = new Places(asking.length, capacity);
        Cardinality cardinality = new Cardinality(lists, asking, weights.columnMask, most);
        cardinality.complete();
        boolean[] contested = cardinality.contested();
        int[] rest = new int[asking.length];
        int[] competing = new int[asking.length];
        int restCount = 0;
        int competingCount = 0;
        for (int k = 0; k < asking.length; k++) {
            if (most.column[k] < 0 || contested[most.column[k]]) {
                competing[competingCount++] = asking[k];
            } else {
                rest[restCount++] = asking[k];
            }
        }
        rest = Arrays.copyOf(rest, restCount);
        competing = Arrays.copyOf(competing, competingCount);
        int[] calm = capacity.clone();
        for (int c = 0; c < calm.length; c++) {
            calm[c] = contested[c] ? 0 : capacity[c];
        }
        RowAssignment own = new RowAssignment(lists, rest, weights, new Places(rest.length, calm));
        if (!own.solve()) {
            throw new IllegalStateException("a largest matching was found but not kept");
        }
        ContestedPart contestedPart = new ContestedPart(lists, weights, capacity, contested, competing);
        return joined(lists, weights, capacity, new Part[] {new Part(own, rest)}, contestedPart);
    }

    private static PricedAssignment joined(
            CandidateLists lists, Weights weights, int[] capacity, Part[] parts, ContestedPart contestedPart) {
        int rows = lists.rows();
        capacity[OUT] = Integer.MAX_VALUE;
        Places places = new Places(rows, capacity);
        long[] price = new long[capacity.length];
        long[] held = new long[rows];
        int[] column = new int[rows];
        for (Part part : parts) {
            System.arraycopy(part.solved.price, 0, price, 0, price.length);
            for (int k = 0; k < part.rows.length; k++) {
                column[part.rows[k]] = part.solved.columnOf(k);
                held[part.rows[k]] = part.solved.held[k];
            }
        }
        if (contestedPart != null) {
            contestedPart.into(column, held, price);
        }
        for (int c = 1; c < capacity.length; c++) {
            if (capacity[c] == 0) {
                price[c] = 2 * weights.everyone;
            }
        }
        price[OUT] = 0;
        for (int row = 0; row < rows; row++) {
            places.put(row, column[row]);
        }
        return new PricedAssignment(lists, weights, places, price, held);
    }

    /** What the row gets where it sits, above the price there. */
    long value(int row) {
        int c = places.column[row];
        return c == OUT ? 0 : weights.everyone + held[row] - price[c];
    }

    /** The price up to which this row would rather be in the column of this candidate than where it is. */
    long over(int row, long packed) {
        return weights.everyone + weights.weight(packed) - value(row);
    }

    /** What somebody would give for a place in this column, 0 where nobody would. */
    long wanted(int column) {
        long most = 0;
        for (int row = 0; row < lists.rows(); row++) {
            long packed = candidate(row, column);
            if (packed >= 0) {
                most = Math.max(most, over(row, packed));
            }
        }
        return most;
    }

    private long bestValue(int row) {
        long best = 0;
        long[] list = lists.list(row);
        for (long packed : list) {
            int c = (int) (packed & weights.columnMask);
            best = Math.max(best, weights.everyone + weights.weight(packed) - price[c]);
        }
        return best;
    }

    /** Packed candidate of this row in this column, or -1. */
    long candidate(int row, int column) {
        for (long packed : lists.list(row)) {
            if ((packed & weights.columnMask) == column) {
                return packed;
            }
        }
        return -1;
    }

    /** A column without any place left is given a price that nobody would pay. */
    void close(int column) {
        if (places.capacity[column] == 0 && places.used[column] == 0) {
            price[column] = 2 * weights.everyone;
        }
    }

    void grow(int rows, int columns) {
        int oldColumns = this.columns;
        held = Arrays.copyOf(held, Math.max(held.length, rows));
        if (columns > places.capacity.length) {
            int size = Math.max(columns, places.capacity.length + places.capacity.length / 4);
            places.grow(rows, size);
            price = Arrays.copyOf(price, size);
            room();
        } else {
            places.grow(rows, places.capacity.length);
        }
        this.columns = Math.max(oldColumns, columns);
    }

    /** Finds the best place for a row that has none yet and is not counted as without one. */
    void settleRow(int row, int to) {
        held[row] = 0;
        search(row, UNREACHED, to);
        apply(row, UNREACHED);
    }

    /** Moves one unit from column {@code from}, which holds one too many, to column {@code to}, which misses one. */
    void settleColumn(int from, int to) {
        if (from == to) {
            return;
        }
        search(UNREACHED, from, to);
        apply(UNREACHED, from);
    }

    /** What the whole would lose if one unit had to go from {@code from} to {@code to}; nothing is changed. */
    long loss(int from, int to) {
        if (from == to) {
            return 0;
        }
        search(UNREACHED, from, to);
        long d = limit;
        forget();
        return d;
    }

    /** Looks near by first: most changes cost next to nothing, and a short reach passes over nearly all candidates. */
    private void search(int row, int from, int to) {
        long reach = 1L << weights.spread;
        for (int tries = 0; tries < 2; tries++) {
            if (search(row, from, to, reach)) {
                return;
            }
            forget();
            reach <<= 6;
        }
        if (!search(row, from, to, FAR)) {
            throw new IllegalStateException("no way from row " + row + " or column " + from + " to column " + to);
        }
    }

    private boolean search(int row, int from, int to, long reach) {
        floor = Long.MAX_VALUE;
        for (int c = 1; c < columns; c++) {
            floor = Math.min(floor, price[c]);
        }
        target = to;
        limit = reach;
        touchedCount = 0;
        if (row >= 0) {
            scan(row, 0, bestValue(row), UNREACHED);
        } else {
            label(from, 0, UNREACHED);
        }
        while (!heap.isEmpty()) {
            int c = heap.pop();
            if (distance[c] >= limit) {
                break;
            }
            done[c] = true;
            expand(c);
        }
        return distance[target] < FAR;
    }

    private void expand(int c) {
        long d = distance[c];
        for (int r = places.first[c]; r >= 0 && d < limit; r = places.next[r]) {
            scan(r, d, value(r), c);
        }
        if (c == OUT) {
            for (int j = 1; j < columns; j++) {
                if (places.used[j] > 0 || j == target) {
                    relax(j, d + price[j], FROM_OUT);
                }
            }
        } else if (places.used[c] < places.capacity[c]) {
            freeColumn = distance[OUT] > d ? c : freeColumn;
            relax(OUT, d, FROM_COLUMN);
        }
    }

    private void scan(int row, long base, long value, int column) {
        if (column != OUT) {
            relax(OUT, base + value, row);
        }
        long[] entries = lists.list(row);
        int length = entries.length;
        int ordered = lists.ordered(row);
        long reach = base + value - weights.everyone;
        // once OUT is reached, any column that counts can be had through it for its price; only better ways are looked
        // at
        long enough = Math.min(limit - floor, done[OUT] ? distance[OUT] : FAR);
        for (int e = 0; e < length; e++) {
            if (e == ordered) {
                ordered = lists.extend(row);
            }
            long packed = entries[length - 1 - e];
            long weight = weights.weight(packed);
            if (reach - weight >= enough) {
                break;
            }
            int c = (int) (packed & weights.columnMask);
            relax(c, reach - weight + price[c], row);
        }
    }

    private void relax(int c, long d, int from) {
        if (d < distance[c] && d < limit && !done[c]) {
            label(c, d, from);
        }
    }

    private void label(int c, long d, int from) {
        if (distance[c] == FAR) {
            touched[touchedCount++] = c;
        }
        distance[c] = d;
        reachedFrom[c] = from;
        if (c == target) {
            limit = d;
        }
        heap.raise(c);
    }

    private void apply(int row, int from) {
        for (int k = 0; k < touchedCount; k++) {
            int c = touched[k];
            if (distance[c] < limit) {
                price[c] += limit - distance[c];
            }
        }
        turn(row, from);
        forget();
        long shift = price[OUT];
        for (int c = 0; c < columns; c++) {
            price[c] = Math.max(0, price[c] - shift);
        }
    }

    private void turn(int row, int from) {
        int c = target;
        while (c != from) {
            int by = reachedFrom[c];
            if (by == FROM_OUT) {
                c = OUT;
            } else if (by == FROM_COLUMN) {
                c = freeColumn;
            } else {
                int left = places.column[by];
                places.move(by, c);
                held[by] = c == OUT ? 0 : weights.weight(candidate(by, c));
                if (by == row) {
                    return;
                }
                c = left;
            }
        }
    }

    private void forget() {
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = FAR;
            done[touched[k]] = false;
        }
        touchedCount = 0;
        heap.clear();
    }
}
