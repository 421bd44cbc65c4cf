package org.cordee.matching.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the search for diverse sets stands on: values that are kept up to date, and changes that only make it better.
 */
class PartitionTest {

    private static int[] distances(Random random, int n) {
        int[] distance = new int[n * n];
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < n; k++) {
                distance[i * n + k] = distance[k * n + i] = random.nextInt(20) - 4;
            }
        }
        return distance;
    }

    private static int[] partition(Random random, int[] sizes) {
        int[] order = new int[Arrays.stream(sizes).sum()];
        int at = 0;
        for (int g = 0; g < sizes.length; g++) {
            for (int k = 0; k < sizes[g]; k++) {
                order[at++] = g;
            }
        }
        for (int i = order.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[k];
            order[k] = swap;
        }
        return order;
    }

    private static long value(int[] set, int n, int[] distance, int[] fit) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            for (int k = i + 1; k < n; k++) {
                sum += set[i] == set[k] ? distance[i * n + k] : 0;
            }
            sum += fit == null ? 0 : fit[set[i] * n + i];
        }
        return sum;
    }

    @Test
    void theValueIsTrueAfterWhateverChange() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int[] sizes = {2 + random.nextInt(3), 2 + random.nextInt(3), 1 + random.nextInt(3)};
            int n = Arrays.stream(sizes).sum();
            int[] most = Arrays.stream(sizes).map(size -> size + 2).toArray();
            int[] distance = distances(random, n);
            int[] fit = random.nextBoolean() ? random.ints(3L * n, -9, 10).toArray() : null;
            Partition people = new Partition(most, n, distance, fit);
            people.start(partition(random, sizes));
            assertEquals(value(people.set, n, distance, fit), people.value, "seed " + seed);
            for (int step = 0; step < 40; step++) {
                int a = random.nextInt(n);
                int b = random.nextInt(n);
                int h = random.nextInt(3);
                if (people.set[a] != people.set[b] && random.nextBoolean()) {
                    long before = people.value;
                    int delta = people.delta(a, b);
                    people.swap(a, b);
                    assertEquals(before + delta, people.value);
                } else if (people.set[a] != h && people.size[h] < most[h]) {
                    people.move(a, h);
                }
                assertEquals(value(people.set, n, distance, fit), people.value, "seed " + seed);
                for (int g = 0; g < 3; g++) {
                    int set = g;
                    int[] members = Arrays.copyOf(people.member[g], people.size[g]);
                    Arrays.sort(members);
                    assertArrayEquals(
                            IntStream.range(0, n)
                                    .filter(i -> people.set[i] == set)
                                    .toArray(),
                            members);
                }
            }
        }
    }

    @Test
    void whoIsAloneCostsAPenaltyAndChangesAreForeseen() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int n = 4 + random.nextInt(6);
            int[][] categories = new int[n][];
            for (int i = 0; i < n; i++) {
                categories[i] =
                        random.ints(0, 3).limit(random.nextInt(3)).distinct().toArray();
            }
            int[] set = random.ints(n, 0, 3).toArray();
            IsolationPenalty penalty = new IsolationPenalty(categories, 3, 3, 100);
            penalty.start(set);
            for (int step = 0; step < 30; step++) {
                assertEquals(alone(set, categories), penalty.value(), "seed " + seed);
                int a = random.nextInt(n);
                int b = random.nextInt(n);
                int h = random.nextInt(3);
                long before = penalty.value();
                if (set[a] != set[b]) {
                    int foreseen = penalty.swapped(a, set[a], b, set[b]);
                    assertEquals(before, penalty.value(), "asking changes nothing");
                    penalty.swap(a, set[a], b, set[b]);
                    int swap = set[a];
                    set[a] = set[b];
                    set[b] = swap;
                    assertEquals(before + foreseen, penalty.value(), "seed " + seed);
                } else if (set[a] != h) {
                    int foreseen = penalty.moved(a, set[a], h);
                    penalty.move(a, set[a], h);
                    set[a] = h;
                    assertEquals(before + foreseen, penalty.value(), "seed " + seed);
                }
            }
        }
    }

    private static long alone(int[] set, int[][] categories) {
        long sum = 0;
        for (int g = 0; g < 3; g++) {
            for (int c = 0; c < 3; c++) {
                int count = 0;
                for (int i = 0; i < set.length; i++) {
                    int category = c;
                    count += set[i] == g && Arrays.stream(categories[i]).anyMatch(x -> x == category) ? 1 : 0;
                }
                sum -= count == 1 ? 100 : 0;
            }
        }
        return sum;
    }

    @Test
    void withoutTemperatureASearchOnlyRisesAndEndsWhereNoExchangeHelps() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int[] sizes = {3, 4, 4};
            int[] least = {3, 3, 3};
            int[] most = {4, 5, 5};
            boolean fixedSizes = random.nextBoolean();
            int n = 11;
            int[] distance = distances(random, n);
            Partition people = new Partition(fixedSizes ? sizes : most, n, distance, null);
            SwapAnnealing annealing = new SwapAnnealing(
                    people, fixedSizes ? sizes : least, fixedSizes ? sizes : most, null, new RandomSource(seed));
            annealing.start(partition(random, sizes));
            annealing.setTemperature(0);
            long changes = -1;
            while (changes != people.changes) {
                changes = people.changes;
                long before = annealing.value();
                annealing.pass();
                assertTrue(annealing.value() >= before, "seed " + seed);
            }
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (people.set[a] != people.set[b]) {
                        assertTrue(people.delta(a, b) <= 0, "seed " + seed + ": " + a + " and " + b);
                    }
                }
            }
            for (int g = 0; g < 3; g++) {
                assertTrue(people.size[g] >= (fixedSizes ? sizes[g] : least[g]), "seed " + seed);
                assertTrue(people.size[g] <= (fixedSizes ? sizes[g] : most[g]), "seed " + seed);
            }
        }
    }

    @Test
    void aHotSearchKeepsSizesAndAColdOneCompanyToo() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int[] sizes = {4, 4, 4};
            int[][] categories = new int[12][];
            Arrays.setAll(categories, i -> i < 4 ? new int[] {0} : new int[0]);
            Partition people = new Partition(sizes, 12, distances(random, 12), null);
            SwapAnnealing annealing = new SwapAnnealing(
                    people, sizes, sizes, new IsolationPenalty(categories, 1, 3, 10_000), new RandomSource(seed));
            annealing.start(partition(random, sizes));
            for (double temperature = 50; temperature > 0.1; temperature /= 2) {
                annealing.setTemperature(temperature);
                annealing.pass();
                assertArrayEquals(sizes, people.size, "seed " + seed);
            }
            annealing.setTemperature(0);
            annealing.pass();
            annealing.pass();
            int[] of = new int[3];
            for (int i = 0; i < 4; i++) {
                of[people.set[i]]++;
            }
            for (int count : of) {
                assertFalse(count == 1, "seed " + seed + ": somebody is alone");
            }
        }
    }

    @Test
    void aBlockStaysTogetherWhereverItGoes() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int[] sizes = {4, 4, 4};
            Partition people = new Partition(sizes, 12, distances(random, 12), null);
            RandomSource source = new RandomSource(seed);
            SwapAnnealing annealing = new SwapAnnealing(people, sizes, sizes, null, source);
            annealing.start(new int[] {0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 2});
            Blocks blocks = new Blocks(new int[][] {{0, 1}, {2, 3}}, 12);
            for (int step = 0; step < 30; step++) {
                double temperature = step < 15 ? 20 : 0;
                long before = annealing.value();
                blocks.pass(people, annealing, source, temperature);
                assertEquals(people.set[0], people.set[1], "seed " + seed);
                assertEquals(people.set[2], people.set[3], "seed " + seed);
                assertArrayEquals(sizes, people.size);
                assertTrue(temperature > 0 || annealing.value() >= before, "seed " + seed);
            }
        }
    }

    @Test
    void aChildHasTheSizesAskedForAndWhoIsFixedStays() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int[] sizes = {2 + random.nextInt(3), 2 + random.nextInt(3), 2 + random.nextInt(3), 3};
            int n = Arrays.stream(sizes).sum();
            int[] one = partition(random, sizes);
            int[] other = partition(random, sizes);
            int[] fixed = new int[n];
            Arrays.fill(fixed, -1);
            for (int g = 0; g < 4; g++) {
                int set = g;
                int in = IntStream.range(0, n)
                        .filter(i -> one[i] == set)
                        .findFirst()
                        .orElseThrow();
                fixed[in] = random.nextBoolean() ? g : -1;
            }
            int[] child = new Crossover(4, fixed, new RandomSource(seed)).child(one, other, sizes);
            int[] count = new int[4];
            for (int i = 0; i < n; i++) {
                count[child[i]]++;
                assertTrue(fixed[i] < 0 || child[i] == fixed[i], "seed " + seed);
            }
            assertArrayEquals(sizes, count, "seed " + seed);
        }
    }

    @Test
    void theChildOfTwoLikeParentsIsLikeThem() {
        for (int seed = 0; seed < 100; seed++) {
            int[] sizes = {3, 3, 3};
            int[] parent = partition(new Random(seed), sizes);
            int[] fixed = new int[9];
            Arrays.fill(fixed, -1);
            int[] child = new Crossover(3, fixed, new RandomSource(seed)).child(parent, parent.clone(), sizes);
            for (int i = 0; i < 9; i++) {
                for (int k = 0; k < 9; k++) {
                    assertEquals(parent[i] == parent[k], child[i] == child[k], "seed " + seed);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 77, Long.MIN_VALUE, Long.MAX_VALUE})
    void randomNumbersAreTheSameForASeedAndReachEverything(long seed) {
        RandomSource one = new RandomSource(seed);
        RandomSource same = new RandomSource(seed);
        int[] seen = new int[7];
        for (int i = 0; i < 2000; i++) {
            int number = one.below(7);
            assertEquals(number, same.below(7));
            seen[number]++;
        }
        for (int count : seen) {
            assertTrue(count > 100, Arrays.toString(seen));
        }
        int[] order = one.order(50);
        assertArrayEquals(order, same.order(50));
        assertFalse(Arrays.equals(order, one.order(50)));
        Arrays.sort(order);
        for (int i = 0; i < 50; i++) {
            assertEquals(i, order[i], "each once");
        }
        assertEquals(0, one.below(1));
        assertEquals(0, one.order(0).length);
    }

    @Test
    void thresholdsAllowLossesByTemperatureAndNoneWithoutIt() {
        Thresholds thresholds = new Thresholds(10, new RandomSource(3));
        thresholds.set(0);
        assertTrue(Arrays.stream(thresholds.number).allMatch(number -> number == 0));
        thresholds.set(10);
        double warm = Arrays.stream(thresholds.number).average().orElseThrow();
        assertTrue(Arrays.stream(thresholds.number).allMatch(number -> number < 0));
        assertEquals(-10.5, warm, 1, "exponential numbers have the temperature as their mean");
        for (int w = 0; w < thresholds.lowest.length; w++) {
            int[] window = Arrays.copyOfRange(thresholds.number, w * thresholds.width, (w + 1) * thresholds.width);
            assertEquals(Arrays.stream(window).min().orElseThrow(), thresholds.lowest[w]);
        }
        thresholds.set(100);
        assertTrue(Arrays.stream(thresholds.number).average().orElseThrow() < 5 * warm);
        assertEquals(0, thresholds.lowest.length & thresholds.lowest.length - 1, "a power of two");
    }
}
