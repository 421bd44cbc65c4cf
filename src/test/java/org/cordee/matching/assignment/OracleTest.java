package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.cordee.matching.bench.OrTools;
import org.cordee.matching.bench.Ring;
import org.cordee.matching.exchange.CycleExchange.Cap;
import org.cordee.matching.exchange.Engines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Large cases against Google OR-Tools. */
class OracleTest {

    @BeforeAll
    static void load() {
        OrTools.load();
    }

    /** Scores at random, or nearly the same for all mentees, so that everybody wants the same mentors. */
    private static void compare(
            int mentees, int mentors, int candidates, int most, int range, boolean alike, long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        int[] capacity = r.ints(mentors, 0, most + 1).toArray();
        int[] charm = r.ints(mentors, 0, range).toArray();
        int[][] mentor = new int[mentees][];
        int[][] score = new int[mentees][];
        for (int i = 0; i < mentees; i++) {
            BitSet chosen = new BitSet();
            int wanted = r.nextInt(candidates + 1);
            while (chosen.cardinality() < wanted) {
                chosen.set(r.nextInt(mentors));
            }
            mentor[i] = chosen.stream().toArray();
            score[i] = Arrays.stream(mentor[i])
                    .map(j -> alike ? charm[j] - r.nextInt(1 + range / 10) : r.nextInt(range) - range / 2)
                    .toArray();
        }
        long[] expected = OrTools.assignment(capacity, mentor, score);
        assertArrayEquals(
                expected, BareAssignment.of(capacity, mentor, score, false).totals());
        assertArrayEquals(
                expected, BareAssignment.of(capacity, mentor, score, true).totals());
    }

    @Test
    void assignmentOfEveryKind() {
        long seed = 1;
        for (int range : new int[] {2, 10, 1000, 1_000_000}) {
            for (boolean alike : new boolean[] {false, true}) {
                compare(1500, 1000, 40, 2, range, alike, seed++);
                compare(1500, 600, 40, 2, range, alike, seed++);
                compare(800, 1500, 20, 1, range, alike, seed++);
                compare(1000, 1000, 3, 1, range, alike, seed++);
                compare(2000, 20, 10, 120, range, alike, seed++);
            }
        }
    }

    @Test
    void assignmentAtTwentyThousand() {
        compare(20_000, 16_000, 30, 2, 500, false, 99);
    }

    @Test
    void cyclesOfAnyLength() {
        for (int seed = 1; seed <= 4; seed++) {
            Ring ring = Ring.of(300, seed);
            assertEquals(
                    OrTools.selfLoops(ring.to(), ring.worth()), Engines.people(ring.to(), ring.worth(), Cap.UNBOUNDED));
        }
    }

    @Test
    void cyclesOfThree() {
        for (int seed = 1; seed <= 4; seed++) {
            Ring ring = Ring.of(40, seed);
            SplittableRandom r = new SplittableRandom(seed);
            int most = seed == 4 ? 100_000_000 : 5;
            long person = 100L * most;
            long[][] worth = Arrays.stream(ring.to())
                    .map(row -> r.longs(row.length, 1, most).toArray())
                    .toArray(long[][]::new);
            long[][] both = Arrays.stream(worth)
                    .map(row -> Arrays.stream(row).map(w -> w + person).toArray())
                    .toArray(long[][]::new);
            long[] totals = Engines.totals(ring.to(), worth, Cap.THREE);
            assertEquals(OrTools.shortCycles(ring.to(), both, 60), person * totals[0] + totals[1]);
        }
    }
}
