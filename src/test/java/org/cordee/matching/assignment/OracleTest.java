package org.cordee.matching.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    private static void compare(int mentees, int mentors, int candidates, int most, int range, boolean alike, long seed) {
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
                .map(j -> alike ? charm[j] - r.nextInt(1 + range / 10) : r.nextInt(range) - range / 2).toArray();
        }
        long[] expected = OrTools.assignment(capacity, mentor, score);
        assertArrayEquals(expected, BareAssignment.of(capacity, mentor, score, false).totals());
        assertArrayEquals(expected, BareAssignment.of(capacity, mentor, score, true).totals());
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
            assertEquals(OrTools.selfLoops(ring.to(), ring.worth()), Engines.people(ring.to(), ring.worth(), Cap.UNBOUNDED));
        }
    }

    @Test
    void cyclesOfThree() {
        for (int seed = 1; seed <= 3; seed++) {
            Ring ring = Ring.of(40, seed);
            SplittableRandom r = new SplittableRandom(seed);
            long[][] worth = Arrays.stream(ring.to())
                .map(row -> r.longs(row.length, 1, 5).toArray()).toArray(long[][]::new);
            long[][] both = Arrays.stream(worth).map(row -> Arrays.stream(row).map(w -> w + 1000).toArray())
                .toArray(long[][]::new);
            long[] totals = Engines.totals(ring.to(), worth, Cap.THREE);
            assertEquals(OrTools.shortCycles(ring.to(), both, 60), 1000 * totals[0] + totals[1]);
        }
    }

    @Test
    void aStableAssignmentHasNoBlockingPair() {
        SplittableRandom r = new SplittableRandom(5);
        for (int k = 0; k < 300; k++) {
            AssignmentProblem.Builder b = AssignmentProblem.builder();
            int mentees = 1 + r.nextInt(30);
            int mentors = 1 + r.nextInt(12);
            for (int i = 0; i < mentees; i++) {
                b.mentee("m" + i);
            }
            for (int j = 0; j < mentors; j++) {
                b.mentor("t" + j, r.nextInt(4));
            }
            for (int i = 0; i < mentees; i++) {
                for (int j = 0; j < mentors; j++) {
                    if (r.nextInt(3) == 0) {
                        b.pair(new AssignmentProblem.Pair("m" + i, "t" + j, 1, r.nextInt(5), r.nextInt(5)));
                    }
                }
            }
            AssignmentProblem p = b.build();
            for (StableAssignment.Proposing side : StableAssignment.Proposing.values()) {
                AssignmentResult stable = StableAssignment.of(p, side);
                assertTrue(blocking(p, stable) == null, () -> "blocking pair " + blocking(p, stable));
                StableAssignment.Price price = StableAssignment.price(LiveAssignment.of(p).result(), stable);
                assertTrue(price.fewerPeople() >= 0);
            }
            AssignmentResult asked = StableAssignment.of(p, StableAssignment.Proposing.MENTEES);
            AssignmentResult offered = StableAssignment.of(p, StableAssignment.Proposing.MENTORS);
            assertEquals(asked.cardinality(), offered.cardinality());
        }
    }

    private static AssignmentProblem.Pair blocking(AssignmentProblem p, AssignmentResult a) {
        for (String m : p.mentees()) {
            for (AssignmentProblem.Pair pair : p.candidates(m)) {
                int capacity = p.mentors().stream().filter(t -> t.id().equals(pair.mentor())).findFirst()
                    .orElseThrow().capacity();
                long held = a.matches().stream().filter(x -> x.mentor().equals(pair.mentor())).count();
                boolean mentorWants = held < capacity || a.matches().stream()
                    .anyMatch(x -> x.mentor().equals(pair.mentor()) && likes(p, x.mentee(), x.mentor(), false) < pair.mentorLikes());
                boolean menteeWants = a.matches().stream().filter(x -> x.mentee().equals(m))
                    .allMatch(x -> likes(p, m, x.mentor(), true) < pair.menteeLikes());
                if (capacity > 0 && mentorWants && menteeWants) {
                    return pair;
                }
            }
        }
        return null;
    }

    private static int likes(AssignmentProblem p, String mentee, String mentor, boolean byMentee) {
        return p.candidates(mentee).stream().filter(x -> x.mentor().equals(mentor))
            .mapToInt(x -> byMentee ? x.menteeLikes() : x.mentorLikes()).findFirst().orElseThrow();
    }
}
