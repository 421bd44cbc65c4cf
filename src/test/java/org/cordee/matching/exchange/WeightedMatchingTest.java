package org.cordee.matching.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A matching of the highest weight, against trying everything. */
class WeightedMatchingTest {

    private static long brute(int n, int[][] edges, long[] weights, int at, int busy) {
        if (at == edges.length) {
            return 0;
        }
        long best = brute(n, edges, weights, at + 1, busy);
        int both = 1 << edges[at][0] | 1 << edges[at][1];
        return (busy & both) != 0 ? best : Math.max(best, weights[at] + brute(n, edges, weights, at + 1, busy | both));
    }

    private static long weight(int n, int[][] edges, long[] weights, int[] mate) {
        long sum = 0;
        int matched = 0;
        for (int i = 0; i < edges.length; i++) {
            if (mate[edges[i][0]] == edges[i][1]) {
                assertEquals(edges[i][0], mate[edges[i][1]], "both ends agree");
                sum += weights[i];
                matched += 2;
            }
        }
        int said = 0;
        for (int i = 0; i < n; i++) {
            said += mate[i] >= 0 ? 1 : 0;
        }
        assertEquals(matched, said, "nobody is matched where there is no edge");
        return sum;
    }

    @Test
    void aHeavyEdgeInTheMiddleBeatsTwoLightOnesAndTwoHeavierOnesBeatIt() {
        int[][] path = {{0, 1}, {1, 2}, {2, 3}};
        assertArrayEquals(new int[] {-1, 2, 1, -1}, WeightedMatching.of(4, path, new long[] {1, 5, 1}));
        assertArrayEquals(new int[] {1, 0, 3, 2}, WeightedMatching.of(4, path, new long[] {3, 5, 3}));
    }

    @Test
    void anOddRingIsOpenedWhereItCostsLeast() {
        int[][] ring = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}, {2, 5}};
        long[] weights = {6, 6, 6, 6, 6, 5};
        int[] mate = WeightedMatching.of(6, ring, weights);
        assertEquals(17, weight(6, ring, weights, mate));
        assertEquals(5, mate[2], "the one outside is reached through the ring");
    }

    @Test
    void nobodyIsMatchedWithoutEdges() {
        assertArrayEquals(new int[] {-1, -1, -1}, WeightedMatching.of(3, new int[0][], new long[0]));
        assertArrayEquals(new int[0], WeightedMatching.of(0, new int[0][], new long[0]));
    }

    @Test
    void bestOnThousandsOfSmallGraphs() {
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(8);
            long range = random.nextBoolean() ? 4 : 1L << 40;
            double density = 0.2 + 0.7 * random.nextDouble();
            List<int[]> edges = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                for (int k = i + 1; k < n; k++) {
                    if (random.nextDouble() < density && edges.size() < 18) {
                        edges.add(random.nextBoolean() ? new int[] {i, k} : new int[] {k, i});
                    }
                }
            }
            int[][] all = edges.toArray(int[][]::new);
            long[] weights = random.longs(all.length, 1, range + 1).toArray();
            int[] mate = WeightedMatching.of(n, all, weights);
            assertEquals(brute(n, all, weights, 0, 0), weight(n, all, weights, mate), "seed " + seed);
        }
    }

    @Test
    void largerGraphsAreMatchedAsWellInAnyOrderOfNodes() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int n = 40;
            List<int[]> edges = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                for (int k = i + 1; k < n; k++) {
                    if (random.nextInt(5) == 0) {
                        edges.add(new int[] {i, k});
                    }
                }
            }
            int[][] all = edges.toArray(int[][]::new);
            long[] weights = random.longs(all.length, 1, 1000).toArray();
            int[][] turned = new int[all.length][];
            for (int i = 0; i < all.length; i++) {
                turned[i] = new int[] {n - 1 - all[i][1], n - 1 - all[i][0]};
            }
            assertEquals(
                    weight(n, all, weights, WeightedMatching.of(n, all, weights)),
                    weight(n, turned, weights, WeightedMatching.of(n, turned, weights)),
                    "seed " + seed);
        }
    }

    @Test
    void noExchangeOfTwoPairsWouldBeBetter() {
        Random random = new Random(5);
        int n = 30;
        long[][] value = new long[n][n];
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < n; k++) {
                value[i][k] = value[k][i] = 1 + random.nextInt(100);
                edges.add(new int[] {i, k});
            }
        }
        int[] mate = WeightedMatching.of(
                n,
                edges.toArray(int[][]::new),
                edges.stream().mapToLong(e -> value[e[0]][e[1]]).toArray());
        for (int i = 0; i < n; i++) {
            assertTrue(mate[i] >= 0, "all can be matched, and every edge is worth something");
            for (int k = 0; k < n; k++) {
                if (k != i && k != mate[i]) {
                    assertTrue(
                            value[i][mate[i]] + value[k][mate[k]] >= value[i][k] + value[mate[i]][mate[k]],
                            i + " and " + k);
                }
            }
        }
    }
}
