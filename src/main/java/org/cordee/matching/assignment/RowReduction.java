package org.cordee.matching.assignment;

/**
 * The beginning of {@link RowAssignment}: rows bid for their best column, and whoever is outbid bids again (augmenting
 * row reduction, Jonker and Volgenant 1987), as long as this is cheap. In a column with several places the lowest bid
 * counts.
 */
final class RowReduction {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int BIDS_PER_ROW = 4;

    private final CandidateLists lists;
    private final int[] listOf;
    private final Places places;
    private final long[] price;
    private final long[] held;
    private final long[] bid;
    private final long columnMask;
    private final int columnBits;
    private final int scoreShift;
    private final long hashMask;
    private final int spread;
    private final long widest;

    /** Places, prices and what rows hold are written into those given. */
    RowReduction(CandidateLists lists, int[] listOf, Weights weights, Places places, long[] price, long[] held) {
        this.lists = lists;
        this.listOf = listOf;
        this.places = places;
        this.price = price;
        this.held = held;
        bid = new long[listOf.length];
        columnMask = weights.columnMask;
        columnBits = weights.columnBits;
        scoreShift = weights.columnBits + weights.hashBits;
        hashMask = weights.hashMask;
        spread = weights.spread;
        widest = weights.widest;
    }

    /** Augmenting row reduction: fills {@code free} with the rows left without a place and says how many they are. */
    int run(int[] free) {
        int rows = listOf.length;
        int[] queue = new int[rows];
        int waiting = 0;
        for (int row = rows - 1; row >= 0; row--) {
            if (!takeFree(row)) {
                queue[waiting++] = row;
            }
        }
        int left = 0;
        long bids = (long) BIDS_PER_ROW * rows;
        while (waiting > 0) {
            int row = queue[--waiting];
            if (bids-- < 0) {
                free[left++] = row;
                continue;
            }
            int out = bid(row);
            if (out == row) {
                free[left++] = row;
            } else if (out >= 0) {
                queue[waiting++] = out;
            }
        }
        return left;
    }

    /** Seats the row in any of its equally best columns that has a place free; all prices must still be 0. */
    private boolean takeFree(int row) {
        int list = listOf[row];
        long[] entries = lists.list(list);
        int length = entries.length;
        int ordered = lists.ordered(list);
        long best = -1;
        for (int e = 0; e < length; e++) {
            if (e == ordered) {
                ordered = lists.extend(list);
            }
            long packed = entries[length - 1 - e];
            long weight = (packed >>> scoreShift) << spread | packed >>> columnBits & hashMask;
            if (weight < best) {
                return false;
            }
            best = weight;
            int c = (int) (packed & columnMask);
            if (places.free(c)) {
                places.put(row, c);
                held[row] = weight;
                return true;
            }
        }
        return false;
    }

    /** The row bids for its best column; says who is without a place after it: nobody (-1), another row or itself. */
    private int bid(int row) {
        int list = listOf[row];
        long[] entries = lists.list(list);
        int length = entries.length;
        if (length == 0) {
            return row;
        }
        int ordered = lists.ordered(list);
        long best = -FAR;
        long second = -FAR;
        long bestWeight = 0;
        int column = -1;
        int secondColumn = -1;
        long secondWeight = 0;
        for (int e = 0; e < length; e++) {
            if (e == ordered) {
                ordered = lists.extend(list);
            }
            long packed = entries[length - 1 - e];
            long weight = (packed >>> scoreShift) << spread | packed >>> columnBits & hashMask;
            if (weight <= second) {
                break;
            }
            int c = (int) (packed & columnMask);
            long value = weight - price[c];
            if (value > best) {
                second = best;
                secondColumn = column;
                secondWeight = bestWeight;
                best = value;
                column = c;
                bestWeight = weight;
            } else if (value > second) {
                second = value;
                secondColumn = c;
                secondWeight = weight;
            }
        }
        long level = price[column] + (second == -FAR ? widest : best - second);
        if (places.free(column)) {
            return sit(row, column, bestWeight, level);
        }
        if (level == price[column]) {
            if (places.free(secondColumn)) {
                return sit(row, secondColumn, secondWeight, 0);
            }
            return row;
        }
        int lowest = lowestBid(column);
        if (lowest < 0 || bid[lowest] >= level) {
            return row;
        }
        places.take(lowest);
        sit(row, column, bestWeight, level);
        return lowest;
    }

    private int sit(int row, int column, long weight, long level) {
        places.put(row, column);
        held[row] = weight;
        bid[row] = level;
        if (!places.free(column)) {
            price[column] = Math.max(price[column], bid[lowestBid(column)]);
        }
        return -1;
    }

    private int lowestBid(int column) {
        int lowest = places.first[column];
        for (int r = lowest; r >= 0; r = places.next[r]) {
            if (bid[r] < bid[lowest]) {
                lowest = r;
            }
        }
        return lowest;
    }
}
