package org.cordee.matching.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bound of the linear program, against trying every choice of whole cycles. */
class PackingProgramTest {

    private static final double CLOSE = 1e-3;

    private record Cycles(int people, int[] first, int[] second, int[] third, double[] cost) {

        PackingProgram program() {
            return new PackingProgram(people, first, second, third, cost);
        }

        double brute(boolean[] forbidden, int at, int busy) {
            if (at == cost.length) {
                return 0;
            }
            double best = brute(forbidden, at + 1, busy);
            int members = 1 << first[at] | 1 << second[at] | (third[at] < 0 ? 0 : 1 << third[at]);
            return forbidden[at] || (busy & members) != 0
                    ? best
                    : Math.max(best, cost[at] + brute(forbidden, at + 1, busy | members));
        }

        void check(PackingProgram program, String when) {
            double bound = program.solve();
            boolean[] forbidden = new boolean[cost.length];
            for (int c = 0; c < cost.length; c++) {
                forbidden[c] = program.forbidden(c);
            }
            double best = brute(forbidden, 0, 0);
            assertTrue(bound >= best - 1e-9, when + ": bound " + bound + " below " + best);
            double[] fraction = program.fractions();
            double[] busy = new double[people];
            double worth = 0;
            for (int c = 0; c < cost.length; c++) {
                assertTrue(fraction[c] > -CLOSE, when);
                assertTrue(!forbidden[c] || fraction[c] < CLOSE, when + ": a forbidden cycle is used");
                busy[first[c]] += fraction[c];
                busy[second[c]] += fraction[c];
                if (third[c] >= 0) {
                    busy[third[c]] += fraction[c];
                }
                worth += fraction[c] * cost[c];
                assertTrue(forbidden[c] || program.reduced(c) < CLOSE, when + ": a cycle would still pay");
            }
            for (int p = 0; p < people; p++) {
                assertTrue(busy[p] < 1 + CLOSE, when + ": somebody goes more than once");
            }
            assertEquals(worth, bound, CLOSE * (1 + Math.abs(bound)), when + ": the bound is reached");
        }
    }

    private static Cycles random(Random random) {
        int people = 3 + random.nextInt(6);
        int count = 1 + random.nextInt(12);
        int[] first = new int[count];
        int[] second = new int[count];
        int[] third = new int[count];
        double[] cost = new double[count];
        for (int c = 0; c < count; c++) {
            first[c] = random.nextInt(people);
            second[c] = (first[c] + 1 + random.nextInt(people - 1)) % people;
            third[c] = -1;
            if (random.nextBoolean()) {
                int other = random.nextInt(people);
                third[c] = other == first[c] || other == second[c] ? -1 : other;
            }
            cost[c] = 1 + random.nextInt(50);
        }
        return new Cycles(people, first, second, third, cost);
    }

    @Test
    void threePairsInARingAreEachHalfUsed() {
        Cycles ring =
                new Cycles(3, new int[] {0, 1, 2}, new int[] {1, 2, 0}, new int[] {-1, -1, -1}, new double[] {2, 2, 2});
        PackingProgram program = ring.program();
        assertEquals(3, program.solve(), CLOSE);
        for (double part : program.fractions()) {
            assertEquals(0.5, part, CLOSE);
        }
        program.forbid(0, true);
        assertEquals(2, program.solve(), CLOSE, "without one of them it is whole");
        program.forbid(0, false);
        assertEquals(3, program.solve(), CLOSE);
    }

    @Test
    void aCycleOfThreeIsTakenWholeWhereItIsWorthMore() {
        Cycles both = new Cycles(
                3, new int[] {0, 1, 2, 0}, new int[] {1, 2, 0, 1}, new int[] {-1, -1, -1, 2}, new double[] {2, 2, 2, 4
                });
        PackingProgram program = both.program();
        assertEquals(4, program.solve(), CLOSE);
        assertEquals(1, program.fractions()[3], CLOSE);
        assertFalse(program.forbidden(3));
    }

    @Test
    void boundsAndPricesHoldOnManySmallPrograms() {
        for (int seed = 0; seed < 2000; seed++) {
            Cycles cycles = random(new Random(seed));
            cycles.check(cycles.program(), "seed " + seed);
        }
    }

    @Test
    void theyHoldWhileCyclesAreForbiddenAndAllowedAgain() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Cycles cycles = random(random);
            PackingProgram program = cycles.program();
            for (int step = 0; step < 10; step++) {
                program.forbid(random.nextInt(cycles.cost.length), random.nextBoolean());
                cycles.check(program, "seed " + seed + ", step " + step);
            }
        }
    }
}
