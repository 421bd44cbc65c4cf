package org.cordee.matching.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the tables of the matching engines: each measurement in a process of its own, CPU seconds of the whole process
 * (so just-in-time compilation counts) and peak resident memory, several seeds, median and range. Words choose tables
 * ({@code assignment}, {@code groups}, {@code exchange}); none means all. {@code seeds=N} and {@code seconds=S} scale
 * it.
 */
public final class Tables {

    private final int seeds;
    private final double seconds;
    private final Path folder;

    private Tables(int seeds, double seconds, Path folder) {
        this.seeds = seeds;
        this.seconds = seconds;
        this.folder = folder;
    }

    /** Prints the tables. */
    public static void main(String[] words) throws Exception {
        List<String> wanted = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (String word : words) {
            if (word.contains("=")) {
                options.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (!word.isBlank()) {
                wanted.add(word);
            }
        }
        Tables tables = new Tables(
                Integer.parseInt(options.getOrDefault("seeds", "3")),
                Double.parseDouble(options.getOrDefault("seconds", "10")),
                Path.of(options.getOrDefault("bench", "../shared/bench"))
                        .toAbsolutePath()
                        .normalize());
        if (wanted.isEmpty() || wanted.contains("assignment")) {
            tables.assignment();
        }
        if (wanted.isEmpty() || wanted.contains("exchange")) {
            tables.exchange();
        }
        if (wanted.isEmpty() || wanted.contains("groups")) {
            tables.groups();
        }
    }

    private record Figures(List<Map<String, String>> runs) {

        double[] of(String key) {
            return runs.stream()
                    .mapToDouble(r -> Double.parseDouble(r.getOrDefault(key, "NaN")))
                    .sorted()
                    .toArray();
        }

        double median(String key) {
            double[] v = of(key);
            return v.length == 0 ? Double.NaN : v[v.length / 2];
        }

        String range(String key, String format) {
            double[] v = of(key);
            return v.length == 0
                    ? "–"
                    : String.format(
                            Locale.ROOT,
                            format + " (" + format + "–" + format + ")",
                            median(key),
                            v[0],
                            v[v.length - 1]);
        }

        boolean agrees(Figures other, String... keys) {
            for (int k = 0; k < runs.size(); k++) {
                for (String key : keys) {
                    if (!runs.get(k).get(key).equals(other.runs.get(k).get(key))) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private Figures run(String heap, String... words) throws IOException, InterruptedException {
        List<Map<String, String>> runs = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Child.class.getName()));
            command.addAll(Arrays.asList(words));
            command.add(String.valueOf(seed));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Map<String, String> figures = new HashMap<>();
            out.lines().filter(l -> l.startsWith("FIGURES")).forEach(l -> {
                for (String pair : l.substring(8).split(" ")) {
                    figures.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            });
            if (figures.isEmpty()) {
                throw new IOException("no figures from " + command.subList(4, command.size()));
            }
            runs.add(figures);
        }
        return new Figures(runs);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }

    private void assignment() throws IOException, InterruptedException {
        print("%n## Assignment: CPU seconds and peak MB of one process each, median (range) of %d seeds", seeds);
        load();
        print("| mentees × candidates | Cordee | OR-Tools | CPU ratio | memory ratio | same people and score |");
        print("|---|---|---|---|---|---|");
        for (int[] size : new int[][] {{100, 100}, {1000, 100}, {5000, 160}, {20_000, 100}}) {
            String n = String.valueOf(size[0]);
            String k = String.valueOf(size[1]);
            Figures own = run("8g", "assign", "cordee", n, k);
            Figures other = run("8g", "assign", "ortools", n, k);
            print(
                    "| %s × %s | %s s, %.0f MB | %s s, %.0f MB | %.2f | %.2f | %s |",
                    n,
                    k,
                    own.range("cpu", "%.3f"),
                    own.median("mb"),
                    other.range("cpu", "%.3f"),
                    other.median("mb"),
                    own.median("cpu") / other.median("cpu"),
                    own.median("mb") / other.median("mb"),
                    own.agrees(other, "people", "score"));
        }
        print("%n| mentees × candidates | canonical ties | one change | change / solve | same after |");
        print("|---|---|---|---|---|");
        Figures canonical = run("8g", "assign", "canonical", "5000", "160");
        Figures change = run("8g", "change", "5000", "160");
        print(
                "| 5000 × 160 | %s s | %s ms | %.4f | %s |",
                canonical.range("cpu", "%.3f"),
                String.format(Locale.ROOT, "%.3f", 1000 * change.median("change")),
                change.median("change") / change.median("solve"),
                change.runs().stream().allMatch(r -> r.get("same").equals("true")));
        print("%n| mentees × candidates | Cordee | JGraphT | times faster | same people and score |");
        print("|---|---|---|---|---|");
        for (int[] size : new int[][] {{100, 100}, {1000, 100}, {5000, 160}}) {
            String n = String.valueOf(size[0]);
            String k = String.valueOf(size[1]);
            Tables once = new Tables(size[0] > 1000 ? 1 : seeds, seconds, folder);
            Figures own = once.run("8g", "assign", "cordee", n, k);
            Figures other = once.run("8g", "assign", "jgrapht", n, k);
            print(
                    "| %s × %s | %s s | %s s | %.0f | %s |",
                    n,
                    k,
                    own.range("cpu", "%.3f"),
                    other.range("cpu", "%.3f"),
                    other.median("cpu") / own.median("cpu"),
                    own.agrees(other, "people", "score"));
        }
        print("%nJGraphT at 20,000 is left out: its time grows with the third power, to half an hour and more.");
    }

    /** Says how busy the machine is: CPU seconds are those of our own processes, but caches are shared. */
    private static void load() {
        print(
                "Load of the machine at the beginning: %.1f on %d processors.%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private void exchange() throws IOException, InterruptedException {
        print(
                "%n## Exchange: CPU seconds, median (range) of %d seeds; any length: the solving thread, median of 25 "
                        + "runs in one "
                        + "process, and the first of them; at most 3: the whole process, once",
                seeds);
        load();
        print("| people, cycles | Cordee | OR-Tools | CPU ratio | ratio of first runs | memory ratio | same people |");
        print("|---|---|---|---|---|---|---|");
        for (String[] c : new String[][] {{"0", "256"}, {"0", "1024"}, {"3", "64"}, {"3", "128"}}) {
            Figures own = run("8g", "exchange", "cordee", c[0], c[1]);
            Figures other = run("8g", "exchange", "ortools", c[0], c[1]);
            print(
                    "| %s, %s | %s s | %s s (%s) | %.2f | %.2f | %.2f | %s |",
                    c[1],
                    c[0].equals("0") ? "any length" : "at most 3",
                    own.range("cpu", "%.4f"),
                    other.range("cpu", "%.4f"),
                    c[0].equals("0") ? "LinearSumAssignment" : "CP-SAT, 2 workers",
                    own.median("cpu") / other.median("cpu"),
                    own.median("first") / other.median("first"),
                    own.median("mb") / other.median("mb"),
                    own.agrees(other, "people"));
        }
        Figures pairs = run("8g", "exchange", "cordee", "2", "512");
        print("| 512, pairs | %s s | – | – | – | – | – |", pairs.range("cpu", "%.3f"));
    }

    private void groups() throws IOException, InterruptedException {
        Map<String, Double> published = published();
        List<String> instances = new ArrayList<>(published.keySet().stream()
                .sorted()
                .map(name -> folder.resolve("mdgplib").resolve(name + ".txt.gz"))
                .filter(Files::exists)
                .map(Path::toString)
                .toList());
        boolean generated = instances.isEmpty();
        if (generated) {
            instances.addAll(List.of("int-120-10", "geo-120-10", "int-240-12", "geo-240-12", "int-480-20"));
        }
        print(
                "%n## Groups: gap in %% to %s, %.0f s of CPU (n = 480, Ran: %.0f s), median (range) of %d seeds",
                generated ? "the best of both" : "the published best", seconds, 2 * seconds, seeds);
        load();
        print("| instance | Cordee | mean | Timefold | ratio of mean gaps to the best known |");
        print("|---|---|---|---|---|");
        for (String instance : instances) {
            String name = Path.of(instance).getFileName().toString().replace(".txt.gz", "");
            double s = name.contains("480") && !name.startsWith("Geo") ? 2 * seconds : seconds;
            Figures own = run("2g", "group", "cordee", instance, String.valueOf(s));
            Figures other = run("2g", "group", "timefold", instance, String.valueOf(s));
            double top = Arrays.stream(own.of("value")).max().orElse(0);
            double best = published.getOrDefault(name, top);
            double known = Math.max(best, top);
            print(
                    "| %s | %s | %.4f | %s | %.0f |",
                    name,
                    gaps(own, best),
                    gap(own, best),
                    gaps(other, best),
                    gap(other, known) / Math.max(1e-4, gap(own, known)));
        }
    }

    private static double gap(Figures f, double best) {
        return 100 * (best - Arrays.stream(f.of("value")).average().orElse(0)) / best;
    }

    private static String gaps(Figures f, double best) {
        double[] v = f.of("value");
        return String.format(
                Locale.ROOT,
                "%.4f (%.4f–%.4f)",
                100 * (best - v[v.length / 2]) / best,
                100 * (best - v[v.length - 1]) / best,
                100 * (best - v[0]) / best);
    }

    private Map<String, Double> published() throws IOException {
        Map<String, Double> best = new HashMap<>();
        Path file = folder.resolve("published.csv");
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .map(l -> l.split(","))
                    .forEach(l -> best.put(l[0], Double.parseDouble(l[1])));
        }
        return best;
    }
}
