package org.cordee.matching.groups;

import java.util.Arrays;
import org.cordee.matching.BadInput;

/** How large each set is to be. */
public final class Sizes {

    private Sizes() {}

    /**
     * As many sets as come nearest to the size aimed at, as even as can be.
     *
     * @param people how many people there are
     * @param least smallest size allowed, 2 or more; learning sets have 4
     * @param aim size aimed at; learning sets have 6
     * @param most largest size allowed; learning sets have 8
     * @return the sizes, larger ones first
     * @throws BadInput where no number of sets will do
     */
    public static int[] even(int people, int least, int aim, int most) {
        if (least < 2 || aim < least || most < aim) {
            throw new BadInput("sizes", "Sizes from " + least + " over " + aim + " to " + most + " make no sense.");
        }
        if (people == 1) {
            throw new BadInput("people", "One person alone makes no set.");
        }
        int best = 0;
        for (int k = 1; k * least <= people; k++) {
            if ((long) k * most >= people
                    && (best == 0 || Math.abs(people - k * aim) < Math.abs(people - best * aim))) {
                best = k;
            }
        }
        if (best == 0) {
            throw new BadInput("people", people + " people cannot be put into sets of " + least + " to " + most + ".");
        }
        int[] sizes = new int[best];
        Arrays.fill(sizes, people / best);
        for (int g = 0; g < people % best; g++) {
            sizes[g]++;
        }
        return sizes;
    }

    /**
     * As uneven as can be, for a sum of distances is largest in large sets: the sizes with the largest sum of squares,
     * by dynamic programming over sets. The limits must add up.
     */
    static int[] spread(int people, int[] low, int[] high) {
        int sets = low.length;
        long[][] best = new long[sets + 1][people + 1];
        int[][] choice = new int[sets + 1][people + 1];
        for (long[] row : best) {
            Arrays.fill(row, -1);
        }
        best[0][0] = 0;
        for (int g = 0; g < sets; g++) {
            for (int m = 0; m <= people; m++) {
                for (int s = low[g]; best[g][m] >= 0 && s <= high[g] && m + s <= people; s++) {
                    long squares = best[g][m] + (long) s * s;
                    if (squares > best[g + 1][m + s]) {
                        best[g + 1][m + s] = squares;
                        choice[g + 1][m + s] = s;
                    }
                }
            }
        }
        int[] sizes = new int[sets];
        int left = people;
        for (int g = sets; g > 0; g--) {
            sizes[g - 1] = choice[g][left];
            left -= sizes[g - 1];
        }
        return sizes;
    }
}
