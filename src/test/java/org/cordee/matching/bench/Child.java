package org.cordee.matching.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.matching.assignment.BareAssignment;
import org.cordee.matching.exchange.CycleExchange.Cap;
import org.cordee.matching.exchange.Engines;
import org.cordee.matching.groups.BareGrouping;

/** One measurement in a process of its own: {@code WORK SOLVER ARGUMENTS…}; prints one line of {@code key=value}. */
final class Child {

    private final Map<String, Object> figures = new TreeMap<>();

    private Child() {}

    public static void main(String[] words) throws Exception {
        Child child = new Child();
        switch (words[0]) {
            case "assign" ->
                child.assign(
                        words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]), Long.parseLong(words[4]));
            case "change" ->
                child.change(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Long.parseLong(words[3]));
            case "group" -> child.group(words[1], words[2], Double.parseDouble(words[3]), Long.parseLong(words[4]));
            case "exchange" -> child.exchange(words[1], words[2], Integer.parseInt(words[3]), Long.parseLong(words[4]));
            default -> throw new IllegalArgumentException(words[0]);
        }
        child.figures.put("mb", Usage.peakMegabytes());
        StringBuilder line = new StringBuilder("FIGURES");
        child.figures.forEach((key, value) -> line.append(' ')
                .append(key)
                .append('=')
                .append(value instanceof Double d ? String.format(Locale.ROOT, "%.6f", d) : value));
        System.out.println(line);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private void assign(String solver, int mentees, int candidates, long seed) {
        Pool pool = Pool.of(mentees, candidates, seed);
        figures.put("pairs", pool.pairs());
        figures.put("before", Usage.peakMegabytes());
        if (solver.equals("ortools")) {
            OrTools.load();
        }
        double thread = Usage.threadCpu();
        double process = Usage.cpu();
        long[] totals = switch (solver) {
            case "ortools" -> OrTools.assignment(pool.capacity(), pool.mentor(), pool.score());
            case "jgrapht" -> JGraphT.assignment(pool);
            case "canonical" ->
                BareAssignment.of(pool.capacity(), pool.mentor(), pool.score(), true)
                        .totals();
            default ->
                BareAssignment.of(pool.capacity(), pool.mentor(), pool.score(), false)
                        .totals();
        };
        figures.put("cpu", Usage.cpu() - process);
        figures.put("thread", Usage.threadCpu() - thread);
        figures.put("people", totals[0]);
        figures.put("score", totals[1]);
    }

    private void change(int mentees, int candidates, long seed) {
        Pool pool = Pool.of(mentees, candidates, seed);
        BareAssignment warm = BareAssignment.of(pool.capacity(), pool.mentor(), pool.score(), true);
        warm.changes(2000, seed);
        double thread = Usage.threadCpu();
        BareAssignment live = BareAssignment.of(pool.capacity(), pool.mentor(), pool.score(), true);
        figures.put("solve", Usage.threadCpu() - thread);
        long[] before = live.totals();
        int times = 500;
        thread = Usage.threadCpu();
        live.changes(times, seed + 1);
        figures.put("change", (Usage.threadCpu() - thread) / (2 * times));
        figures.put("same", java.util.Arrays.equals(before, live.totals()));
    }

    private void group(String solver, String instance, double seconds, long seed) throws InterruptedException {
        BareGrouping grouping =
                instance.startsWith("/") ? BareGrouping.read(Path.of(instance)) : BareGrouping.random(instance);
        double process = Usage.cpu();
        double thread = Usage.threadCpu();
        double value = solver.equals("timefold")
                ? grouping.scale(TimefoldGrouping.solve(
                        grouping.people(), grouping.distance(), grouping.low(), grouping.high(), seconds, seed))
                : grouping.solve(seconds, seed);
        figures.put("value", value);
        figures.put("cpu", Usage.cpu() - process);
        figures.put("thread", Usage.threadCpu() - thread);
    }

    private void exchange(String solver, String cap, int people, long seed) {
        Ring ring = Ring.of(people, seed);
        if (solver.equals("ortools")) {
            OrTools.load();
        }
        long value = 0;
        double[] cpu = new double[cap.equals("0") ? 25 : 1];
        for (int k = 0; k < cpu.length; k++) {
            double process = Usage.cpu();
            double thread = Usage.threadCpu();
            if (solver.equals("ortools")) {
                value = cap.equals("0")
                        ? OrTools.selfLoops(ring.to(), ring.worth())
                        : OrTools.shortCycles(ring.to(), ring.worth(), 120);
            } else {
                value = Engines.people(
                        ring.to(),
                        ring.worth(),
                        cap.equals("0") ? Cap.UNBOUNDED : cap.equals("2") ? Cap.TWO : Cap.THREE);
            }
            cpu[k] = cap.equals("0") ? Usage.threadCpu() - thread : Usage.cpu() - process;
        }
        figures.put("first", cpu[0]);
        java.util.Arrays.sort(cpu);
        figures.put("cpu", cpu[cpu.length / 2]);
        figures.put("people", value);
    }
}
