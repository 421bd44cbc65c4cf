package org.cordee.matching.assignment;

import java.util.Arrays;

/**
 * The part in which more people compete than there are places: here every place is certain to be taken, so the places
 * choose among the people. Each place is a row, each person a column with room for one.
 */
final class ContestedPart {

    private final Weights weights;
    private final int[] people;
    private final int[] mentors;
    private final int[] placeOf;
    private final long[][] turned;
    private final RowAssignment solved;

    ContestedPart(CandidateLists lists, Weights weights, int[] capacity, boolean[] contested, int[] people) {
        this.weights = new Weights(weights, people.length);
        this.people = people;
        int[] length = new int[capacity.length];
        for (int row : people) {
            for (long packed : lists.list(row)) {
                length[(int) (packed & weights.columnMask)]++;
            }
        }
        int count = 0;
        int places = 0;
        for (int c = 0; c < capacity.length; c++) {
            if (contested[c]) {
                count++;
                places += capacity[c];
            }
        }
        mentors = new int[count];
        placeOf = new int[places];
        turned = new long[count][];
        int[] index = new int[capacity.length];
        int m = 0;
        int p = 0;
        for (int c = 0; c < capacity.length; c++) {
            if (contested[c]) {
                mentors[m] = c;
                index[c] = m;
                turned[m] = new long[length[c]];
                for (int k = 0; k < capacity[c]; k++) {
                    placeOf[p++] = m;
                }
                m++;
            }
        }
        int[] filled = new int[count];
        for (int k = 0; k < people.length; k++) {
            for (long packed : lists.list(people[k])) {
                int at = index[(int) (packed & weights.columnMask)];
                turned[at][filled[at]++] = this.weights.repack(packed, weights, k);
            }
        }
        int[] one = new int[people.length];
        Arrays.fill(one, 1);
        solved = new RowAssignment(new CandidateLists(turned), placeOf, this.weights, new Places(places, one));
        if (!solved.solve()) {
            throw new IllegalStateException("a contested place stayed empty");
        }
    }

    /** Writes who sits where into {@code column} and {@code held}, and what a place is worth into {@code price}. */
    void into(int[] column, long[] held, long[] price) {
        for (int p = 0; p < placeOf.length; p++) {
            int row = people[solved.columnOf(p)];
            column[row] = mentors[placeOf[p]];
            held[row] = solved.held[p];
        }
        for (int m = 0; m < mentors.length; m++) {
            long best = 0;
            for (long packed : turned[m]) {
                best = Math.max(
                        best,
                        weights.everyone + weights.weight(packed) - solved.price[(int) (packed & weights.columnMask)]);
            }
            price[mentors[m]] = best;
        }
    }
}
