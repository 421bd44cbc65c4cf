package org.cordee.matching.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Who could take whose place, made from a seed in the manner of kidney exchange pools (Saidman et al. 2006): blood-like
 * types decide which places are open at all, a personal hurdle thins them out. Each move is worth 1.
 */
public record Ring(int[][] to, long[][] worth) {

    /** A ring of this many people. */
    public static Ring of(int people, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] asks = new int[people];
        int[] gives = new int[people];
        double[] hurdle = new double[people];
        for (int i = 0; i < people; i++) {
            do {
                asks[i] = type(random);
                gives[i] = type(random);
                double h = random.nextDouble();
                hurdle[i] = h < 0.7 ? 0.05 : h < 0.9 ? 0.45 : 0.9;
            } while (fits(gives[i], asks[i]) && random.nextDouble() > hurdle[i]);
        }
        int[][] to = new int[people][];
        long[][] worth = new long[people][];
        for (int i = 0; i < people; i++) {
            int[] row = new int[people];
            int count = 0;
            for (int j = 0; j < people; j++) {
                if (i != j && fits(gives[i], asks[j]) && random.nextDouble() > hurdle[j]) {
                    row[count++] = j;
                }
            }
            to[i] = Arrays.copyOf(row, count);
            worth[i] = new long[count];
            Arrays.fill(worth[i], 1);
        }
        return new Ring(to, worth);
    }

    private static int type(SplittableRandom random) {
        double x = random.nextDouble();
        return x < 0.48 ? 0 : x < 0.82 ? 1 : x < 0.96 ? 2 : 3;
    }

    private static boolean fits(int giver, int receiver) {
        return giver == 0 || receiver == 3 || giver == receiver;
    }
}
