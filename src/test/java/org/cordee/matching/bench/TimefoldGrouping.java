package org.cordee.matching.bench;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The grouping done by Timefold in its default phases, with an incremental score as fast as ours. */
public final class TimefoldGrouping {

    private TimefoldGrouping() {}

    /** Someone in a set. */
    @PlanningEntity
    public static class Seat {
        @PlanningId
        public int id;

        @PlanningVariable
        public Integer set;

        public Seat() {}

        Seat(int id) {
            this.id = id;
        }
    }

    /** All in sets. */
    @PlanningSolution
    public static class Table {
        @PlanningEntityCollectionProperty
        public List<Seat> seats;

        @ValueRangeProvider
        public List<Integer> sets;

        @PlanningScore
        public HardSoftLongScore score;
    }

    /** Keeps the sum of distances and how far sizes are off. */
    public static class Sum implements IncrementalScoreCalculator<Table, HardSoftLongScore> {
        static int n;
        static int[] distance;
        static int[] low;
        static int[] high;
        private int[] set;
        private int[] size;
        private long[] gain;
        private long value;
        private long off;

        @Override
        public void resetWorkingSolution(Table table) {
            set = new int[n];
            java.util.Arrays.fill(set, -1);
            size = new int[low.length];
            gain = new long[low.length * n];
            value = 0;
            off = IntStream.of(low).sum();
            for (Seat s : table.seats) {
                insert(s);
            }
        }

        private long off(int g) {
            return Math.max(0, low[g] - size[g]) + Math.max(0, size[g] - high[g]);
        }

        private void insert(Seat s) {
            if (s.set != null) {
                change(s.id, s.set, 1);
                set[s.id] = s.set;
            }
        }

        private void retract(Seat s) {
            if (set[s.id] >= 0) {
                change(s.id, set[s.id], -1);
                set[s.id] = -1;
            }
        }

        private void change(int i, int g, int by) {
            off -= off(g);
            size[g] += by;
            off += off(g);
            value += by * gain[g * n + i];
            for (int k = 0; k < n; k++) {
                gain[g * n + k] += (long) by * distance[i * n + k];
            }
        }

        @Override
        public void beforeEntityAdded(Object entity) {}

        @Override
        public void afterEntityAdded(Object entity) {
            insert((Seat) entity);
        }

        @Override
        public void beforeVariableChanged(Object entity, String name) {
            retract((Seat) entity);
        }

        @Override
        public void afterVariableChanged(Object entity, String name) {
            insert((Seat) entity);
        }

        @Override
        public void beforeEntityRemoved(Object entity) {
            retract((Seat) entity);
        }

        @Override
        public void afterEntityRemoved(Object entity) {}

        @Override
        public HardSoftLongScore calculateScore() {
            return HardSoftLongScore.of(-off, value);
        }
    }

    /** The sum of distances after this many seconds of CPU of the solving thread; -1 where sizes are still wrong. */
    static long solve(int n, int[] distance, int[] low, int[] high, double seconds, long seed)
            throws InterruptedException {
        Sum.n = n;
        Sum.distance = distance;
        Sum.low = low;
        Sum.high = high;
        Table table = new Table();
        table.seats = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            table.seats.add(new Seat(i));
        }
        table.sets = IntStream.range(0, low.length).boxed().toList();
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Table.class)
                .withEntityClasses(Seat.class)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Sum.class));
        Solver<Table> solver = SolverFactory.<Table>create(config).buildSolver();
        Table[] result = new Table[1];
        Thread thread = new Thread(() -> result[0] = solver.solve(table));
        thread.start();
        while (thread.isAlive()) {
            long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
            if (used > seconds * 1e9) {
                solver.terminateEarly();
                break;
            }
            thread.join(20);
        }
        thread.join();
        return result[0].score.isFeasible() ? result[0].score.softScore() : -1;
    }
}
