package org.cordee.matching.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;

/** The same tasks done by Google OR-Tools: the oracle of tests and the measure of benchmarks. */
public final class OrTools {

    private OrTools() {}

    /** Loads the native library. */
    public static void load() {
        Loader.loadNativeLibraries();
    }

    /**
     * Largest number of people placed, then highest score, as a flow of lowest cost among the largest.
     *
     * @return people placed, score
     */
    public static long[] assignment(int[] capacity, int[][] mentor, int[][] score) {
        MinCostFlow flow = new MinCostFlow();
        int mentees = mentor.length;
        int sink = mentees + capacity.length + 1;
        for (int i = 0; i < mentees; i++) {
            flow.addArcWithCapacityAndUnitCost(0, 1 + i, 1, 0);
            for (int k = 0; k < mentor[i].length; k++) {
                flow.addArcWithCapacityAndUnitCost(1 + i, 1 + mentees + mentor[i][k], 1, -score[i][k]);
            }
        }
        for (int j = 0; j < capacity.length; j++) {
            flow.addArcWithCapacityAndUnitCost(1 + mentees + j, sink, capacity[j], 0);
        }
        flow.setNodeSupply(0, mentees);
        flow.setNodeSupply(sink, -mentees);
        flow.solveMaxFlowWithMinCost();
        return new long[] {flow.getMaximumFlow(), -flow.getOptimalCost()};
    }

    /** Sum of weights of the best choice of places, where everybody may also keep the own for nothing. */
    public static long selfLoops(int[][] to, long[][] worth) {
        LinearSumAssignment assignment = new LinearSumAssignment();
        for (int i = 0; i < to.length; i++) {
            assignment.addArcWithCost(i, i, 0);
            for (int k = 0; k < to[i].length; k++) {
                assignment.addArcWithCost(i, to[i][k], -worth[i][k]);
            }
        }
        assignment.solve();
        return -assignment.getOptimalCost();
    }

    /** Sum of worth of the best cycles of two and three, by CP-SAT on two workers; -1 where it is not proven. */
    public static long shortCycles(int[][] to, long[][] worth, double seconds) {
        CpModel model = new CpModel();
        int n = to.length;
        long[][] w = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < to[i].length; k++) {
                w[i][to[i][k]] = worth[i][k];
            }
        }
        List<List<BoolVar>> at = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            at.add(new ArrayList<>());
        }
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (w[a][b] > 0 && w[b][a] > 0) {
                    BoolVar x = model.newBoolVar("");
                    sum.addTerm(x, w[a][b] + w[b][a]);
                    at.get(a).add(x);
                    at.get(b).add(x);
                }
                for (int c = a + 1; c < n; c++) {
                    if (w[a][b] > 0 && w[b][c] > 0 && w[c][a] > 0) {
                        BoolVar x = model.newBoolVar("");
                        sum.addTerm(x, w[a][b] + w[b][c] + w[c][a]);
                        at.get(a).add(x);
                        at.get(b).add(x);
                        at.get(c).add(x);
                    }
                }
            }
        }
        at.forEach(x -> model.addAtMostOne(x.toArray(BoolVar[]::new)));
        model.maximize(sum);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(2);
        solver.getParameters().setMaxTimeInSeconds(seconds);
        CpSolverStatus status = solver.solve(model);
        return status == CpSolverStatus.OPTIMAL ? Math.round(solver.objectiveValue()) : -1;
    }
}
